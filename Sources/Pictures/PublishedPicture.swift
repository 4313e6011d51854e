import Crypto

/// A picture that pages show: what was made of it, and where each file of it is published.
///
/// The published names say nothing of the file's own name, which may be a person's.
package struct PublishedPicture: Sendable {
  package let record: PictureRecord
  /// SHA-256 of the file in the project, in hexadecimal digits.
  package let source: String
  private let key: String

  package init(_ record: PictureRecord, source: String, recipe: PictureRecipe) {
    self.record = record
    self.source = source
    key = PictureNames(source: source, recipe: recipe).key
  }

  /// The path of a variant below the published root.
  package func path(of variant: PictureRecord.Variant) -> String {
    "tep/anh/\(key)-\(variant.width).\(variant.format.fileExtension)"
  }

  /// The variants of a format, the narrowest first.
  package func variants(_ format: PublishedFormat) -> [PictureRecord.Variant] {
    record.variants.filter { $0.format == format }
  }

  /// The formats from the one that browsers should prefer to the one that all know.
  package var formats: [PublishedFormat] {
    PublishedFormat.allCases.filter { format in record.variants.contains { $0.format == format } }
  }
}

/// What the files made of one picture are called in the cache and on the site; all follows from the
/// picture's bytes and the recipe.
package struct PictureNames: Sendable {
  /// What published names begin with: 16 hexadecimal digits.
  package let key: String
  private let stem: String

  /// `source` is the SHA-256 of the file in the project, in hexadecimal digits.
  package init(source: String, recipe: PictureRecipe) {
    let parameters = "\(PictureRecipe.version) \(recipe.widths)"
    key = PictureNames.digits(of: "\(source) \(parameters)", count: 16)
    stem = "\(source).\(PictureNames.digits(of: parameters, count: 8))"
  }

  /// The record's name in the cache.
  package var record: String { "\(stem).txt" }

  /// A variant's name in the cache.
  package func variant(_ width: Int, _ format: PublishedFormat) -> String {
    "\(stem).\(width).\(format.fileExtension)"
  }

  /// The name in the cache of the whole picture without hidden data.
  package static func whole(source: String) -> String { "\(source).\(PictureRecipe.version).goc" }

  /// The digest of the picture that a file in the cache was made of; nil for other files.
  package static func source(ofCached name: String) -> String? {
    let digest = name.prefix { $0 != "." }
    return digest.utf8.count == 64 ? String(digest) : nil
  }

  private static func digits(of text: String, count: Int) -> String {
    SHA256.hash(data: Array(text.utf8)).prefix(count / 2).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
