import Content
import Foundation
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("What others know a page by outlives its address")
struct RenameTests {
  private static let duties = "duties: [{who: so-khcn, what: Gửi báo cáo, on: 2024-10-10}]"

  private static let before = [
    "Content/ky-nang/k/_index.md": SampleProject.skill("Kỹ năng"),
    "Content/ky-nang/k/1-b.md": SampleProject.lesson("Bài"),
    "Content/mo-hinh/m.md": SampleProject.model("Mô hình", skills: "k"),
    "Content/chien-dich/c/_index.md": SampleProject.campaign(
      "Chiến dịch", "skills: [k]", body: "## Phần"),
    "Content/chien-dich/c/n.md": SampleProject.news("Tin", date: "2026-03-02", "phase: trong"),
    "Content/lich/e.md": SampleProject.event("Sự kiện", starts: "2026-03-03", "campaign: c"),
    "Content/ton-vinh/a.md": SampleProject.award("Tôn vinh", "campaign: c\nmodels: [m]"),
    "Content/van-ban/v.md": SampleProject.document(duties),
  ]

  /// The same under other names; `explained` says what each page was called.
  private static func after(explained: Bool) -> [String: String] {
    func was(_ keys: String, _ path: String) -> String {
      explained ? keys + (keys.isEmpty ? "" : "\n") + "aliases: [\(path)]" : keys
    }
    return [
      "Content/ky-nang/k2/_index.md": SampleProject.skill("Kỹ năng", was("", "ky-nang/k")),
      "Content/ky-nang/k2/1-b2.md": SampleProject.lesson("Bài", was("", "ky-nang/k/b")),
      "Content/mo-hinh/m2.md": SampleProject.model("Mô hình", skills: "k", was("", "mo-hinh/m")),
      "Content/chien-dich/c2/_index.md": SampleProject.campaign(
        "Chiến dịch", was("skills: [k]", "chien-dich/c"), body: "## Phần"),
      "Content/chien-dich/c2/n2.md": SampleProject.news(
        "Tin", date: "2026-03-02", was("phase: trong", "chien-dich/c/n")),
      "Content/lich/e2.md": SampleProject.event(
        "Sự kiện", starts: "2026-03-03", was("campaign: c", "lich/e")),
      "Content/ton-vinh/a2.md": SampleProject.award(
        "Tôn vinh", was("campaign: c\nmodels: [m]", "ton-vinh/a")),
      "Content/van-ban/v2.md": SampleProject.document(was(duties, "van-ban/v")),
    ]
  }

  private static func project(_ files: [String: String], ledger: String, base: String)
    -> SampleProject
  {
    var project = SampleProject(files)
    project.files["site.yml"]?.replace("https://mau.example/", with: base)
    project.ledger = ledger
    return project
  }

  @Test(
    "feed ids, ids of open data, UIDs and short links stay when all is renamed and the site moves",
    arguments: ["https://mau.example/", "https://cong.example/cong-tin/lan-toa/"])
  func renamed(base: String) throws {
    let first = SampleProject(Self.before).link()
    #expect(first.problems == [])
    let second = Self.project(
      Self.after(explained: true), ledger: first.site.ledger.text, base: base
    ).link()
    #expect(second.problems == [])
    #expect(Set(first.routes).isDisjoint(with: second.routes))
    let known = try KnownBy(first.site)
    #expect(known.feeds.count == 12 && known.feeds.values.allSatisfy { !$0.isEmpty })
    #expect(known.uids.count == 3 && known.short.count == 8)
    #expect(known.linked.count == 8)
    #expect(try KnownBy(second.site) == known)
  }

