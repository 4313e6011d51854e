/// HTML that our own formatter or a theme's icon file made; the one thing a template may insert
/// without escaping.
package struct TrustedHTML: Sendable, Hashable {
  /// The HTML as UTF-8.
  package let bytes: [UInt8]

  /// Takes what a formatter wrote; the caller vouches that every text in it is escaped.
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Takes what a formatter wrote as text.
  package init(_ html: String) { bytes = Array(html.utf8) }
}
