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
    "\(PictureNames.folder)\(key)-\(variant.width).\(variant.format.fileExtension)"
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
  /// Where the files are published.
  package static let folder = "tep/anh/"
  /// How many digits of a picture's digest the names of its published files begin with.
  private static let mark = 16

  /// What published names begin with: the beginning of the picture's digest, so that every file made
  /// of it is known whatever the recipe was, and six digits for the recipe.
  package let key: String
  private let stem: String

  /// `source` is the SHA-256 of the file in the project, in hexadecimal digits.
  package init(source: String, recipe: PictureRecipe) {
    let parameters = "\(PictureRecipe.version) \(recipe.widths)"
    key = source.prefix(PictureNames.mark) + "-" + PictureNames.digits(of: parameters, count: 6)
    stem = "\(source).\(PictureNames.digits(of: parameters, count: 8))"
  }

  /// The record's name in the cache.
  package var record: String { "\(stem).txt" }

  /// A variant's name in the cache.
  package func variant(_ width: Int, _ format: PublishedFormat) -> String {
    "\(stem).\(width).\(format.fileExtension)"
  }

  /// A number that changes with what is taken out of whole pictures.
  private static let wholeVersion = 2

  /// The name in the cache of the whole picture without hidden data.
  package static func whole(source: String) -> String {
    "\(source).\(wholeVersion)\(wholeEnding)"
  }

  /// How the names of whole pictures in the cache end.
  package static let wholeEnding = ".goc"

  /// The digest of the picture that a file in the cache was made of; nil for other files.
  package static func source(ofCached name: String) -> String? {
    let digest = name.prefix { $0 != "." }
    return digest.utf8.count == 64 ? String(digest) : nil
  }

  /// Whether a published path is one of files made of pictures.
  package static func isPublished(_ path: String) -> Bool { path.hasPrefix(folder) }

  /// What the names of all files made of a picture begin with.
  package static func mark(of source: String) -> String { String(source.prefix(mark)) }

  /// The mark of the picture that a published file was made of; nil where its name has none.
  package static func mark(ofPublished path: String) -> String? {
    let name = path.dropFirst(folder.utf8.count)
    let digits = name.prefix(mark)
    return path.hasPrefix(folder) && name.dropFirst(mark).first == "-" ? String(digits) : nil
  }

  private static func digits(of text: String, count: Int) -> String {
    SHA256.hash(data: Array(text.utf8)).prefix(count / 2).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
