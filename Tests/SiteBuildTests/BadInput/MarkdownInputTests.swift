import TestSupport
import Testing

/// Markdown that would hang the parser, harm a reader, or leave him without what the author meant.
@Suite struct MarkdownInputTests {
  private static let page = "Content/trang/bai-thu.md"

  @Test(arguments: [
    body(
      "100k quotes", String(repeating: ">", count: 60_000) + " a", "6:1001 run-too-long",
      "6:60001 container-too-deep"),
    body(
      "quotes with spaces", String(repeating: "> ", count: 20_000), "6:40000 container-too-deep"),
    body("brackets", String(repeating: "[", count: 60_000), "6:1001 run-too-long"),
    body(
      "pictures", lines("![", 40_000, by: 100) + lines("](", 40_000, by: 100),
      "431:1 too-many-pictures"),
    body("emphasis", lines("*a **a ", 60_000, by: 50)),
    body("underscores", String(repeating: "_", count: 60_000), "6:1001 run-too-long"),
    body("comments", lines("<!--", 20_000, by: 100), "56:1 too-many-declarations"),
    body("processing instructions", lines(" <?a", 20_000, by: 100), "56:2 too-many-instructions"),
    body("backticks", String(repeating: "`", count: 60_000) + "a", "6:1001 run-too-long"),
    body(
      "backtick runs of all lengths",
      (1...900).map { "\(String(repeating: "`", count: $0)) " }.joined(separator: "\n")),
    body(
      "nested lists",
      (0..<1000).map { String(repeating: " ", count: $0 * 2 % 400) + "- a" }.joined(
        separator: "\n"),
      "106:202 container-too-deep"),
    body(
      "nested lists on one line", String(repeating: "- ", count: 1_000) + "a",
      "6:2000 container-too-deep"),
    body("n × n table", table(columns: 400, rows: 400), "254:1 too-many-table-cells"),
    body("50,000 columns", table(columns: 25_000, rows: 4), "9:1 too-many-table-cells"),
    body(
      "reference bomb",
      "[a]: https://x.example/\(String(repeating: "x", count: 20_000))\n\n"
        + lines("[a] ", 20_000, by: 100), "6:3 references-too-large"),
    body(
      "50k footnotes", (0..<20_000).map { "[^\($0)]: a\n" }.joined(), "5006:1 too-many-footnotes"),
    body("headings", String(repeating: "## a\n\n", count: 2_100), "4006:1 too-many-headings"),
    body("one long line", lines("a ", 40_000, by: 40_000), "6:1 line-too-long"),
    body("1 MB", lines("chữ ", 150_000, by: 100), "file-too-large"),
  ])
  func bombs(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    body("script", "<script>alert(1)</script>", "6:1 raw-html"),
    body("script within a line", "Chữ <script>alert(1)</script>", "6:5 raw-html", "6:21 raw-html"),
    body("iframe", "<iframe src=\"https://x.example\"></iframe>", "6:1 raw-html"),
    body("style", "<style>p{}</style>", "6:1 raw-html"),
    body("svg", "<svg onload=alert(1)></svg>", "6:1 raw-html", "6:22 raw-html"),
    body("comment", "<!-- ghi chú -->", "6:1 raw-html"),
    body("javascript", "[a](javascript:alert(1))", "6:1 link-scheme-refused"),
    body("javascript in capitals", "[a](JaVaScRiPt:alert(1))", "6:1 link-scheme-refused"),
    body("javascript as an entity", "[a](javascript&colon;alert(1))", "6:1 link-scheme-refused"),
    body("javascript as a number", "[a](&#106;avascript:alert(1))", "6:1 link-scheme-refused"),
    body("javascript with a tab", "[a](<java\tscript:alert(1)>)", "6:1 link-scheme-refused"),
    body(
      "javascript in percents", "[a](javascript%3Aalert(1))", "6:1 broken-link",
      "6:1 link-scheme-refused"),
    body("javascript as a picture", "![a](javascript:alert(1))", "6:1 link-scheme-refused"),
    body("javascript as an autolink", "<javascript:alert(1)>", "6:1 link-scheme-refused"),
    body(
      "javascript by reference", "[a][b]\n\n[b]: javascript:alert(1)", "6:1 link-scheme-refused"),
    body("vbscript", "[a](vbscript:x)", "6:1 link-scheme-refused"),
    body("data", "[a](data:text/html,x)", "6:1 link-scheme-refused"),
    body("file", "[a](file:///etc/passwd)", "6:1 link-scheme-refused"),
    body("another host by slashes", "[a](//x.example/)", "6:1 link-scheme-refused"),
    body("another host by backslashes", "[a](/\\x.example/)", "6:1 link-scheme-refused"),
    body("hidden character", "[a](https://x\u{200B}.example/)", "6:1 hidden-character-in-link"),
  ])
  func danger(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    body("undefined reference", "Xem [hướng dẫn][hd].", "6:16 undefined-reference"),
    body("undefined footnote", "Xem chú thích[^1].", "6:14 undefined-footnote"),
    body("open fence", "```\nchữ\n", "6:1 unclosed-code-fence"),
    body("bad info word", "```a\"b\nchữ\n```", "6:1 code-fence-info-invalid"),
    body(
      "long info word", "```\(String(repeating: "a", count: 33))\nchữ\n```",
      "6:1 code-fence-info-invalid"),
    body("skipped level", "## A\n\n#### B", "8:1 heading-level-skipped"),
    body("first level too deep", "### A", "6:1 heading-level-skipped"),
    body("second h1", "# A", "6:1 heading-level-one"),
    body("second h1, underlined", "A\n=", "6:1 heading-level-one"),
    body("same heading twice", "## A\n\n## A", "8:1 duplicate-heading-anchor"),
    body("same anchor twice", "## Đặt\n\n## Dat", "8:1 duplicate-heading-anchor"),
    body("block for later", "```trac-nghiem\na: b\n```", "7:1 block-not-supported"),
    body("broken video", "```video\ntitle: A\n```", "7:1 missing-key"),
    body(
      "video by javascript", "```video\ntitle: A\nurl: javascript:alert(1)\n```", "8:6 invalid-url"),
    body("misspelt block", "```vidoe\ntitle: A\n```", "6:1 unknown-block-word (warning)"),
    body("misspelt callout", "> [!NOET]\n> a", "6:3 unknown-callout (warning)"),
  ])
  func slips(_ input: BadInput) async throws { try await input.check() }

  private static func body(_ name: String, _ text: String, _ places: String...) -> BadInput {
    let front = "---\ntitle: Bài thử\nsummary: Để thử.\n---\n\n"
    return BadInput(
      name: name, changes: [.write(page, Array((front + text + "\n").utf8))],
      expected: places.map { ($0.first?.isNumber == true ? "\(page):" : "\(page) ") + $0 })
  }

  private static func lines(_ text: String, _ count: Int, by width: Int) -> String {
    (0..<count / width).map { _ in String(repeating: text, count: width) + "\n" }.joined()
  }

  private static func table(columns: Int, rows: Int) -> String {
    let row = String(repeating: "|a", count: columns) + "|\n"
    let rule = String(repeating: "|-", count: columns) + "|\n"
    return row + rule + String(repeating: row, count: rows)
  }
}