  @Test("a further move and back again changes nothing either")
  func movedTwice() throws {
    let first = SampleProject(Self.before).link()
    let second = Self.project(
      Self.after(explained: true), ledger: first.site.ledger.text, base: "https://b.example/x/"
    ).link()
    var back = Self.before
    func was(_ path: String, _ end: String, _ alias: String) {
      back[path]?.replace(end, with: "\(end)\naliases: [\(alias)]")
    }
    was("Content/ky-nang/k/_index.md", "order: 1", "ky-nang/k2")
    was("Content/ky-nang/k/1-b.md", "minutes: 10", "ky-nang/k2/b2")
    was("Content/mo-hinh/m.md", "place: bac-giang", "mo-hinh/m2")
    was("Content/chien-dich/c/_index.md", "host: so-khcn", "chien-dich/c2")
    was("Content/chien-dich/c/n.md", "summary: S.", "chien-dich/c2/n2")
    was("Content/lich/e.md", "place: bac-giang", "lich/e2")
    was("Content/ton-vinh/a.md", "summary: S.", "ton-vinh/a2")
    was("Content/van-ban/v.md", "summary: S.", "van-ban/v2")
    let third = Self.project(
      back, ledger: second.site.ledger.text, base: "https://mau.example/"
    ).link()
    #expect(third.problems == [])
    #expect(third.routes == first.routes)
    #expect(try KnownBy(third.site) == KnownBy(first.site))
  }

  @Test("without a word of where it was, each page is an error at its line of the ledger")
  func unexplained() {
    let first = SampleProject(Self.before).link()
    let project = Self.project(
      Self.after(explained: false), ledger: first.site.ledger.text, base: "https://mau.example/")
    let lines = first.site.ledger.text.split(separator: "\n")
    #expect(lines.count == 9)
    let vanished = (2...9).map { "duong-dan.lock:\($0):1 permalink-vanished" }
    let found = project.link().problems
    #expect(found.filter { $0.hasPrefix("duong-dan") } == vanished)
    // What names them by their ids does not find them.
    #expect(
      found.filter { !$0.hasPrefix("duong-dan") } == [
        "Content/chien-dich/c2/_index.md:8:10 unknown-id", "Content/lich/e2.md:7:11 unknown-id",
        "Content/mo-hinh/m2.md:6:10 unknown-id", "Content/ton-vinh/a2.md:6:11 unknown-id",
        "Content/ton-vinh/a2.md:7:10 unknown-id",
      ])
  }
}

/// Everything by which feed readers, calendars, portals and papers know a site's pages.
private struct KnownBy: Equatable {
  /// Ids in feeds, by what they tell of and their format, the feed's own first.
  private(set) var feeds: [String: [String]] = [:]
  private(set) var uids: Set<String> = []
  /// Ids in open data.
  private(set) var data: [String: [String]] = [:]
  /// What stands where each short code leads.
  private(set) var short: [String: String] = [:]
  /// What heads tell search engines, by page.
  private(set) var linked: [String: String] = [:]

  init(_ site: Site) throws {
    let sources = try OutputSources.plain(site)
    for (path, bytes) in OutsideOutputs.outputs(sources).map({ ($0.path, $0.bytes) }) {
      try read(path, bytes)
    }
    for link in site.shortLinks {
      let page = site.page(at: link.target)
      short[link.code] = page.map { "\($0.kind.name) \($0.identity)" }
    }
    let library = PageLibrary(sources)
    for page in site.pages {
      let head = String(decoding: library.frame(page).sharing?.bytes ?? [], as: UTF8.self)
      linked["\(page.kind.name) \(page.identity)"] =
        head.split(separator: "\"@id\":\"").dropFirst().first.map {
          String($0.prefix { $0 != "\"" })
        }
        ?? "none"
    }
  }

  private mutating func read(_ path: String, _ bytes: [UInt8]) throws {
    let subject = path.split(separator: "/").first.map(String.init) ?? ""
    switch path.split(separator: ".").last {
    case "atom":
      let feed = try XMLTree.read(bytes)
      feeds["\(subject) atom"] = ([feed] + feed.all("entry")).compactMap { $0.only("id") }
    case "rss":
      let items = try XMLTree.read(bytes).all("channel").flatMap { $0.all("item") }
      feeds["\(subject) rss"] = items.compactMap { $0.only("guid") }
    case "ics": uids.formUnion(try CalendarText(bytes).values("UID"))
    case "json" where path.hasPrefix("du-lieu/"): data[path] = try ids("id", "items", bytes)
    case "json": feeds["\(subject) json"] = try ids("id", "items", bytes)
    default: break
    }
  }

  private func ids(_ key: String, _ list: String, _ bytes: [UInt8]) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return (object?[list] as? [[String: Any]] ?? []).compactMap { $0[key] as? String }
  }
}
