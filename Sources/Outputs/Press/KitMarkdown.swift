/// Texts of front matter as Markdown shows them letter by letter.
extension KitTexts {
  /// A text inside a line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in oneLine(text).unicodeScalars {
      if "\\`*_[]<>#&|~!".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// A text as a whole line, which begins neither a list nor a rule nor code.
  static func escapedLine(_ text: String) -> String {
    let text = oneLine(text).unicodeScalars.drop { $0 == " " || $0 == "\t" }
    let line = escaped(String(Substring(text)))
    guard let first = text.first else { return "" }
    if "-+=".unicodeScalars.contains(first) { return "\\" + line }
    let digits = text.prefix { ("0"..."9").contains($0) }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " || $0 == "\t" }) ?? true
    else { return line }
    var numbered = String(Substring(digits)) + "\\"
    numbered.unicodeScalars.append(contentsOf: line.unicodeScalars.dropFirst(digits.count))
    return numbered
  }

  /// Lines of a text whose marks of lists, and what stands below them, stay what they are.
  static func escapedLines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let mark = ["- ", "  "].first { line.hasPrefix($0) } ?? ""
      return mark + escapedLine(String(line.dropFirst(mark.count)))
    }.joined(separator: "\n")
  }
}
