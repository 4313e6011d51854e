import Content
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("Lists of documents and of duties")
struct DutyListTests {
  private static let files = [
    "Content/co-quan.yml":
      "- {id: b-so, name: B Sở}\n- {id: a-doan, name: A Đoàn}\n- {id: bo, name: Bộ}\n",
    "Content/van-ban/mot.md": document(
      "cong-van", "2024-08-08",
      """
      duties:
        - {who: b-so, what: có ngày, on: 2024-10-10}
        - {who: b-so, what: hằng năm, every: {period: nam, month: 10, before: 10}}
        - {who: b-so, what: trước ngày, before: 2024-09-10}
      """),
    "Content/van-ban/hai.md": document(
      "quyet-dinh", "2023-05-05",
      """
      duties:
        - {who: a-doan, what: không ngày}
        - {who: b-so, what: trong năm, within: 2023}
      """),
    "Content/van-ban/mau.md": document(
      "quyet-dinh", "2023-05-06", "sample: true\nduties: [{who: bo, what: việc mẫu}]"),
  ]

  private static func document(_ type: String, _ issued: String, _ more: String) -> String {
    "---\nsummary: S\ntype: \(type)\nnumber: '\(issued)'\nissuer: bo\nissued: \(issued)\n"
      + "subject: Về việc\n\(more)\n---\nChữ.\n"
  }

  @Test("duties stand by organisation and by the day they are due; samples ask nothing of anybody")
  func duties() throws {
    let sources = try OutputSources.plain(Self.files)
    let listing = try #require(sources.site.listing(.duties))
    #expect(listing.route.rooted == "/van-ban/viec/")
    let context = DutyList(PageLibrary(sources)).context(listing, page: 1)
    let found = context.organisations.map { group in
      ([group.who.name] + group.duties.map { "\($0.what): \($0.when ?? "–")" })
        .joined(separator: "; ")
    }
    #expect(
      found == [
        "A Đoàn; không ngày: –",
        "B Sở; trong năm: trong năm 2023; trước ngày: trước ngày 10/9/2024; "
          + "có ngày: ngày 10/10/2024; hằng năm: trước ngày 10/10 hằng năm",
      ])
    #expect(context.calendar?.href == "/van-ban/lich.ics")
  }

  @Test("on the page of a document an organisation with several duties in a row is named once")
  func named() throws {
    let sources = try OutputSources.plain(Self.files)
    let page = try #require(sources.site.pages.first { $0.route.path == "van-ban/mot/" })
    let content = DocumentPages(PageLibrary(sources)).context(page).content
    guard case .document(let document) = content else { throw NotADocument() }
    #expect(document.duties.map { $0.who?.name } == ["B Sở", nil, nil])
    #expect(document.duties.map(\.what) == ["có ngày", "hằng năm", "trước ngày"])
  }

  private struct NotADocument: Error {}

  @Test("documents are listed by year, type and issuer; a choice of one is no choice")
  func filters() throws {
    let sources = try OutputSources.plain(Self.files)
    let groups = DocumentFilters(PageLibrary(sources)).groups(current: .documentsOf(.year(2023)))
    let found = groups.map { group in
      "\(group.name): "
        + group.choices.map { "\($0.text) \($0.href) \($0.count)\($0.isCurrent ? " *" : "")" }
        .joined(separator: ", ")
    }
    #expect(
      found == [
        "Năm: 2024 /van-ban/nam/2024/ 1, 2023 /van-ban/nam/2023/ 2 *",
        "Loại văn bản: Công văn /van-ban/loai/cong-van/ 1, "
          + "Quyết định /van-ban/loai/quyet-dinh/ 2",
      ])
    #expect(sources.site.listing(.documentsOf(.issuer("bo")))?.items.count == 3)
  }

  @Test("the addresses of these lists are nobody else's", arguments: ["nam", "loai", "viec"])
  func reserved(slug: String) {
    var files = Self.files
    files["Content/van-ban/\(slug).md"] = Self.document("cong-van", "2024-01-01", "tags: [a]")
    #expect(
      SampleProject(files).link().problems == ["Content/van-ban/\(slug).md:1:1 reserved-path"])
  }
}
