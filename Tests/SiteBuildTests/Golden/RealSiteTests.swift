import Content
import Foundation
import SiteBuild
import SiteModel
import TestSupport
import Testing

@Suite("Properties of the repository's own site")
struct RealSiteTests {
  private func copy() throws -> ProjectCopy { try ProjectCopy(of: ProjectCopy.repository) }

  @Test("two builds, and any number of workers, give the same bytes")
  func deterministic() async throws {
    let copy = try copy()
    let first = try await copy.build("mot", jobs: 1)
    #expect(first.files.count > 45)
    for jobs in [1, 2, 8] {
      let other = try await copy.build("hai-\(jobs)", jobs: jobs)
      #expect(other.differences(from: first.files) == [], "with \(jobs) workers")
    }
  }

  @Test("the order in which files were made is no matter")
  func shuffled() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let straight = try await copy().build()
    let shuffled = try await ProjectCopy(of: ProjectCopy.repository) {
      $0.shuffled(using: &generator)
    }.build()
    #expect(shuffled.differences(from: straight.files) == [], "seed \(seed)")
  }

  @Test("after one changed sentence a build equals a clean one, and little is written")
  func incremental() async throws {
    let copy = try copy()
    let before = try await copy.build("dan-dan")
    let file = copy.project.appending(path: "Content/trang/gioi-thieu.md")
    var text = try String(contentsOf: file, encoding: .utf8)
    text += "\nMột câu mới thêm vào cuối trang.\n"
    try text.write(to: file, atomically: true, encoding: .utf8)
    let after = try await copy.build("dan-dan")
    let clean = try await copy.build("sach")
    #expect(after.differences(from: clean.files) == [])
    let written = after.differences(from: before.files).filter { !$0.hasPrefix("tep/tim/") }
    #expect(written == ["gioi-thieu/index.html", "tim-kiem/index.html"], "but for the index")
  }

  @Test("a week in which nothing is due changes nothing")
  func clock() async throws {
    let copy = try copy()
    let start = PartialDate("2026-12-01")
    let now = try await copy.build("mot", now: "2026-12-01")
    let week = (start?.earliest.minutes ?? 0) + 7 * 1440
    let last = now.report.summary?.nextChange.map { $0.moment.minutes - 1 } ?? week
    let later = Moment(minutes: min(week, last)).iso.prefix(16)
    let then = try await copy.build("hai", now: String(later))
    #expect(then.differences(from: now.files) == [])
  }

  @Test("nothing changes but at the minutes that builds announce, and there something does")
  func announced() async throws {
    let copy = try ProjectCopy(of: ProjectCopy.fixtures.appending(path: "nho"))
    let campaign = copy.project.appending(path: "Content/chien-dich/ra-quan/_index.md")
    let text = try String(contentsOf: campaign, encoding: .utf8)
    try text.replacing("starts:", with: "updated: 2026-03-15\nstarts:")
      .write(to: campaign, atomically: true, encoding: .utf8)
    let minute = { (moment: Moment) in String(moment.iso.prefix(16)) }
    var reasons: Set<NextChange.Reason> = []
    var site = try await copy.build("0", now: "2026-02-10")
    for step in 1...20 {
      guard let change = site.report.summary?.nextChange else { break }
      let before = minute(Moment(minutes: change.moment.minutes - 1))
      let last = try await copy.build("\(step)-truoc", now: before)
      #expect(last.differences(from: site.files) == [], "\(before)")
      reasons.insert(change.reason)
      site = try await copy.build("\(step)", now: minute(change.moment))
      #expect(site.differences(from: last.files) != [], "\(minute(change.moment))")
    }
    #expect(
      reasons.isSuperset(of: [.campaignStart, .campaignUpdate, .campaignEnd, .eventEnd, .embargo]))
  }

  @Test(
    "two copies built a week apart by one worker and by two are the same, press kits included",
    arguments: [ProjectCopy.repository, ProjectCopy.fixtures.appending(path: "nho")])
  func weekApart(project: URL) async throws {
    let early = try ProjectCopy(of: project)
    let late = try ProjectCopy(of: project)
    let (start, end) = try await early.quietWeek(from: "2026-12-01")
    let first = try await early.build("mot", now: start, jobs: 1)
    let second = try await late.build("hai", now: end, jobs: 2)
    #expect(first.retained.isEmpty && second.retained.isEmpty)
    #expect(first.files.keys.sorted() == second.files.keys.sorted())
    for (path, bytes) in first.files { #expect(second.files[path] == bytes, "\(path)") }
    let kits = first.files.filter { $0.key.hasSuffix(".zip") }
    #expect(!kits.isEmpty && kits.values.allSatisfy { $0.count > 1000 })
    let again = try await early.build("ba", now: end, jobs: 2)
    #expect(again.differences(from: first.files) == [], "with what the first build has cached")
  }

  @Test("time zone and language of the machine change nothing")
  func environment() throws {
    let copy = try copy()
    let trees = try [("UTC", "C"), ("Pacific/Kiritimati", "tr_TR.UTF-8")].map { zone, language in
      let output = copy.folder.appending(path: language)
      let arguments = [
        "build", "--project", copy.project.path(), "--output", output.path(),
        "--now", "2026-12-01T08:00",
      ]
      let names = ["TZ=" + zone, "LANG=" + language, "LC_ALL=" + language]
      let result = try Command([Command.lantoa] + arguments, environment: names).run()
      #expect(result.status == 0, "\(result.errors)")
      return try ProjectCopy.tree(output)
    }
    #expect(trees[0].count > 45)
    #expect(trees[0] == trees[1])
  }

  @Test("a check publishes nothing and changes nothing")
  func check() async throws {
    let copy = try copy()
    let before = try ProjectCopy.tree(copy.folder)
    let report = try await copy.check()
    #expect(!report.hasErrors)
    #expect(try ProjectCopy.tree(copy.folder) == before)
  }

  @Test("a published build writes the ledger, and the next finds nothing new")
  func ledger() async throws {
    let copy = try copy()
    let file = copy.project.appending(path: "duong-dan.lock")
    try FileManager.default.removeItem(at: file)
    _ = try await copy.build()
    let written = try Data(contentsOf: file)
    #expect(written.count > 1000)
    _ = try await copy.build()
    #expect(try Data(contentsOf: file) == written)
  }

  @Test(
    "every address in the pages leads to a file and a heading that exist",
    arguments: ["https://lan-toa.example/", "https://cong.example/cong-tin/lan-toa/"])
  func links(base: String) async throws {
    let site = try await copy().build(base: base)
    let links = PublishedLinks(site.files, base: try #require(BaseURL(base)))
    #expect(links.count > 1000)
    #expect(links.broken == [])
  }

  @Test("a copy for folders has relative addresses that end in files that exist")
  func fileLinks() async throws {
    let copy = try copy()
    let ledger = try Data(contentsOf: copy.project.appending(path: "duong-dan.lock"))
    let site = try await copy.build(links: .file)
    let pages = site.files.filter { $0.key.hasSuffix(".html") }
    for (path, html) in pages {
      let text = String(decoding: html, as: UTF8.self)
      for rooted in ["href=\"/", "src=\"/", "srcset=\"/", "action=\"/", ", /"] {
        #expect(!text.contains(rooted), "\(path): \(rooted)")
      }
    }
    let links = PublishedLinks(site.files, base: try #require(BaseURL("https://lantoa.example/")))
    #expect(links.count > 1000)
    #expect(links.broken == [])
    #expect(try Data(contentsOf: copy.project.appending(path: "duong-dan.lock")) == ledger)
  }
}
