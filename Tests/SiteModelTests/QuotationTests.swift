import Content
import SiteModel
import TestSupport
import Testing

@Suite("Quoted documents and figures")
struct QuotationTests {
  private func project(_ path: String, _ text: String) -> SampleProject {
    SampleProject([
      path: text,
      "Content/van-ban/3240.md": SampleProject.document(),
      "Content/so-lieu/to.yml": SampleProject.figure(
        "to", [("2024-08", "1.900 Tổ"), ("2023", "1.891 Tổ")]),
    ])
  }

  private func page(_ body: String) -> LinkedSample {
    project("Content/trang/xem-thu.md", SampleProject.page(body: body)).link()
  }

  @Test(
    "a figure is its latest observation, or the pinned one",
    arguments: [
      ("[](so-lieu:to)", "1.900 Tổ"), ("[](so-lieu:to@2023)", "1.891 Tổ"),
      ("[1.891 Tổ](so-lieu:to@2023)", "1.891 Tổ"), ("[1.900 Tổ](so-lieu:to)", "1.900 Tổ"),
    ])
  func figures(body: String, text: String) throws {
    let sample = page(body)
    #expect(sample.problems == [])
    let link = try #require(sample.page("/xem-thu/")?.links.first)
    guard case .figure(let quote) = link else {
      Issue.record("not a figure")
      return
    }
    #expect(quote.observation.text == text)
  }

  @Test(
    "figures that say something else are errors",
    arguments: [
      ("[1.900 Tổ](so-lieu:to@2023)", "figure-text-differs", "“1.891 Tổ”"),
      ("[1.900 Tổ](so-lieu:to@2023)", "figure-text-differs", "[1.900 Tổ](so-lieu:to@2024-08)"),
      ("[2.000 Tổ](so-lieu:to)", "figure-text-differs", "Write `[1.900 Tổ](so-lieu:to)`"),
      ("[1.900](so-lieu:to)", "figure-text-differs", "or leave it empty, `[](so-lieu:to)`"),
      ("[](so-lieu:to@2022)", "unknown-observation", "2024-08, 2023"),
      ("[](so-lieu:to@)", "unknown-observation", "2024-08, 2023"),
      ("[](so-lieu:tô)", "unknown-id", "Did you mean “to”?"),
      ("[](van-ban:324)", "unknown-id", "Did you mean “3240”?"),
    ])
  func faults(body: String, id: String, words: String) {
    let sample = page(body)
    #expect(sample.problems == ["Content/trang/xem-thu.md:5:1 \(id)"])
    #expect(sample.printed.contains(words))
  }

  @Test(
    "a text that differs is reported where its link stands, whatever stands around it",
    arguments: [
      ("Có hòa giải: [2.000 Tổ](so-lieu:to) rồi.", "5:14"),
      ("- Một\n- [2.000 Tổ](so-lieu:to)", "6:3"),
      ("> Có [1.900 Tổ](so-lieu:to@2023).", "5:6"),
      ("| a | b |\n|---|---|\n| đủ | [2.000 Tổ](so-lieu:to) |", "7:8"),
      ("A[^1].\n\n[^1]: Có [2.000 Tổ](so-lieu:to@2023).", "7:10"),
      ("**[1.900 Tổ](so-lieu:to) và [1.900 tổ](so-lieu:to)**", "5:29"),
      ("Một dòng\nhai dòng [1900 Tổ](so-lieu:to)", "6:10"),
    ])
  func places(body: String, place: String) {
    #expect(page(body).problems == ["Content/trang/xem-thu.md:\(place) figure-text-differs"])
  }

  @Test("news must pin its figures, in its text and in its front matter")
  func pinned() {
    let sample = project(
      "Content/tin/a.md", SampleProject.news("T", "figures: [to, to@2023]", body: "[](so-lieu:to)")
    ).link()
    #expect(
      sample.problems == [
        "Content/tin/a.md:5:11 figure-not-pinned", "Content/tin/a.md:7:1 figure-not-pinned",
      ])
    #expect(sample.printed.contains("Write `to@2024-08`."))
  }

  @Test("an award must pin its figures")
  func award() {
    let sample = project(
      "Content/ton-vinh/a.md", SampleProject.award("T", body: "[](so-lieu:to) [](so-lieu:to@2023)")
    ).link()
    #expect(sample.problems == ["Content/ton-vinh/a.md:7:1 figure-not-pinned"])
    #expect(sample.printed.contains("An award must pin"))
  }

  @Test(
    "somebody's words pin their figures on every page; a callout is nobody's words",
    arguments: [
      ("> Có [](so-lieu:to).", ["5:6 figure-not-pinned"]),
      ("> Có [](so-lieu:to@2023).", []),
      ("> [!NOTE]\n> Có [](so-lieu:to).", []),
      ("> - > Có [](so-lieu:to).", ["5:10 figure-not-pinned"]),
      ("> [!NOTE]\n> > Có [](so-lieu:to).", ["6:8 figure-not-pinned"]),
      ("> Có.\n\nCó [](so-lieu:to).", []),
    ])
  func quotation(body: String, expected: [String]) {
    #expect(page(body).problems == expected.map { "Content/trang/xem-thu.md:" + $0 })
  }

  @Test("a document is quoted by its id")
  func document() throws {
    let sample = page("[](van-ban:3240)")
    #expect(sample.problems == [])
    guard case .document(let id) = try #require(sample.page("/xem-thu/")?.links.first) else {
      Issue.record("not a document")
      return
    }
    #expect(sample.site[id].title == "Công văn 3240/BTTTT ngày 08/8/2024")
  }
}
