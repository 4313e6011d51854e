import Content
import Diagnostics
import Testing

@testable import Outputs

@Suite("Budget of a page")
struct PageBudgetTests {
  /// Bytes that no compression makes smaller.
  private func noise(_ count: Int) -> [UInt8] {
    var state: UInt64 = 1
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56)
    }
  }

  @Test("a page that is heavy after compression is warned of, one that is long is not")
  func budget() throws {
    #expect(PageBudget.diagnostics(noise(19_000), path: "a").isEmpty)
    #expect(PageBudget.diagnostics([UInt8](repeating: 0x61, count: 1_000_000), path: "a").isEmpty)
    let warning = try #require(PageBudget.diagnostics(noise(20_100), path: "a/index.html").first)
    #expect(warning.id == "page-over-budget")
    #expect(warning.severity == .warning)
    #expect(warning.location.path == "a/index.html")
  }
}

@Suite("Days in words")
struct DueTextTests {
  private func due(_ line: String) throws -> String {
    let text =
      "---\nsummary: S\ntype: cong-van\nissuer: a\nsubject: S\n"
      + "duties: [{who: a, what: b, \(line)}]\n---\nChữ."
    let source = SourceText(path: "Content/van-ban/a.md", stored: Array(text.utf8))
    let document = try #require(DocumentParser().parse(source).document)
    let fields = try #require(document.fields as? OfficialDocument)
    return DueText(Words()).text(try #require(fields.duties.first?.due))
  }

  @Test(
    "trước stays trước",
    arguments: [
      ("before: 2024-10-20", "trước ngày 20/10/2024"), ("on: 2024-10-10", "ngày 10/10/2024"),
      ("within: 2024-10", "trong tháng 10/2024"), ("within: 2024", "trong năm 2024"),
      ("every: {period: quy, month: last, before: 20}", "trước ngày 20 tháng cuối quý"),
      ("every: {period: quy, before: 20}", "trước ngày 20 tháng cuối quý"),
      ("every: {period: nam, month: 10, on: 10}", "ngày 10/10 hằng năm"),
      ("every: {period: nam, month: last, before: 5}", "trước ngày 5/12 hằng năm"),
      ("every: {period: quy, month: 1, on: 5}", "ngày 5 tháng thứ 1 của quý"),
      ("on: 2024-10", "tháng 10/2024"), ("on: 2024", "năm 2024"),
    ])
  func words(line: String, expected: String) throws { #expect(try due(line) == expected) }
}

@Suite("Words of a theme")
struct WordsTests {
  @Test("a theme's words replace the standard ones; unknown ones are errors")
  func replacing() {
    func located(_ text: String) -> LocatedText { LocatedText(text, SourceRange(0, 1)) }
    var log = DiagnosticLog()
    let words = Words(
      replacing: [
        (located("word_home"), located("Đầu trang"), "strings.yml"),
        (located("word_hmoe"), located("Sai"), "strings.yml"),
      ], reporting: &log)
    #expect(words[.home] == "Đầu trang")
    #expect(words[.skills] == "Kỹ năng")
    #expect(log.diagnostics.map(\.id) == ["unknown-word"])
    #expect(log.diagnostics.first?.fix?.en == "Did you mean “word_home”?")
  }
}
