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
    var current = indent
    var isEmpty = true
    for word in line.dropFirst(indent.utf8.count).split(
      separator: " ", omittingEmptySubsequences: false)
    {
      if !isEmpty, current.unicodeScalars.count + 1 + word.unicodeScalars.count > width {
        lines.append(current)
        current = indent + "  "
        isEmpty = true
      }
      current += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [current]
  }
}
