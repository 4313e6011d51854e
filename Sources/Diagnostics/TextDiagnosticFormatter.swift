import Encoders

/// Prints diagnostics for people: place, sentence, source line, caret, fix.
package struct TextDiagnosticFormatter: Sendable {
  private let language: Language
  private let color: Bool
  private let source: @Sendable (String) -> SourceText?

  /// `source` gives the text of a path, for the excerpt; nil prints the diagnostic without one.
  package init(
    language: Language, color: Bool = false, source: @escaping @Sendable (String) -> SourceText?
  ) {
    self.language = language
    self.color = color
    self.source = source
  }

  /// The diagnostic as lines of text, each ending in a line feed; personal numbers are masked.
  package func format(_ diagnostic: Diagnostic) -> String {
    let text = source(diagnostic.location.path)
    var lines = [headline(diagnostic, text)]
    if let range = diagnostic.location.range, let text { lines += excerpt(text, range) }
    if let explanation = diagnostic.explanation { lines.append("  " + safe(explanation)) }
    for note in diagnostic.notes {
      let place = self.place(note.location, source(note.location.path))
      lines.append("  \(place): \(safe(note.message))")
    }
    if let fix = diagnostic.fix { lines += fixLines(fix) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension TextDiagnosticFormatter {
  private func headline(_ diagnostic: Diagnostic, _ text: SourceText?) -> String {
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
    return "\(paint(place, "1")): \(paint(word, "1;\(ink)")): \(safe(diagnostic.summary)) "
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
    let line = Array(text.stored[position.lineRange])
    let window = ExcerptWindow(
      line: line, lower: position.byteOffset - position.lineRange.lowerBound,
      upper: Int(text.storedOffset(range.upper)) - position.lineRange.lowerBound)
    let number = String(position.line)
    let margin = String(repeating: " ", count: number.utf8.count)
    return [
      " \(number) | \(window.text)",
      " \(margin) | \(window.padding)" + paint(window.caret, "1;31"),
    ]
  }

  private func fixLines(_ fix: Message) -> [String] {
    let word = language == .vietnamese ? "cách sửa" : "fix"
    let lines = fix.text(language).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let lead = index == 0 ? "  \(word): " : "    "
      return lead + printable(String(line))
    }
  }

  private func safe(_ message: Message) -> String { printable(message.text(language)) }

  private func printable(_ text: String) -> String {
    TerminalEncoder.escaped(PersonalNumber.masked(text))
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

/// The part of a source line that is printed, at most about 100 scalars around the place.
private struct ExcerptWindow {
  let text: String
  let padding: String
  let caret: String

  init(line: [UInt8], lower: Int, upper: Int) {
    let lower = min(max(0, lower), line.count)
    let upper = min(max(lower, upper), line.count)
    let before = Array(String(decoding: line[..<lower], as: UTF8.self).unicodeScalars)
    let marked = Array(String(decoding: line[lower..<upper], as: UTF8.self).unicodeScalars)
    let after = Array(String(decoding: line[upper...], as: UTF8.self).unicodeScalars)
    let whole = PersonalNumber.masked(String(decoding: line, as: UTF8.self))
    let scalars = Array(whole.unicodeScalars)
    let sameLength = scalars.count == before.count + marked.count + after.count
    let start = max(0, before.count - 60)
    let end = min(scalars.count, max(start + 100, before.count + min(marked.count, 40)))
    func show(_ part: ArraySlice<Unicode.Scalar>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: part)
      return TerminalEncoder.escaped(text)
    }
    let lead = start > 0 ? "…" : ""
    text = lead + show(scalars[min(start, end)..<end]) + (end < scalars.count ? "…" : "")
    let column = sameLength ? show(scalars[start..<before.count]) : show(before[start...])
    padding = String(repeating: " ", count: width(lead) + width(column))
    caret = "^" + String(repeating: "~", count: max(0, min(marked.count, 60) - 1))
  }
}

/// Columns that a terminal gives a text: combining marks none, East Asian wide letters two.
private func width(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { sum, scalar in
    switch scalar.value {
    case 0x300...0x36F: sum
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F300...0x1FAFF:
      sum + 2
    default: sum + 1
    }
  }
}
