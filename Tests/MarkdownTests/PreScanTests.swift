import Diagnostics
import Markdown
import Testing

/// Each limit is tried at its number and one beyond, without a clock.
@Suite struct PreScanTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: String
    let within: String
    let beyond: String
    /// Where the text beyond the limit first exceeds it.
    let place: String
    var testDescription: String { id }
  }

  static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let cases: [Case] = [
    Case(
      id: "markdown-too-large", within: repeated("abcdefg\n", 65_536),
      beyond: repeated("abcdefg\n", 65_536) + "a", place: "65537:1"),
    Case(
      id: "container-too-deep", within: repeated("> ", 100) + "a",
      beyond: repeated("> ", 101) + "a", place: "1:202"),
    Case(
      id: "container-too-deep", within: repeated(" ", 198) + "- a",
      beyond: (0..<120).map { repeated("  ", $0) + "- a\n" }.joined(), place: "101:202"),
    Case(
      id: "too-many-table-cells",
      within: "|a|b|\n|-|-|\n" + repeated("|c|d|\n", 20_000),
      beyond: repeated("|a", 500) + "\n" + repeated("|-", 500) + "\n" + repeated("|\n", 200),
      place: "200:1"),
    Case(
      id: "too-many-headings", within: repeated("## a\n", 2_000), beyond: repeated("## a\n", 2_001),
      place: "2001:1"),
    Case(
      id: "too-many-footnotes", within: repeated("[^a]: b\n", 5_000),
      beyond: repeated("[^a]: b\n", 5_001), place: "5001:1"),
    Case(
      id: "too-many-footnote-marks", within: repeated("a [^b\n", 20_000),
      beyond: repeated("a [^b\n", 20_001), place: "20001:3"),
    Case(
      id: "run-too-long", within: repeated("*", 1_000), beyond: repeated("*", 1_001),
      place: "1:1001"),
    Case(
      id: "too-many-pictures", within: repeated("![a](b)\n", 10_000),
      beyond: repeated("![a](b)\n", 10_001), place: "10001:1"),
    Case(
      id: "too-many-instructions", within: repeated(" <?a\n", 5_000),
      beyond: repeated(" <?a\n", 5_001), place: "5001:2"),
    Case(
      id: "too-many-declarations", within: repeated(" <!a\n", 5_000),
      beyond: repeated(" <!a\n", 5_001), place: "5001:2"),
    Case(
      id: "too-many-tildes", within: repeated("~a\n", 10_000), beyond: repeated("~a\n", 10_001),
      place: "10001:1"),
    Case(
      id: "too-many-brackets", within: repeated("[a\n", 100_000), beyond: repeated("[a\n", 100_001),
      place: "100001:1"),
  ]

  @Test(arguments: cases) func aTextBeyondALimitIsRefusedWhereItExceedsIt(_ each: Case) {
    #expect(!Parsed(each.within).places.contains { $0.hasSuffix(each.id) })
    let refused = Parsed(each.beyond)
    #expect(refused.places == ["\(each.place) \(each.id)"])
    #expect(refused.markup.nodes.isEmpty)
  }

  @Test func aRefusalSaysTheLimit() {
    #expect(
      Parsed("a " + Self.repeated("=", 1_001)).printed(.english).hasPrefix(
        "a.md:1:1003: error: Too much: more than 1000 equal special characters in a row. [run-too-long]"
      ))
  }
}
