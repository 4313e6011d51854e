import Content
import SiteModel
import TestSupport
import Testing

@testable import Outputs

@Suite("What stands in feeds")
struct FeedPlanTests {
  /// The feeds as `address: addresses of the entries`, sorted.
  private func feeds(
    _ files: [String: String], now: String = "2026-06-01", drafts: Bool = false, limit: Int = 30
  ) -> [String] {
    let site = SampleProject(files).link(now: now, drafts: drafts).site
    return FeedPlan(site, limit: limit).feeds.map { subject, contents in
      let entries = contents.entries.map { site[$0.id].route.rooted }.joined(separator: " ")
      return "\(subject.route(in: site).rooted): \(entries)"
    }.sorted()
  }

  private func campaign(_ keys: String = "") -> String {
    SampleProject.campaign(starts: "2026-05-10", ends: "2026-05-20", keys)
  }

  @Test("each subject has its own pages, the newest first")
  func subjects() {
    let found = feeds([
      "Content/ky-nang/k/_index.md": SampleProject.skill(),
      "Content/tin/a.md": SampleProject.news("A", date: "2026-01-02", "skills: [k]"),
      "Content/tin/b.md": SampleProject.news("B", date: "2026-01-03"),
      "Content/tin/c.md": SampleProject.news("C", date: "2026-01-01", "updated: 2026-01-04"),
      "Content/chien-dich/x/_index.md": campaign(),
      "Content/chien-dich/x/d.md": SampleProject.news("D", date: "2026-05-11", "phase: trong"),
    ])
    #expect(
      found == [
        "/: /chien-dich/x/d/ /chien-dich/x/ /tin/c/ /tin/b/ /tin/a/",
        "/chien-dich/x/: /chien-dich/x/d/ /chien-dich/x/", "/ky-nang/k/: /tin/a/",
      ])
  }

  @Test("only the newest are kept, whatever their order")
  func limit() {
    var files: [String: String] = [:]
    for day in 10...28 {
      files["Content/tin/t\(day * 7 % 19).md"] = SampleProject.news("T", date: "2026-01-\(day)")
    }
    let all = feeds(files).first?.split(separator: " ").dropFirst()
    let few = feeds(files, limit: 5).first?.split(separator: " ").dropFirst()
    #expect(all?.count == 19)
    #expect(few.map(Array.init) == all.map { Array($0.prefix(5)) })
    #expect(few?.first == "/tin/t\(28 * 7 % 19)/")
  }

  @Test("of two pages of one day the one reported later comes first, then the address decides")
  func ties() {
    let found = feeds([
      "Content/tin/a.md": SampleProject.news("A", date: "2026-01-01", "updated: 2026-02-01"),
      "Content/tin/b.md": SampleProject.news("B", date: "2026-02-01"),
      "Content/tin/c.md": SampleProject.news("C", date: "2026-02-01"),
    ])
    #expect(found == ["/: /tin/b/ /tin/c/ /tin/a/"])
  }

  @Test("samples, drafts and what belongs to a sample are told by no feed")
  func untold() {
    let found = feeds(
      [
        "Content/tin/a.md": SampleProject.news("A", "sample: true"),
        "Content/tin/b.md": SampleProject.news("B", "draft: true"),
        "Content/chien-dich/x/_index.md": campaign("sample: true"),
        "Content/chien-dich/x/d.md": SampleProject.news("D", "phase: trong"),
      ], drafts: true)
    #expect(found == [])
  }

  @Test("what has expired leaves its feed, and the feed stays at its address")
  func expired() throws {
    let files = [
      "Content/tin/a.md": SampleProject.news("A", date: "2026-01-01", "expires: 2026-03-01")
    ]
    #expect(feeds(files, now: "2026-02-01") == ["/: /tin/a/"])
    #expect(feeds(files, now: "2026-03-02") == ["/: "])
    let site = SampleProject(files).link(now: "2026-03-02").site
    let feed = try #require(FeedPlan(site).feeds[.site])
    #expect(feed.updated.iso == "2026-01-01T00:00:00+07:00")
  }

  @Test(
    "a campaign is told of from its start, or from the day that its page names",
    arguments: [
      ("", "2026-05-09", []),
      ("", "2026-05-10", ["2026-05-10 2026-05-10"]),
      ("updated: 2026-04-01", "2026-03-01", []),
      ("updated: 2026-04-01", "2026-05-09", ["2026-04-01 2026-04-01"]),
      ("updated: 2026-04-01", "2026-05-10", ["2026-04-01 2026-05-10"]),
      ("updated: 2026-05-30", "2026-06-01", ["2026-05-10 2026-05-30"]),
    ])
  func campaignDays(keys: String, now: String, expected: [String]) {
    let site = SampleProject(["Content/chien-dich/x/_index.md": campaign(keys)]).link(now: now)
      .site
    let found = (FeedPlan(site).feeds[.site]?.entries ?? []).map {
      "\($0.published?.date.iso ?? "-") \($0.updated.date.iso)"
    }
    #expect(found == expected)
  }

  @Test("a document of which only the year is known stays out")
  func impreciseDays() {
    let dated = SampleProject.document()
    let vague = SampleProject.document().replacing("2024-08-08", with: "2024")
    let found = feeds(["Content/van-ban/a.md": dated, "Content/van-ban/b.md": vague])
    #expect(found == ["/: /van-ban/a/"])
  }
}
