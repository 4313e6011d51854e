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
  package func format(_ diagnostic: Diagnostic) -> String { format([diagnostic]).joined() }

  /// The same for many diagnostics, fastest in the order of their files and places.
  package func format(_ diagnostics: some Sequence<Diagnostic>) -> [String] {
    diagnostics.printed(from: source, format)
  }

  private func format(_ diagnostic: Diagnostic, in file: inout PrintedFile) -> String {
    let mask = file.mask
    let range = diagnostic.location.range
    let position = range.flatMap { file.text?.position($0.lower, countingFrom: &file.line) }
    var lines = broken([headline(diagnostic, position, mask)])
    if let range, let text = file.text, let position {
      lines += excerpt(text, range, position, mask)
    }
    if let explanation = diagnostic.explanation {
      lines += broken(["  " + safe(explanation, mask)])
    }
    for note in diagnostic.notes {
      let range = note.location.range
      let position = range.flatMap { source(note.location.path)?.position($0.lower) }
      let place = self.place(note.location.path, position)
      lines += broken(["  \(place): \(safe(note.message, mask))"])
    }
    if let fix = diagnostic.fix { lines += fixLines(fix, mask) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension TextDiagnosticFormatter {
  private func headline(
    _ diagnostic: Diagnostic, _ position: SourcePosition?, _ mask: FileMask
  ) -> String {
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
    let place = self.place(diagnostic.location.path, position)
    return "\(paint(place, "1")): \(paint(word, "1;\(ink)")): \(safe(diagnostic.summary, mask)) "
      + paint("[\(diagnostic.id)]", "2")
  }

  private func place(_ path: String, _ position: SourcePosition?) -> String {
    let path = printable(path)
    return position.map { "\(path):\($0.line):\($0.column)" } ?? path
  }

  private func excerpt(
    _ text: SourceText, _ range: SourceRange, _ position: SourcePosition, _ mask: FileMask
  ) -> [String] {
    let number = String(position.line)
    let line = Array(text.stored[position.lineRange])
    let window = ExcerptWindow(
      line: line, lower: position.byteOffset - position.lineRange.lowerBound,
      upper: Int(text.storedOffset(range.upper)) - position.lineRange.lowerBound,
      mask: mask, columns: width.map { $0 - number.utf8.count - 4 })
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
