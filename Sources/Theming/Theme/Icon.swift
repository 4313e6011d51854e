import Diagnostics

/// Reads a theme's drawings, which go into pages as they are.
enum Icon {
  /// What a drawing may not hold: pages have no inline script or style and load nothing else.
  private static let forbidden = [
    "<script", "<style", "<foreignobject", "<image", "<!", "<?", "style=", "href", "url(", " on",
  ]

  /// The drawing without line ends around it; nil with a diagnostic if it could do more than show.
  static func drawing(_ file: SourceText, reporting log: inout DiagnosticLog) -> TrustedHTML? {
    let text = file.text(SourceRange(0, file.bytes.count))
    let lowercased = text.lowercased()
    for word in forbidden where lowercased.contains(word) {
      log.append(.themeUnsafeIcon(word, at: SourceLocation(file.path)))
      return nil
    }
    guard lowercased.hasPrefix("<svg") else {
      log.append(.themeUnsafeIcon(nil, at: SourceLocation(file.path)))
      return nil
    }
    return TrustedHTML(text.split(whereSeparator: \.isNewline).joined())
  }
}
