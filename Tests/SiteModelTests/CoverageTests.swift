import Content
import TestSupport
import Testing

@testable import SiteModel

@Suite("What is told and what is missing")
struct CoverageTests {
  private static let project = [
    "Content/ky-nang/k/_index.md": SampleProject.skill("Quét mã"),
    "Content/ky-nang/k/1-b.md": SampleProject.lesson("Bài một", "sources: [Sổ tay]"),
    "Content/ky-nang/k/2-c.md": SampleProject.lesson(
      "Bài hai", "sample: true\nreviewed: {on: 2026-05-01, by: Tổ}"),
    "Content/chien-dich/c/_index.md": SampleProject.campaign(
      "Ra quân", "goals: [{text: Mười tổ}]"),
    "Content/chien-dich/c/n.md": SampleProject.news("Tin", date: "2026-02-01", "phase: truoc"),
    "Content/tin/hen.md": SampleProject.news("Hẹn", "publish_at: 2026-07-01T08:00"),
    "Content/so-lieu/a.yml": SampleProject.figure("a", [("2024-05", "10")]),
  ]

  private func coverage(now: String) -> Coverage {
    Coverage(SampleProject(Self.project).link(now: now).site)
  }

  @Test(
    "a phase is missing once its time has come",
    arguments: [
      ("2026-02-15", [Coverage.Cell.told(1), .later, .later], [String]()),
      ("2026-03-01", [.told(1), .missing, .later], []),
      ("2026-04-01T23:59", [.told(1), .missing, .later], []),
      ("2026-04-02", [.told(1), .missing, .missing], ["Mười tổ"]),
    ])
  func phases(now: String, cells: [Coverage.Cell], open: [String]) throws {
    let row = try #require(coverage(now: now).campaigns.first)
    #expect(row.title == "Ra quân" && row.phases == cells)
    #expect(row.open == open && row.goals == 1 && row.results == 0)
  }

  @Test("lessons are counted by audience; samples do not count")
  func skills() throws {
    let coverage = coverage(now: "2026-06-01")
    #expect(coverage.audiences == ["Người dân", "Học sinh"])
    #expect(coverage.skills.map(\.title) == ["Quét mã"])
    #expect(coverage.skills.map(\.lessons) == [[1, 0]])
    #expect(coverage.unreviewed.map(\.title) == ["Bài một"])
  }

  @Test("pages without source, old figures and what waits are named")
  func care() {
    let coverage = coverage(now: "2026-06-01")
    #expect(coverage.withoutSource.map(\.title) == ["Tin"])
    #expect(coverage.outdated.map(\.path) == ["Content/so-lieu/a.yml"])
    #expect(coverage.waiting.map(\.path) == ["Content/tin/hen.md"])
    #expect(coverage.waiting.map { $0.day?.iso } == ["2026-07-01"])
  }
}

@Suite("What publishing would change in the ledger")
struct LedgerChangesTests {
  @Test("new addresses, moved ones and changed headings are told apart")
  func changes() {
    func entry(_ url: String, _ identity: String, _ anchors: [String] = []) -> Ledger.Entry {
      Ledger.Entry(
        url: url, kind: "news", identity: identity, code: "abc234", firstPublished: "2026-01-01",
        anchors: anchors, range: nil)
    }
    func ledger(_ entries: [Ledger.Entry], gone: [String: String] = [:]) -> Ledger {
      Ledger(entries: Dictionary(uniqueKeysWithValues: entries.map { ($0.url, $0) }), gone: gone)
    }
    let old = ledger([entry("/tin/a/", "a"), entry("/tin/b/", "b", ["x"])])
    let new = ledger(
      [
        entry("/tin/a/", "a"), entry("/tin/moi/", "a"), entry("/tin/b/", "b", ["x", "y"]),
        entry("/tin/c/", "c"),
      ], gone: ["/tin/d/": "đăng nhầm"])
    let changes = LedgerChanges(from: old, to: new)
    #expect(changes.added == ["/tin/c/"])
    #expect(changes.moved == [LedgerChanges.Move(from: "/tin/a/", to: "/tin/moi/")])
    #expect(changes.changed == ["/tin/b/"])
    #expect(changes.gone == [LedgerChanges.Gone(url: "/tin/d/", reason: "đăng nhầm")])
    #expect(!changes.isEmpty && LedgerChanges(from: new, to: new).isEmpty)
  }
}
