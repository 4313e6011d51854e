import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("Builds and the ledger")
struct LedgerBuildTests {
  private let fixture = ProjectCopy.fixtures.appending(path: "nho")

  private func ledger(_ copy: borrowing ProjectCopy) throws -> String {
    try String(contentsOf: copy.project.appending(path: "duong-dan.lock"), encoding: .utf8)
  }

  /// The ids of the errors that stop a build.
  private func errors(_ copy: borrowing ProjectCopy, isLocked: Bool) async throws -> [String] {
    do {
      _ = try await copy.build(isLocked: isLocked)
      return []
    } catch let error as Faulty {
      return error.report.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
  }

  @Test("a locked build refuses to change the ledger and agrees with one that is up to date")
  func locked() async throws {
    let copy = try ProjectCopy(of: fixture)
    let before = try ledger(copy)
    #expect(try await errors(copy, isLocked: true) == ["ledger-locked"])
    #expect(try ledger(copy) == before)
    #expect(try await errors(copy, isLocked: false) == [])
    let written = try ledger(copy)
    #expect(
      written.contains("\n/tin/ten-moi/\tnews\tten-cu\tabc234\t2025-01-01\tphan-moi,phan-cu\n"))
    #expect(try await errors(copy, isLocked: true) == [])
    #expect(try ledger(copy) == written)
  }

  @Test("a build for another day or place leaves the ledger alone")
  func unwritten() async throws {
    let copy = try ProjectCopy(of: fixture)
    let before = try ledger(copy)
    _ = try await copy.build("mot", now: "2026-06-01")
    _ = try await copy.build("hai", base: "https://khac.example/")
    #expect(try ledger(copy) == before)
  }

  @Test("a page that is removed stops the build, and the published site stays")
  func vanished() async throws {
    let copy = try ProjectCopy(of: fixture)
    let published = try await copy.build().files
    let page = copy.project.appending(path: "Content/trang/lien-he.md")
    try FileManager.default.removeItem(at: page)
    #expect(try await errors(copy, isLocked: false) == ["permalink-vanished"])
    #expect(try ProjectCopy.tree(copy.folder.appending(path: "public")) == published)
  }

  @Test("a page that is gone with a reason leaves a page that says so, also for its short link")
  func gone() async throws {
    let copy = try ProjectCopy(of: fixture)
    _ = try await copy.build()
    let line = try ledger(copy).split(separator: "\n").first { $0.hasPrefix("/lien-he/") }
    let code = try #require(line?.split(separator: "\t")[3])
    try FileManager.default.removeItem(
      at: copy.project.appending(path: "Content/trang/lien-he.md"))
    #expect(try await errors(copy, isLocked: false) == ["permalink-vanished"])
    let text = try ledger(copy) + "gone\t/lien-he/\tđã gộp vào <trang> khác\n"
    try text.write(
      to: copy.project.appending(path: "duong-dan.lock"), atomically: true, encoding: .utf8)
    let site = try await copy.build()
    let page = site.text("lien-he/index.html")
    #expect(page.contains("<p>đã gộp vào &lt;trang&gt; khác</p>"))
    #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
    let nginx = site.text("may-chu/nginx-chuyen-huong.conf")
    #expect(nginx.contains("    /nho/lien-he/ /nho/lien-he/index.html;\n"))
    #expect(nginx.contains("    /nho/lien-he /nho/lien-he/index.html;\n"))
    #expect(nginx.contains("    /nho/c/\(code)/ /nho/lien-he/;\n"))
    #expect(site.text("c/\(code)/index.html").contains("content=\"0; url=/nho/lien-he/\""))
    #expect(!site.text("sitemap.xml").contains("/lien-he/"))
  }

