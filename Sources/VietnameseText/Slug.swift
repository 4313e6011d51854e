/// Why a text has no slug.
package struct SlugError: Error, Equatable, Sendable {
  /// The first scalar outside the slug table, or nil where nothing but separators was left.
  package let scalar: Unicode.Scalar?

  package init(scalar: Unicode.Scalar?) { self.scalar = scalar }
}

/// Address forms of Vietnamese text.
package enum Slug {
  /// The slug of `text`: letters folded by the frozen table, digits kept, everything between them one hyphen.
  ///
  /// A letter outside the table is an error; punctuation and spaces separate.
  package static func make(_ text: String) throws(SlugError) -> String {
    let (slug, stranger) = slug(of: text)
    if let stranger { throw SlugError(scalar: stranger) }
    guard !slug.isEmpty else { throw SlugError(scalar: nil) }
    return slug
  }

  /// The anchor of a heading: like `make`, but letters outside the table separate, and nothing gives `muc`.
  package static func anchor(_ text: String) -> String {
    let slug = slug(of: text).slug
    return slug.isEmpty ? "muc" : slug
  }
}

extension Slug {
  private static func slug(of text: String) -> (slug: String, stranger: Unicode.Scalar?) {
    var slug: [UInt8] = []
    var stranger: Unicode.Scalar?
    var separated = false
    for scalar in Normalise.canonical(text).unicodeScalars {
      guard let byte = slugByte(scalar) else {
        if !isSeparator(scalar.value) { stranger = stranger ?? scalar }
        separated = true
        continue
      }
      if separated, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      separated = false
      slug.append(byte)
    }
    return (String(decoding: slug, as: UTF8.self), stranger)
  }

  private static func slugByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value >= 0x30, scalar.value <= 0x39 { return UInt8(scalar.value) }
    return VietnameseLetter(scalar.value)?.ascii
  }

  /// Spaces, punctuation, symbols and pictographs, by block; invisible and bidirectional controls are none of them.
  private static func isSeparator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA, 0xAD, 0xB5, 0xBA: false
    case 0x09...0x0D, 0x20..<0x7F, 0x85, 0xA0..<0xC0, 0xD7, 0xF7, 0x2C2...0x2DF: true
    case 0x2000...0x200A, 0x2010...0x2027, 0x2028, 0x2029, 0x202F...0x205F: true
    case 0x2070...0x209C where scalar != 0x2071 && scalar != 0x207F && scalar < 0x2090: true
    case 0x20A0..<0x20D0, 0x2100..<0x2C00, 0x2E00..<0x2E80, 0x3000...0x3004, 0x3007...0x3020,
      0x3030:
      true
    case 0xFE00...0xFE0F, 0xFE10...0xFE6B, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
      0xFF5B...0xFF65, 0xFFE0...0xFFEE, 0xFFFC, 0xFFFD, 0x1F000...0x1FAFF:
      true
    default: false
    }
  }
}
