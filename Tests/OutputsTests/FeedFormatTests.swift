import Content
import Foundation
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("Feeds as readers find them")
struct FeedFormatTests {
  /// The files of a project's feeds and calendars by path.
  private func made(_ files: [String: String]) throws -> [String: [UInt8]] {
    let outputs = OutsideOutputs.outputs(try OutputSources.plain(files))
    return Dictionary(uniqueKeysWithValues: outputs.map { ($0.path, $0.bytes) })
  }

  private static let news = SampleProject.news(
    "Tin một", date: "2026-01-02T08:30",
    """
    tags: [Mã QR]
    corrections: [{on: 2026-02-03, text: Số đúng là mười.}]
    quotes: [{text: Dễ hơn tôi nghĩ., role: Người học}]
    """,
    body: """
      Xem [mục dưới](#phan) và [bài khác](b.md). Có chú thích[^1].

      ## Phần

      - [x] Đã làm

      [^1]: Lời chú thích.
      """)
  private static let project = [
    "Content/tin/a.md": news,
    "Content/tin/b.md": SampleProject.news("Tin hai", date: "2025-12-31"),
    "Content/trang/dung-lai-noi-dung.md": SampleProject.page("Dùng lại"),
  ]

  @Test("Atom carries ids, days, complete addresses and the corrections")
  func atom() throws {
    let bytes = try #require(made(Self.project)["nguon-tin.atom"])
    let feed = try XMLTree.read(bytes)
    #expect(feed.attributes["xml:lang"] == "vi")
    #expect(feed.only("id") == "tag:mau,2026:feed/site")
    #expect(feed.only("title") == "Trang mẫu")
    #expect(feed.only("updated") == "2026-02-03T00:00:00+07:00")
    #expect(feed.all("author").map { $0.only("name") } == ["Dự án"])
    let links = feed.all("link").map {
      "\($0.attributes["rel"] ?? "") \($0.attributes["href"] ?? "")"
    }
    #expect(
      links == [
        "self https://mau.example/nguon-tin.atom", "alternate https://mau.example/",
        "license https://mau.example/dung-lai-noi-dung/",
      ])
    let entry = try #require(feed.all("entry").first)
    #expect(entry.only("id") == "tag:mau,2026:news/a")
    #expect(entry.only("published") == "2026-01-02T08:30:00+07:00")
    #expect(entry.only("updated") == "2026-02-03T00:00:00+07:00")
    #expect(entry.all("link").map { $0.attributes["href"] } == ["https://mau.example/tin/a/"])
    #expect(entry.all("category").map(\.attributes) == [["term": "ma-qr", "label": "Mã QR"]])
    #expect(entry.all("content").map { $0.attributes["type"] } == ["html"])
    let html = try #require(entry.only("content"))
    #expect(
      html.hasPrefix("<p><strong>Đính chính ngày 03/02/2026:</strong> Số đúng là mười.</p>\n"))
    #expect(html.hasSuffix("<p>Dễ hơn tôi nghĩ.</p>\n<p>— Người học</p>\n</blockquote>\n"))
    let addresses = html.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(
      addresses == [
        "https://mau.example/tin/a/#phan", "https://mau.example/tin/b/",
        "https://mau.example/tin/a/#fn-1", "https://mau.example/tin/a/#fnref-1",
      ])
    #expect(!html.contains("<h2 id="))
  }

  @Test("RSS carries the same, with days as RFC 822 writes them")
  func rss() throws {
    let bytes = try #require(made(Self.project)["nguon-tin.rss"])
    let channel = try #require(XMLTree.read(bytes).all("channel").first)
    #expect(channel.only("lastBuildDate") == "Tue, 03 Feb 2026 00:00:00 +0700")
    #expect(channel.only("language") == "vi")
    let items = channel.all("item")
    #expect(items.map { $0.only("guid") } == ["tag:mau,2026:news/a", "tag:mau,2026:news/b"])
    #expect(items.map { $0.all("guid").first?.attributes["isPermaLink"] } == ["false", "false"])
    #expect(items.first?.only("pubDate") == "Fri, 02 Jan 2026 08:30:00 +0700")
    #expect(items.first?.only("atom:updated") == "2026-02-03T00:00:00+07:00")
    #expect(items.first?.only("content:encoded")?.contains("Đính chính ngày") == true)
  }

  @Test("JSON Feed has every member that version 1.1 requires")
  func json() throws {
    let bytes = try #require(made(Self.project)["nguon-tin.json"])
    let feed = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(feed["title"] as? String == "Trang mẫu")
    #expect(feed["feed_url"] as? String == "https://mau.example/nguon-tin.json")
    let items = try #require(feed["items"] as? [NSDictionary])
    #expect(items.map { $0["id"] as? String } == ["tag:mau,2026:news/a", "tag:mau,2026:news/b"])
    #expect(items[0]["date_published"] as? String == "2026-01-02T08:30:00+07:00")
    #expect(items[0]["date_modified"] as? String == "2026-02-03T00:00:00+07:00")
    #expect(items[0]["tags"] as? [String] == ["Mã QR"])
    #expect(items[1]["tags"] == nil)
    #expect((items[1]["content_html"] as? String)?.contains("Chữ.") == true)
  }

  @Test("an event's entry begins with its state, its days and its place, and what has changed")
  func event() throws {
    let keys = "ends: 2026-07-01T10:00\nstatus: hoan\nchanges: [{on: 2026-02-01, text: Đổi giờ.}]"
    let files = try made([
      "Content/lich/e.md": SampleProject.event("Hội", starts: "2026-07-01T08:30", keys),
      "Content/ton-vinh/v.md": SampleProject.award(),
    ])
    let feed = try XMLTree.read(try #require(files["nguon-tin.atom"]))
    #expect(feed.all("entry").map { $0.only("id") }.last == "tag:mau,2026:award/v")
    #expect(
      feed.all("entry").first?.only("content")
        == "<p>Đã hoãn · 8 giờ 30, 01/7/2026 – 10 giờ, 01/7/2026 · Bắc Giang</p>\n"
        + "<p><strong>Thay đổi ngày 01/02/2026:</strong> Đổi giờ.</p>\n<p>Chữ.</p>\n")
  }

  @Test("an award's entry begins with who is honoured and by what, also in its campaign's feed")
  func award() throws {
    let files = try made([
      "Content/chien-dich/c/_index.md": SampleProject.campaign("C"),
      "Content/van-ban/v.md": SampleProject.document(),
      "Content/ton-vinh/a.md": SampleProject.award("A", "decision: v\ncampaign: c")
        .replacing("[Tổ mẫu]", with: "[so-khcn, \"Tổ A & B\"]"),
      "Content/ton-vinh/b.md": SampleProject.award("B"),
    ])
    let expected =
      "<p><strong>Được tôn vinh:</strong> Sở Khoa học và Công nghệ; Tổ A &amp; B</p>\n"
      + "<p><strong>Theo:</strong> Công văn 3240/BTTTT ngày 08/8/2024</p>\n<p>Chữ.</p>\n"
    for (path, count) in [("nguon-tin.atom", 4), ("chien-dich/c/nguon-tin.atom", 2)] {
      let entries = try XMLTree.read(try #require(files[path])).all("entry")
      #expect(entries.count == count, "\(path)")
      let award = try #require(entries.first { $0.only("title") == "A" })
      #expect(award.only("content") == expected)
    }
    let site = try XMLTree.read(try #require(files["nguon-tin.atom"])).all("entry")
    #expect(
      site.first { $0.only("title") == "B" }?.only("content")
        == "<p><strong>Được tôn vinh:</strong> Tổ mẫu</p>\n<p>Chữ.</p>\n")
  }

  @Test("ids stay when a page is renamed and when the site moves below another")
  func stableIDs() throws {
    func ids(_ files: [String: String]) throws -> [String?] {
      let bytes = try #require(made(files)["nguon-tin.atom"])
      let feed = try XMLTree.read(bytes)
      return [feed.only("id")] + feed.all("entry").map { $0.only("id") }
    }
    let renamed = [
      "Content/tin/moi.md": SampleProject.news("A", "id: a\naliases: [tin/a]"),
      "site.yml": """
      id: mau
      title: Trang mẫu
      description: Trang để kiểm tra.
      base_url: https://cong.example/lan-toa/
      publisher: {name: Dự án}
      contacts: [{id: duong-day, name: Đường dây}]
      """,
    ]
    let before = try ids(["Content/tin/a.md": SampleProject.news("A")])
    #expect(before == ["tag:mau,2026:feed/site", "tag:mau,2026:news/a"])
    #expect(try ids(renamed) == before)
  }

  @Test(
    "weekdays follow the calendar",
    arguments: [
      ("2024-02-29T23:59", "Thu, 29 Feb 2024 23:59:00 +0700"),
      ("1969-12-31", "Wed, 31 Dec 1969 00:00:00 +0700"),
      ("2000-01-01", "Sat, 01 Jan 2000 00:00:00 +0700"),
      ("2026-11-22T07:05", "Sun, 22 Nov 2026 07:05:00 +0700"),
    ])
  func weekdays(day: String, expected: String) throws {
    #expect(RSSFeed.date(try #require(PartialDate(day)).earliest) == expected)
  }
}

