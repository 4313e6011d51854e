import TestSupport

/// Markdown made by chance from the pieces that the syntax is made of.
enum GeneratedDocument {
  private static let starts = [
    "", "", "", "", "# ", "## ", "- ", "* ", "1. ", "7) ", "> ", "> > ", "    ", "  ", "- [ ] ",
    "- [x] ", "```", "~~~ swift", "| ", "---", "===", "\t", "[a]: /u 'tựa'", "[^1]: ", "[^ghi]: ",
    "<div>", "<!-- x", "-->", "|a|b|", "|:-|-:|", "> [!NOTE]", "***",
  ]
  private static let pieces = [
    "thôn", "Tổ công nghệ", "đẹp", "*nghiêng*", "**đậm**", "*", "**", "_", "__", "`mã`", "`", "``",
    "[a]", "[b][a]", "[c](d)", "![ảnh](e.png \"t\")", "[", "]", "(", ")", "<b>", "</b>", "<", ">",
    "<https://a.vn/ô>", "<ai@a.vn>", "~~gạch~~", "~", "~~", "[^1]", "[^ghi]", "&amp;", "&copy;",
    "&",
    "\\*", "\\", "|", "!", "'", "\"", "  ", "a_b_c", "1*2*3", "é\u{0301}", "www.a.vn", "x@y.vn",
    ":",
  ]

  static func make(using random: inout SeededGenerator) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...14, using: &random) {
      text += starts.randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 0...7, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      text += Int.random(in: 0..<12, using: &random) == 0 ? "\r\n" : "\n"
      if Int.random(in: 0..<4, using: &random) == 0 { text += "\n" }
    }
    return text
  }
}
