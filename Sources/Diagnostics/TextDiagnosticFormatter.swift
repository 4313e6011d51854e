import Encoders

/// Prints diagnostics for people: place, sentence, source line, caret, fix.
package struct TextDiagnosticFormatter: Sendable {
  private let language: Language
  private let color: Bool
  private let width: Int?
  private let source: @Sendable (String) -> SourceText?

  /// `source` gives the text of a path, for the excerpt; nil prints the diagnostic without one.
  /// `width` is that of the terminal, in columns; nil breaks no line.
  package init(
    language: Language, color: Bool = false, width: Int? = nil,
    source: @escaping @Sendable (String) -> SourceText?
  ) {
    self.language = language
    self.color = color
    self.width = width
    self.source = source
  }

  /// The diagnostic as lines of text, each ending in a line feed; personal numbers are masked.
  package func format(_ diagnostic: Diagnostic) -> String {
    let text = source(diagnostic.location.path)
    let mask = FileMask(text)
    var lines = broken([headline(diagnostic, text, mask)])
    if let range = diagnostic.location.range, let text { lines += excerpt(text, range) }
    if let explanation = diagnostic.explanation {
      lines += broken(["  " + safe(explanation, mask)])
    }
    for note in diagnostic.notes {
      let place = self.place(note.location, source(note.location.path))
      lines += broken(["  \(place): \(safe(note.message, mask))"])
    }
    if let fix = diagnostic.fix { lines += fixLines(fix, mask) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension TextDiagnosticFormatter {
  private func headline(_ diagnostic: Diagnostic, _ text: SourceText?, _ mask: FileMask) -> String {
    let word: String
    switch (diagnostic.severity, language) {
    case (.error, .vietnamese): word = "lỗi"
    case (.error, .english): word = "error"
    case (.warning, .vietnamese): word = "cảnh báo"
    case (.warning, .english): word = "warning"
    case (.note, .vietnamese): word = "ghi chú"
    case (.note, .english): word = "note"
    }
    let ink = diagnostic.severity == .error ? "31" : diagnostic.severity == .warning ? "33" : "36"
    let place = self.place(diagnostic.location, text)
    return "\(paint(place, "1")): \(paint(word, "1;\(ink)")): \(safe(diagnostic.summary, mask)) "
      + paint("[\(diagnostic.id)]", "2")
  }

  private func place(_ location: SourceLocation, _ text: SourceText?) -> String {
    let path = printable(location.path)
    guard let range = location.range, let text else { return path }
    let position = text.position(range.lower)
    return "\(path):\(position.line):\(position.column)"
  }

  private func excerpt(_ text: SourceText, _ range: SourceRange) -> [String] {
    let position = text.position(range.lower)
    let number = String(position.line)
    let line = Array(text.stored[position.lineRange])
    let window = ExcerptWindow(
      line: line, lower: position.byteOffset - position.lineRange.lowerBound,
      upper: Int(text.storedOffset(range.upper)) - position.lineRange.lowerBound,
      columns: width.map { $0 - number.utf8.count - 4 })
    let margin = String(repeating: " ", count: number.utf8.count)
    return [
      " \(number) | \(window.text)",
      " \(margin) | \(window.padding)" + paint(window.caret, "1;31"),
    ]
  }

  private func fixLines(_ fix: Message, _ mask: FileMask) -> [String] {
    let word = language == .vietnamese ? "cách sửa" : "fix"
    let lines = fix.text(language).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let texts = lines.map { printable(String(Substring($0)), mask) }
    // What follows the first line is there to be copied.
    return broken(["  \(word): " + texts[0]]) + texts.dropFirst().map { "    " + $0 }
  }

  private func broken(_ lines: [String]) -> [String] { LineBreaks.lines(lines, width: width) }

  private func safe(_ message: Message, _ mask: FileMask) -> String {
    printable(message.text(language), mask)
  }

  private func printable(_ text: String, _ mask: FileMask = FileMask(nil)) -> String {
    TerminalEncoder.escaped(mask.masked(text))
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
