import TestSupport

/// Where patterns come from: known bad ones first, then combinations by chance.
enum PatternSource {
  /// `unit`, or `head U+0001 unit`, or `unit U+0001 tail U+0001`; U+0002 stands for a number that
  /// counts up, U+0003 for that many backticks.
  static let known: [String] = [
    "a*", "*a* ", "*a **a ", "_", ">", "[", "![", "![[]()", " <?a", "<!--", "<!A", "`a``",
    "[a](", "[](", "[a]", "[]", "\\", "&", "*a_ ", "a_b*", "- ", "1. ", "  - a\n", "> - ",
    "|a", "|-", "a|b\n-|-\n", "|a|\n|-|\n", "x\n-|-\n", "[^a]", "[^1]\n", "#\n", "# a\n\n",
    "a\n=\n", "[a]: b\n", "[a]:\n", "~a~ ", "~~a~~", "~~a ", "<a", "<a>", "</a>", "<a b=", "<a\n",
    "www.a.b ", "www.", "a@b.c ", "a@", "@", "http://a.b ", "*www._", "!", "[!NOTE]\n",
    "> [!NOTE]\n",
    "- [ ] a\n", "***", "**a*", "*_", "**_*", "[*", "*]", "(", ")", "<", "<<", "a<", "\"", "]]",
    "[[a]]", "![a](b)", "[a](b)", "[a][b]", "`", "``a`", "~~~\n", "```\n", "a\n\n", "\n", "\t", " ",
    "a  \n", "a\\\n", "&amp;", "&#1;", "\u{0301}", "đ", "[a]\u{1}\n\n[a]: b\n\u{1}", "*\u{1}a",
    "a**b",
    "**a <b", "<?", "<![CDATA[", "<!a ", "-\n", "+\n", "* * ", "- - a\n",
    "[^a]\u{1}\n\n[^a]: b\n\u{1}", "[^a]: b\n\n", "|\u{1}\n|-|\n", "a|a\n-|-\n\u{1}a|a\n",
    "[^\u{2}]: a\n", "[^\u{2}]", "[\u{2}]: a\n", "[\u{2}]: a\n[\u{2}]\n", "## \u{2}\n", "e\u{3}",
    "[^\u{2}] [^\u{2}]: a\n\n", "[^\u{2}]\n\n[^\u{2}]: a\n\n", "[a][\u{2}]", "&\u{2};", "<a\u{2}>",
    String(repeating: "> ", count: 99) + "a\n", String(repeating: "- ", count: 98) + "a\n",
    String(repeating: "|a", count: 300) + "\n" + String(repeating: "|-", count: 300) + "\n\u{1}|\n",
    String(repeating: "|a", count: 999) + "\n" + String(repeating: "|-", count: 999) + "\n"
      + String(repeating: "|\n", count: 98) + "\u{1}\n",
    String(repeating: "|a", count: 45) + "\n" + String(repeating: "|-", count: 45) + "\n\n",
  ]

  private static let letters: [String] = [
    "*", "_", "`", "[", "]", "(", ")", "<", ">", "!", "#", "-", "+", "=", "|", "~", ":", "\\", "&",
    ";", "\"", "'", "/", "?", "^", "@", ".", "1", "a", " ", "\n", "\t", "w", "]:", "](", "![",
    "<!", "<?", "--", "[^", "**", "~~", "\n\n", "  ", "> ", "- ", "1. ", "a ",
  ]

  /// A pattern of one to six parts, sometimes with a beginning or an end of its own.
  static func make(using random: inout SeededGenerator) -> String {
    let middle = part(1...6, &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return part(1...4, &random) + "\u{1}" + middle
    case 1: return middle + "\u{1}" + part(1...4, &random) + "\u{1}"
    default: return middle
    }
  }

  private static func part(_ length: ClosedRange<Int>, _ random: inout SeededGenerator) -> String {
    (0..<Int.random(in: length, using: &random)).map { _ in
      letters[Int.random(in: letters.indices, using: &random)]
    }.joined()
  }

  /// The text of full size that a pattern stands for: as many repetitions as `size` bytes hold,
  /// then lines of plain words.
  static func text(_ pattern: String, size: Int) -> [UInt8] {
    let parts = pattern.split(separator: "\u{1}", omittingEmptySubsequences: false).map(\.utf8)
    let head = parts.count == 2 ? Array(parts[0]) : []
    let tail = parts.count == 3 ? Array(parts[1]) : []
    let unit = Array(parts.count == 2 ? parts[1] : parts[0])
    guard !unit.isEmpty else { return [] }
    var bytes = head
    bytes.reserveCapacity(ScanSize.bytes)
    var number = 0
    while true {
      let next = counted(unit, number)
      guard bytes.count + next.count + tail.count <= size else { break }
      bytes += next
      number += 1
    }
    bytes += tail
    let words = Array("\n\nmột hai ba bốn".utf8)
    while bytes.count + words.count <= ScanSize.bytes { bytes += words }
    return bytes
  }

  private static func counted(_ unit: [UInt8], _ number: Int) -> [UInt8] {
    guard unit.contains(where: { $0 == 2 || $0 == 3 }) else { return unit }
    return unit.flatMap { byte -> [UInt8] in
      switch byte {
      case 2: Array(String(number).utf8)
      case 3: Array(repeating: UInt8(ascii: "`"), count: number % 999 + 1)
      default: [byte]
      }
    }
  }
}