@Suite("Feeds that pages point to")
struct FeedLinkTests {
  @Test("a page with a feed of its own names all formats, a page in a feed its Atom")
  func links() throws {
    let library = PageLibrary(
      try OutputSources.plain([
        "Content/ky-nang/k/_index.md": SampleProject.skill(),
        "Content/ky-nang/k/1-bai.md": SampleProject.lesson(),
        "Content/mo-hinh/m.md": SampleProject.model(skills: "k"),
        "Content/chien-dich/c/_index.md": SampleProject.campaign(),
        "Content/chien-dich/c/n.md": SampleProject.news("T", "phase: truoc"),
        "Content/tin/t.md": SampleProject.news(),
        "Content/trang/p.md": SampleProject.page(),
        "Content/lich/a.md": SampleProject.event("A", starts: "2026-07-01", "campaign: c"),
        "Content/ton-vinh/v.md": SampleProject.award(),
      ]))
    let found = library.site.pages.map { page in
      let links = library.feedLinks(page).map(\.href).joined(separator: " ")
      return "\(page.route.rooted): \(links)"
    }
    #expect(
      found == [
        "/chien-dich/c/: /chien-dich/c/nguon-tin.atom /chien-dich/c/nguon-tin.rss "
          + "/chien-dich/c/nguon-tin.json",
        "/chien-dich/c/n/: /chien-dich/c/nguon-tin.atom",
        "/ky-nang/k/: /ky-nang/k/nguon-tin.atom /ky-nang/k/nguon-tin.rss /ky-nang/k/nguon-tin.json",
        "/ky-nang/k/bai/: /ky-nang/k/nguon-tin.atom",
        "/lich/a/: /chien-dich/c/nguon-tin.atom", "/mo-hinh/m/: /mo-hinh/nguon-tin.atom", "/p/: ",
        "/tin/t/: /nguon-tin.atom", "/ton-vinh/v/: /nguon-tin.atom",
      ])
    #expect(library.feedLinks(to: .models).map(\.href).count == 3)
  }

  @Test("what no feed tells of points to none")
  func none() throws {
    let library = PageLibrary(
      try OutputSources.plain([
        "Content/chien-dich/c/_index.md": SampleProject.campaign(
          starts: "2026-03-01", "sample: true")
      ]))
    #expect(library.site.pages.flatMap { library.feedLinks($0) }.isEmpty)
    #expect(library.feedLinks(to: .site).isEmpty)
  }
}

extension Output {
  /// What the output is made of.
  var bytes: [UInt8] {
    if case .made(let make) = contents { make().bytes } else { [] }
  }
}
