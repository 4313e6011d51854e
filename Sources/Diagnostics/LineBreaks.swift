/// Breaks lines between words where a terminal would break them anywhere.
enum LineBreaks {
  /// The lines as one text; without a width, as elsewhere than on a terminal, they stay as they are.
  static func text(_ lines: [String], width: Int?) -> String {
    let broken = width.map { width in lines.flatMap { pieces($0, max(20, width)) } } ?? lines
    return broken.joined(separator: "\n") + "\n"
  }

  /// What follows a break stands two columns further in than its line.
  private static func pieces(_ line: String, _ width: Int) -> [String] {
    if line.unicodeScalars.count <= width { return [line] }
    let indent = String(repeating: " ", count: line.utf8.prefix { $0 == 0x20 }.count)
    var lines: [String] = []
    var current = ""
    for part in parts(line.dropFirst(indent.utf8.count)) {
      if current.isEmpty {
        current = indent + part
      } else if current.unicodeScalars.count + 1 + part.unicodeScalars.count <= width {
        current += " " + part
      } else {
        lines.append(current)
        current = indent + "  " + part
      }
    }
    return lines + [current]
  }

  /// The items of a list between dots, which stay together; else the words.
  private static func parts(_ text: Substring) -> [String] {
    let items = text.split(separator: " · ")
    if items.count == 1 { return text.split(separator: " ").map(String.init) }
    return items.dropLast().map { $0 + " ·" } + items.suffix(1).map(String.init)
  }
}
