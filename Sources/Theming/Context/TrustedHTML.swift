/// HTML that our own formatter or a theme's icon file made; the one thing a template may insert
/// without escaping.
package struct TrustedHTML: Sendable, Hashable {
  /// The HTML text.
  package let html: String

  /// Takes what a formatter wrote; the caller vouches that every text in it is escaped.
  package init(_ html: String) { self.html = html }

  /// Takes what a formatter wrote as UTF-8 bytes.
  package init(bytes: some Collection<UInt8>) { html = String(decoding: bytes, as: UTF8.self) }
}
