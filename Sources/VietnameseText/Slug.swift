/// Why a text has no slug.
package struct SlugError: Error, Equatable, Sendable {
  /// The first scalar outside the slug table, or nil where nothing but separators was left.
  package let scalar: Unicode.Scalar?
}

/// Address forms of Vietnamese text.
package enum Slug {
  /// The slug of `text`: letters folded by the frozen table, digits kept, everything between them one hyphen.
  ///
  /// A letter outside the table is an error; punctuation and spaces separate.
  package static func make(_ text: String) throws(SlugError) -> String {
    throw SlugError(scalar: nil)
  }

  /// The anchor of a heading: like `make`, but letters outside the table separate, and nothing gives `muc`.
  package static func anchor(_ text: String) -> String { "" }
}
