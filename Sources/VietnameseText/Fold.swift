/// Comparison forms of Vietnamese text.
package enum Fold {
  /// `text` in lower case without marks, đ as d; other scripts unchanged.
  package static func fold(_ text: String) -> String { text }

  /// A key whose byte order is the Vietnamese alphabetical order (letters first, then tones, then case).
  package static func collationKey(_ text: String) -> [UInt8] { Array(text.utf8) }
}
