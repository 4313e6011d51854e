import Diagnostics
import Testing
import Theming

@Suite struct RenderingTests {
  private func frame(_ title: String) -> PageFrame {
    PageFrame(language: "vi", title: title, documentTitle: title)
  }

  @Test(arguments: [
    ("{{title}}", "Tên"), ("a {{! b }} c", "a  c"),
    ("{{#summary}}x{{/summary}}{{^summary}}y{{/summary}}", "y"),
    ("{{#noindex}}x{{/noindex}}{{^noindex}}y{{/noindex}}", "y"),
    ("{{#tags}}{{text}}{{/tags}}{{^tags}}none{{/tags}}", "mộthai"),
    ("{{#has_tags}}({{#tags}}{{text}},{{/tags}}){{/has_tags}}", "(một,hai,)"),
    ("{{#updated}}{{iso}} {{title}}{{/updated}} {{updated.text}}", "2024 Tên năm 2024"),
    ("{{{body}}}", "<b>&</b>"), ("{{t.next}}", "A &amp; B"), ("{{{icon.la}}}", "<svg></svg>"),
    ("{{> part}}", "[Tên]"), ("<{{> part}}>", "<[Tên]>"),
    ("{{#tags}}{{#title}}{{title}}{{/title}}{{/tags}}", "TênTên"),
  ])
  func drawsWhatTheTagsSay(template: String, expected: String) {
    var frame = frame("Tên")
    frame.tags = [Link("một", href: "/1/"), Link("hai", href: nil)]
    frame.updated = DateText("năm 2024", iso: "2024")
    let theme = SmallTheme(
      ["layouts/page": template, "partials/part": "[{{title}}]\n", "icons/la": "<svg></svg>\n"],
      words: ["next": "A & B"])
    #expect(theme.findings.filter { !$0.contains("unused") } == [])
    #expect(theme.page(frame, body: "<b>&</b>")?.trimmingEnd == expected)
  }

  /// A name that an inner scope knows stays there, even where it holds nothing.
  @Test func anEmptyFieldIsNotTakenFromOutside() {
    var frame = frame("Tên")
    frame.summary = "Lời tóm tắt của trang"
    frame.cover = Picture(href: "a.jpg", alt: "Ảnh")
    let theme = SmallTheme(["layouts/page": "{{#cover}}[{{caption}}]{{/cover}}{{summary}}"])
    #expect(theme.page(frame) == "[]Lời tóm tắt của trang")
  }

  @Test func tagsAloneOnALineLeaveNoLine() {
    let theme = SmallTheme(["layouts/page": "<ul>\n  {{#title}}\n    <li>\n  {{/title}}\n</ul>\n"])
    #expect(theme.page(frame("x")) == "<ul>\n<li>\n</ul>\n")
  }

  @Test func aChildThemeReplacesFilesAndWords() throws {
    let base = SmallTheme(
      ["layouts/page": "{{> greeting}} {{t.end}}", "partials/greeting": "Chào"],
      words: ["end": "Hết"])
    var child = ThemeSource(name: "xa", path: "Themes/xa")
    let text = SourceText(path: "Themes/xa/partials/greeting.mustache", stored: Array("Mời".utf8))
    _ = child.take(text, at: "partials/greeting.mustache")
    child.words = [ThemeWord("end", "Xong", at: SourceLocation("Themes/xa/strings.yml"))]
    var log = DiagnosticLog()
    let theme = try #require(Theme.load(chain: [base.source, child], reporting: &log))
    let page = PageContext(frame("x"), .page(StandaloneContext(body: TrustedHTML(""))))
    let site = SiteContext(
      title: "x", description: "", language: "vi", home: "/", publisher: Publisher(name: "x"))
    let html = theme.render(page, regions: theme.regions(for: site))
    #expect(String(decoding: html, as: UTF8.self) == "Mời Xong")
    #expect(log.diagnostics.isEmpty)
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
