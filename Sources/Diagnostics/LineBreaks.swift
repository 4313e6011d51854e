/// Breaks lines between words where a terminal would break them anywhere.
package enum LineBreaks {
  /// The lines as one text; without a width, as elsewhere than on a terminal, they stay as they are.
  package static func text(_ lines: [String], width: Int?) -> String {
    self.lines(lines, width: width).joined(separator: "\n") + "\n"
  }

  /// The lines, none wider than `width` columns where its words allow it.
  package static func lines(_ lines: [String], width: Int?) -> [String] {
    width.map { width in lines.flatMap { pieces($0, max(20, width)) } } ?? lines
  }

  /// What follows a break stands two columns further in than its line.
  private static func pieces(_ line: String, _ width: Int) -> [String] {
    if columns(line) <= width { return [line] }
    let indent = String(repeating: " ", count: line.utf8.prefix { $0 == 0x20 }.count)
    var lines: [String] = []
    var current = ""
    for part in parts(line.dropFirst(indent.utf8.count)) {
      if current.isEmpty {
        current = indent + part
      } else if columns(current) + 1 + columns(part) <= width {
        current += " " + part
      } else {
        lines.append(current)
        current = indent + "  " + part
      }
    }
    return lines + [current]
  }

  /// The items of a list between dots, which stay together; else the words, of which those between
  /// backquotes are one: somebody will type them.
  private static func parts(_ text: Substring) -> [String] {
    let items = text.split(separator: " · ")
    if items.count == 1 { return words(text) }
    return items.dropLast().map { $0 + " ·" } + items.suffix(1).map(String.init)
  }

  private static func words(_ text: Substring) -> [String] {
    var words: [String] = []
    var isQuoted = false
    for word in text.split(separator: " ") {
      if isQuoted { words[words.count - 1] += " " + word } else { words.append(String(word)) }
      if word.utf8.count(where: { $0 == UInt8(ascii: "`") }) % 2 == 1 { isQuoted.toggle() }
    }
    return words
  }

  /// The scalars that take a column: all but those of colours, from ESC to `m`.
  private static func columns(_ text: String) -> Int {
    var isColour = false
    return text.unicodeScalars.reduce(0) { sum, scalar in
      if scalar == "\u{1B}" { isColour = true }
      defer { if scalar == "m" { isColour = false } }
      return isColour ? sum : sum + 1
    }
  }
}
