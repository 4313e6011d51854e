import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// A phone number in places of a text, a drawing or a name that are easily forgotten: each is
/// refused, and nothing that is printed of the run shows it.
@Suite struct ForgottenPlaceTests {
  private static let phone = "0987 654 321"
  private static let glued = "0987654321"

  private static let bodies: [(String, String)] = [
    ("link reference", "[gọi][a]\n\n[a]: tel:\(glued)"),
    ("link reference that nothing uses", "Chữ.\n\n[a]: tel:\(glued)"),
    ("title of a link", "[gọi](/ky-nang/ \"Số \(phone)\")"),
    ("title of a link reference", "[gọi][a]\n\n[a]: /ky-nang/ \"Số \(phone)\""),
    ("label of a footnote", "A[^\(glued)].\n\n[^\(glued)]: B."),
    ("anchor of a heading", "## Mục {#so-\(glued)}\n\nChữ."),
    ("task list", "- [ ] gọi \(phone)"), ("info of a code block", "```\(glued)\nx\n```"),
    ("code block", "```\n\(phone)\n```"), ("indented code", "Chữ.\n\n    \(phone)"),
    ("comment", "Chữ <!-- \(phone) -->"), ("line end", "Gọi 0987\n654 321 nhé."),
    ("hard line break", "Gọi 0987\\\n654 321 nhé."), ("quotation", "> Gọi 0987\n> 654 321"),
    ("Khmer digits", "Gọi ០៩៨៧ ៦៥៤ ៣២១"), ("circled digits", "Gọi ⓪⑨⑧⑦⑥⑤④③②①"),
    ("slashes", "ĐT: 0987/654/321"), ("eaten zero", "| STT | SĐT |\n|---|---|\n| 1 | 987654321 |"),
    ("letter O", "ĐT: O987 654 321"),
  ]

  @Test(arguments: bodies) func inAText(_ what: String, _ body: String) async throws {
    try await refuse(what, ["Content/trang/bai.md": "---\ntitle: A\nsummary: B.\n---\n\n\(body)\n"])
  }

  private static let heads: [(String, String)] = [
    ("block scalar", "summary: |\n  Dòng một\n  \(phone)"),
    ("folded scalar", "summary: >-\n  Gọi 0987\n  654 321 nhé"),
    ("key", "summary: B.\nso_\(glued): x"), ("tag", "summary: B.\ntags: [\"\(phone)\"]"),
    ("alias", "summary: B.\naliases: [/cu/\(glued)/]"),
    ("slug", "summary: B.\nslug: so-0987-654-321"),
  ]

  @Test(arguments: heads) func inFrontMatter(_ what: String, _ head: String) async throws {
    try await refuse(what, ["Content/trang/bai.md": "---\ntitle: A\n\(head)\n---\n\nChữ.\n"])
  }

  private static let drawings: [(String, String)] = [
    ("text", "<text>\(phone)</text>"), ("description", "<desc>\(phone)</desc>"),
    (
      "pieces",
      "<text><tspan x=\"1\">0987</tspan><tspan x=\"9\">654</tspan><tspan>321</tspan></text>"
    ),
    ("pieces on lines", "<text>\n<tspan>0987</tspan>\n<tspan>654321</tspan>\n</text>"),
    ("id", "<g id=\"so\(glued)\"/>"), ("comment", "<!-- \(phone) -->"),
  ]

  @Test(arguments: drawings) func inADrawing(_ what: String, _ inside: String) async throws {
    try await refuse(
      what,
      [
        "Content/trang/hinh.svg":
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>A</title>\(inside)</svg>",
        "Content/trang/bai.md":
          "---\ntitle: A\nsummary: B.\n---\n\n![Hình mẫu](hinh.svg)\n",
      ])
  }

  @Test(arguments: ["Content/trang/so-\(glued)/bai.md", "Content/trang/0987/654321.md"])
  func inNamesOfFolders(_ path: String) async throws {
    try await refuse(path, [path: "---\ntitle: A\nsummary: B.\n---\n\nChữ.\n"])
  }

  @Test(arguments: [
    ("Content/co-quan.yml", "- id: so-khcn\n  name: Sở \(phone)\n"),
    ("Content/thuat-ngu.yml", "- term: Tổ CNSCĐ\n  expansion: Gọi \(phone)\n"),
    ("Content/thuat-ngu.yml", "- term: \"\(phone)\"\n  expansion: Chữ\n"),
    ("Themes/thu/strings.yml", "word_a: Gọi \(phone)\n"),
    ("Themes/thu/theme.yml", "name: Thử \(phone)\n"),
    ("Themes/thu/assets/js/site.js", "const a = '0987' + '';\nconst b = '\(glued)';\n"),
    ("Themes/thu/regions/footer.mustache", "<p>0987<b>654</b>321</p>\n"),
  ])
  func inDataAndThemes(_ path: String, _ text: String) async throws {
    try await refuse(path, [path: text])
  }

  private func refuse(_ what: String, _ files: [String: String]) async throws {
    let project = try SampleProject()
    for (path, text) in files { try project.folder.write(text, to: path) }
    let report = try await project.build()
    #expect(report.published == nil, "\(what)")
    #expect(report.lines.contains { $0.contains(" personal-phone") }, "\(what): \(report.lines)")
    for language in Language.allCases {
      let sources = report.sources
      let text = TextDiagnosticFormatter(language: language) { sources[$0] }
      let json = JSONDiagnosticFormatter(language: language) { sources[$0] }
      let printed = report.diagnostics.map { text.format($0) + json.format($0) }.joined()
      let digits = printed.unicodeScalars.compactMap { scalar in
        scalar.properties.numericType == nil
          ? nil : scalar.properties.numericValue.map { "\(Int($0))" }
      }.joined()
      #expect(!digits.contains("987654321"), "\(what): \(printed)")
    }
  }
}