  @Test("a renamed page needs an alias; then page, nginx and short link lead to the new address")
  func alias() async throws {
    let copy = try ProjectCopy(of: fixture)
    let before = try await copy.build()
    let old = copy.project.appending(path: "Content/lich/ngay-hoi.md")
    let new = copy.project.appending(path: "Content/lich/ngay-hoi-so.md")
    let text = try String(contentsOf: old, encoding: .utf8)
    try FileManager.default.moveItem(at: old, to: new)
    #expect(try await errors(copy, isLocked: false) == ["permalink-vanished"])
    try text.replacing("place:", with: "aliases: [lich/ngay-hoi]\nplace:")
      .write(to: new, atomically: true, encoding: .utf8)
    let after = try await copy.build()
    let target = "/nho/lich/ngay-hoi-so/"
    #expect(after.text("lich/ngay-hoi/index.html").contains("href=\"\(target)\""))
    let short = try #require(
      before.files.keys.first {
        $0.hasPrefix("c/") && before.text($0).contains("url=/nho/lich/ngay-hoi/")
      })
    #expect(after.text(short).contains("url=\(target)\""))
    let nginx = after.text("may-chu/nginx-chuyen-huong.conf")
    for from in ["lich/ngay-hoi/", "lich/ngay-hoi", String(short.dropLast("index.html".count))] {
      #expect(nginx.contains("    /nho/\(from) \(target);\n"), "\(from)")
    }
  }

  private static let campaign = ["", "ket-qua/", "ngay-dau/", "truoc-ngay/"]

  /// Gives the folder of the campaign another name.
  private func renameCampaign(_ copy: borrowing ProjectCopy, explained: Bool) throws {
    let folder = copy.project.appending(path: "Content/chien-dich")
    let new = folder.appending(path: "ra-quan-2026")
    if !explained {
      return try FileManager.default.moveItem(at: folder.appending(path: "ra-quan"), to: new)
    }
    for name in Self.campaign {
      let file = new.appending(path: name.isEmpty ? "_index.md" : name.dropLast() + ".md")
      let text = try String(contentsOf: file, encoding: .utf8)
      let old = "chien-dich/ra-quan/" + name
      try text.replacing("\nsummary:", with: "\naliases: [\(old)]\nsummary:")
        .write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test("a campaign's renamed folder stops the build until each of its pages says where it was")
  func campaignFolder() async throws {
    let copy = try ProjectCopy(of: fixture)
    let before = try await copy.build()
    let lines = try ledger(copy).split(separator: "\n")
    try renameCampaign(copy, explained: false)
    let report = try await copy.check()
    let errors = report.diagnostics.filter { $0.id == "permalink-vanished" }
    let places = errors.compactMap { error in
      error.location.range.flatMap { range in
        report.sources[error.location.path].map { lines[$0.position(range.lower).line - 1] }
      }
    }
    #expect(
      places.compactMap { $0.split(separator: "\t").first }
        == Self.campaign.map { "/chien-dich/ra-quan/\($0)" })
    try renameCampaign(copy, explained: true)
    let after = try await copy.build("moi", base: "https://mau.example/cong-tin/lan-toa/")
    #expect(try Known(after) == Known(before))
    try expectAgreement(after, below: "/cong-tin/lan-toa/")
    let nginx = after.text("may-chu/nginx-chuyen-huong.conf")
    for name in ["nguon-tin.atom", "lich.ics", "bo-tai-lieu-bao-chi.zip"] {
      let line = "/chien-dich/ra-quan/\(name) /cong-tin/lan-toa/chien-dich/ra-quan-2026/\(name);"
      #expect(nginx.contains("    /cong-tin/lan-toa" + line))
    }
  }

  /// Each page that leads on is two lines for nginx that say the same; the other lines lead from
  /// files to files.
  private func expectAgreement(_ site: BuiltSite, below base: String) throws {
    let map = site.text("may-chu/nginx-chuyen-huong.conf").split(separator: "\n")
      .filter { $0.hasPrefix("    /") }.map { $0.dropFirst(4).dropLast().split(separator: " ") }
    var lines = Dictionary(uniqueKeysWithValues: map.map { (String($0[0]), String($0[1])) })
    for path in site.files.keys.sorted() where path.hasSuffix("index.html") {
      let address = base + path.dropLast("index.html".count)
      let both = [address, String(address.dropLast())].map { lines.removeValue(forKey: $0) }
      let html = site.text(path)
      guard html.contains("http-equiv=\"refresh\"") else { continue }
      let target = html.split(separator: "0; url=").last?.prefix { $0 != "\"" }
      #expect(both == [target.map(String.init), target.map(String.init)], "\(path)")
      let file = try #require(target?.dropFirst(base.count)) + "index.html"
      #expect(site.files[String(file)] != nil, "\(path)")
    }
    #expect(lines.count >= 5)
    for (from, to) in lines {
      #expect(site.files[String(from.dropFirst(base.count))] == nil, "\(from)")
      #expect(site.files[String(to.dropFirst(base.count))] != nil, "\(from)")
    }
  }

  @Test("pages that lead on and the lines for nginx say the same")
  func agreement() async throws {
    let copy = try ProjectCopy(of: fixture)
    _ = try await copy.build()
    try renameCampaign(copy, explained: false)
    try renameCampaign(copy, explained: true)
    try expectAgreement(try await copy.build(), below: "/nho/")
  }

  @Test("a renamed heading needs a line in `anchors`; then the old anchor leads to it")
  func heading() async throws {
    let copy = try ProjectCopy(of: fixture)
    _ = try await copy.build()
    let file = copy.project.appending(path: "Content/lich/buoi-mo-dau.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    let renamed = text.replacing("## Mang gì", with: "## Cần mang gì")
    try renamed.write(to: file, atomically: true, encoding: .utf8)
    #expect(try await errors(copy, isLocked: false) == ["anchor-vanished"])
    try renamed.replacing("place:", with: "anchors: {mang-gi: can-mang-gi}\nplace:")
      .write(to: file, atomically: true, encoding: .utf8)
    let page = try await copy.build().text("lich/buoi-mo-dau/index.html")
    #expect(page.contains("<h2 id=\"can-mang-gi\">"))
    #expect(page.contains("id=\"mang-gi\"><a href=\"#can-mang-gi\">"))
  }

  @Test("each short link is a page and two lines for nginx, which agree")
  func shortLinks() async throws {
    let site = try await ProjectCopy(of: fixture).build()
    let nginx = site.text("may-chu/nginx-chuyen-huong.conf")
    let pages = site.files.keys.filter { $0.hasPrefix("c/") }
    #expect(pages.count > 15)
    for path in pages {
      let html = site.text(path)
      let address = "/nho/" + path.dropLast("index.html".count)
      let target = try #require(html.split(separator: "0; url=").last?.prefix { $0 != "\"" })
      #expect(site.files[target.dropFirst("/nho/".count) + "index.html"] != nil)
      #expect(nginx.contains("    \(address) \(target);\n"))
      #expect(nginx.contains("    \(address.dropLast()) \(target);\n"))
    }
  }

  @Test("a renamed page keeps its short code, also at another base")
  func renamed() async throws {
    let copy = try ProjectCopy(of: fixture)
    _ = try await copy.build()
    let before = try ledger(copy).split(separator: "\n").first { $0.hasPrefix("/gioi-thieu/") }
    let old = copy.project.appending(path: "Content/trang/gioi-thieu.md")
    let text = try String(contentsOf: old, encoding: .utf8)
      .replacing("sample: true", with: "sample: true\naliases: [gioi-thieu]")
    try text.write(
      to: copy.project.appending(path: "Content/trang/ve-chung-toi.md"), atomically: true,
      encoding: .utf8)
    try FileManager.default.removeItem(at: old)
    _ = try await copy.build()
    let after = try ledger(copy).split(separator: "\n").first { $0.hasPrefix("/ve-chung-toi/") }
    #expect(before != nil)
    #expect(
      before?.split(separator: "\t").dropFirst() == after?.split(separator: "\t").dropFirst())
  }
}

/// What feed readers, calendars, portals and papers know a site by.
private struct Known: Equatable {
  /// Ids of feeds and their entries, and of open data, sorted.
  private(set) var tags: [String] = []
  /// UIDs of calendar entries.
  private(set) var uids: Set<String> = []
  /// Short codes.
  private(set) var codes: [String] = []

  init(_ site: BuiltSite) throws {
    for path in site.files.keys.sorted() {
      let text = site.text(path)
      if path.hasPrefix("c/") { codes.append(path) }
      if path.hasSuffix(".ics") {
        uids.formUnion(
          text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.map(String.init))
      }
      if path.hasPrefix("du-lieu/") || path.hasSuffix(".atom") || path.hasSuffix(".json") {
        let rest = text.split(separator: "tag:nho,2026:").dropFirst()
        tags += rest.map { String($0.prefix { !"<\"".contains($0) }) }
      }
    }
    tags.sort()
    try #require(tags.count > 50 && uids.count > 3 && codes.count > 15)
  }
}
