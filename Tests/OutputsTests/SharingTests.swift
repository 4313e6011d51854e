import Content
import Foundation
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

/// The sharing part of a head, read back by an XML parser and Foundation's JSON.
private struct ReadHead {
  /// Contents of `<meta>` by `property` or `name`, in order.
  private(set) var metas: [(name: String, content: String)] = []
  private(set) var things: [NSDictionary] = []

  init(_ html: TrustedHTML?) throws {
    let text = String(decoding: try #require(html).bytes, as: UTF8.self)
    let opening = "<script type=\"application/ld+json\">"
    let parts = text.components(separatedBy: opening)
    #expect(text.components(separatedBy: "</script>").count == parts.count, "a block was ended")
    let head = parts[0].replacing(">\n", with: "/>\n")
    let tree = try XMLTree.read(Array("<head>\(head)</head>".utf8))
    for meta in tree.all("meta") {
      let name = meta.attributes["property"] ?? meta.attributes["name"]
      metas.append((try #require(name), try #require(meta.attributes["content"])))
    }
    guard parts.count == 2 else { return }
    let json = Data(try #require(parts[1].components(separatedBy: "</script>").first).utf8)
    let data = try #require(JSONSerialization.jsonObject(with: json) as? NSDictionary)
    #expect(data["@context"] as? String == "https://schema.org")
    things = try #require(data["@graph"] as? [NSDictionary])
  }

  subscript(_ name: String) -> String? { metas.first { $0.name == name }?.content }

  /// A text inside the first thing, by its path.
  func text(_ path: String) -> String? {
    var value: Any? = things.first
    for key in path.split(separator: ".") { value = (value as? NSDictionary)?[String(key)] }
    return value as? String
  }
}

@Suite("What heads say for sharing")
struct SharingTests {
  private func heads(_ files: [String: String]) throws -> [String: ReadHead] {
    let library = PageLibrary(try OutputSources.plain(files))
    let pairs = try library.site.pages.map { page in
      (page.route.path, try ReadHead(library.frame(page).sharing))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private static let project = [
    "Content/ky-nang/k/_index.md": SampleProject.skill("Quét mã"),
    "Content/ky-nang/k/1-b.md": SampleProject.lesson(
      "Bài một", "reviewed: {on: 2026-02-01, by: Tổ}"),
    "Content/mo-hinh/m.md": SampleProject.model("Góp tổ", skills: "k"),
    "Content/chien-dich/c/_index.md": SampleProject.campaign("Ra quân", "places: [bac-giang]"),
    "Content/chien-dich/c/n.md": SampleProject.news(
      "Ngày đầu", date: "2026-03-01T08:30",
      "phase: trong\ncorrections: [{on: 2026-03-05, text: Số đúng là mười.}]"),
    "Content/lich/e.md": SampleProject.event("Ngày hội", "campaign: c\nstatus: huy"),
    "Content/ton-vinh/t.md": SampleProject.award("Khen tổ"),
    "Content/van-ban/v.md": SampleProject.document(),
    "Content/trang/gioi-thieu.md": SampleProject.page("Giới thiệu"),
  ]

  @Test("title, address, description and kind of every kind of page")
  func kinds() throws {
    let heads = try heads(Self.project)
    let types = [
      "ky-nang/k/": "LearningResource", "ky-nang/k/b/": "LearningResource",
      "mo-hinh/m/": "Article", "chien-dich/c/": "Event", "chien-dich/c/n/": "NewsArticle",
      "lich/e/": "Event", "ton-vinh/t/": "Article", "van-ban/v/": "WebPage",
      "gioi-thieu/": "WebPage",
    ]
    #expect(Set(heads.keys) == Set(types.keys))
    for (path, head) in heads {
      let address = "https://mau.example/" + path
      #expect(head.text("@type") == types[path], "\(path)")
      #expect(head["og:url"] == address && head.text("url") == address, "\(path)")
      #expect(head["DC.identifier"] == address, "\(path)")
      #expect(head["og:title"] == head["DC.title"], "\(path)")
      #expect((head.text("name") ?? head.text("headline")) == head["og:title"], "\(path)")
      #expect(head["og:description"] == "S." && head.text("description") == "S.", "\(path)")
      #expect(head["og:site_name"] == "Trang mẫu" && head["og:locale"] == "vi_VN", "\(path)")
      #expect(head["DC.publisher"] == "Dự án" && head["DC.language"] == "vi", "\(path)")
      #expect(head["og:image"] == nil, "\(path)")
      #expect(head.things.last?["@type"] as? String == "BreadcrumbList", "\(path)")
    }
  }

  @Test("news carries its days, its corrections, its campaign and the way to it")
  func news() throws {
    let head = try #require(heads(Self.project)["chien-dich/c/n/"])
    #expect(head.text("@id") == "tag:mau,2026:news/c.n")
    #expect(head.text("datePublished") == "2026-03-01T08:30:00+07:00")
    #expect(head.text("dateModified") == "2026-03-05")
    #expect(head["article:published_time"] == "2026-03-01T08:30:00+07:00")
    #expect(head["article:modified_time"] == "2026-03-05" && head["DC.date"] == "2026-03-05")
    let corrections = try #require(head.things[0]["correction"] as? [NSDictionary])
    #expect(corrections.map { $0["text"] as? String } == ["Số đúng là mười."])
    #expect(corrections.map { $0["datePublished"] as? String } == ["2026-03-05"])
    #expect(head.text("about.@id") == "tag:mau,2026:campaign/c")
    #expect(head.text("publisher.@type") == "Organization")
    let entries = try #require(head.things[1]["itemListElement"] as? [NSDictionary])
    #expect(entries.map { $0["position"] as? Int } == [1, 2, 3, 4])
    #expect(
      entries.map { $0["item"] as? String } == [
        "https://mau.example/", "https://mau.example/chien-dich/",
        "https://mau.example/chien-dich/c/", "https://mau.example/chien-dich/c/n/",
      ])
  }

  @Test("events and lessons carry what their pages show")
  func details() throws {
    let heads = try heads(Self.project)
    let event = try #require(heads["lich/e/"])
    #expect(event.text("startDate") == "2026-07-01")
    #expect(event.text("eventStatus") == "https://schema.org/EventCancelled")
    #expect(event.text("superEvent.@id") == "tag:mau,2026:campaign/c")
    #expect(event.text("datePublished") == nil)
    let campaign = try #require(heads["chien-dich/c/"])
    #expect(campaign.text("startDate") == "2026-03-01" && campaign.text("endDate") == "2026-04-01")
    #expect(campaign.text("organizer.name") == "Sở Khoa học và Công nghệ")
    let lesson = try #require(heads["ky-nang/k/b/"])
    #expect(lesson.text("timeRequired") == "PT10M")
    #expect(lesson.things[0]["teaches"] as? [String] == ["O"])
    #expect(lesson.text("dateModified") == "2026-02-01")
    #expect(lesson.text("isPartOf.@id") == "tag:mau,2026:skill/k")
    let document = try #require(heads["van-ban/v/"])
    #expect(document.text("about.legislationIdentifier") == "3240/BTTTT")
    #expect(document.text("about.legislationDate") == "2024-08-08")
  }

  @Test("only an office that says so is one of the state; ids stay when the site moves")
  func publisher() throws {
    var files = Self.project
    files["site.yml"] = """
      id: mau
      title: Trang mẫu
      description: Trang để kiểm tra.
      base_url: https://cong.example/lan-toa/
      publisher: {name: Sở, official: true, url: "https://so.example/"}
      contacts: [{id: duong-day, name: Đường dây}]
      """
    let head = try #require(heads(files)["mo-hinh/m/"])
    #expect(head.text("publisher.@type") == "GovernmentOrganization")
    #expect(head.text("publisher.url") == "https://so.example/")
    #expect(head.text("@id") == "tag:mau,2026:model/m")
    #expect(head["og:url"] == "https://cong.example/lan-toa/mo-hinh/m/")
  }

  @Test("samples are not repeated to machines as if they had taken place")
  func samples() throws {
    let files = ["Content/tin/a.md": SampleProject.news("Tin", "sample: true")]
    let head = try #require(heads(files)["tin/a/"])
    #expect(head["og:title"] == "Tin")
    #expect(head.things.isEmpty)
  }

  @Test("lists and the home page tell of themselves; where nothing is, nothing is said")
  func lists() throws {
    let library = PageLibrary(try OutputSources.plain(Self.project))
    let home = try ReadHead(HomePage(library).context().frame.sharing)
    #expect(home.text("@type") == "WebSite" && home.text("@id") == "tag:mau,2026:website/site")
    let pages = ListingPages(library, Alphabet(library))
    let place = try #require(library.site.listing(.place("bac-giang")))
    let list = try ReadHead(pages.context(place, page: 1).frame.sharing)
    #expect(list.text("@type") == "CollectionPage" && list["og:type"] == "website")
    let entries = try #require(list.things.last?["itemListElement"] as? [NSDictionary])
    #expect(entries.map { $0["name"] as? String } == ["Trang chủ", "Địa phương", "Bắc Giang"])
    #expect(HomePage(library).notFound().frame.sharing == nil)
  }

  static let attacks = [
    "\"\u{301} onmouseover=alert(1) x", "</script><script>alert(1)</script>", "]]>", "a\r\nb: c",
    "BEGIN:VEVENT", "=HYPERLINK(\"x\")", "\u{2028}\u{2029}&amp;'", "-->", "<!--<script>",
  ]

  @Test("no text breaks out of the head; each reads back as it was", arguments: attacks)
  func injection(text: String) throws {
    let library = PageLibrary(try OutputSources.plain([:]))
    var page = SharedPage(title: text, summary: text, address: "https://mau.example/")
    page.parents = [Crumb(text: text, route: Route(page: ["x"]))]
    page.picture = SharedPicture(
      address: "https://mau.example/a.jpg", width: 1, height: 1, alt: text)
    let things = LinkedData(library).things("WebPage", page)
    let head = try ReadHead(SharingHead.html(page, things: things, in: library))
    // An XML reader turns line ends in attributes into spaces; HTML keeps them.
    let flat = text.replacing("\r\n", with: " ").replacing("\n", with: " ")
    for name in ["og:title", "og:description", "og:image:alt", "DC.title", "DC.description"] {
      #expect(head[name]?.replacing("  ", with: " ") == flat, "\(name)")
    }
    #expect(head.text("name") == text && head.text("description") == text)
    let entries = try #require(head.things.last?["itemListElement"] as? [NSDictionary])
    #expect(entries.map { $0["name"] as? String } == ["Trang chủ", text, text])
  }
}
