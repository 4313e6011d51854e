import Content
import SiteModel
import TestSupport
import Testing

@Suite("What is visible when")
struct VisibilityTests {
  @Test("drafts are left out, and said so, unless asked for")
  func drafts() {
    let project = SampleProject(["Content/tin/a.md": SampleProject.news("T", "draft: true")])
    let sample = project.link()
    #expect(sample.routes == [])
    #expect(sample.site.skipped.map(\.path) == ["Content/tin/a.md"])
    let shown = project.link(drafts: true)
    #expect(shown.routes == ["/tin/a/"])
    #expect(shown.page("/tin/a/")?.isNoindex == true)
  }

  @Test(
    "an embargo ends with its minute",
    arguments: [
      ("2026-05-01T08:00", "2026-05-01T07:59", false),
      ("2026-05-01T08:00", "2026-05-01T08:00", true),
      ("2026-05-01", "2026-04-30T23:59", false), ("2026-05-01", "2026-05-01T00:00", true),
    ])
  func embargo(publishAt: String, now: String, isOut: Bool) {
    let project = SampleProject([
      "Content/tin/a.md": SampleProject.news("T", "publish_at: \(publishAt)")
    ])
    let sample = project.link(now: now)
    #expect(sample.routes == (isOut ? ["/tin/a/"] : []))
    #expect(sample.site.skipped.count == (isOut ? 0 : 1))
    #expect(project.link(now: now, drafts: true).routes == sample.routes)
  }

  @Test(
    "an item expires with its minute: it keeps its address and leaves the lists",
    arguments: [
      ("2026-05-01T08:00", "2026-05-01T07:59", false),
      ("2026-05-01T08:00", "2026-05-01T08:00", true),
      ("2026-05-01", "2026-04-30T23:59", false), ("2026-05-01", "2026-05-01T00:00", true),
    ])
  func expiry(expires: String, now: String, isOver: Bool) {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news("T", "expires: \(expires)")
    ]).link(now: now)
    let page = sample.page("/tin/a/")
    #expect((page?.expired != nil) == isOver)
    #expect(page?.isUnlisted == isOver)
    #expect(page?.isNoindex == isOver)
    #expect((sample.site.listing(.news) == nil) == isOver)
  }

  @Test(
    "the next change is the first minute at which the clock alone changes the site",
    arguments: [
      ("2026-02-01", "2026-02-10T08:00", NextChange.Reason.embargo),
      ("2026-02-10T07:59", "2026-02-10T08:00", .embargo),
      ("2026-02-10T08:00", "2026-03-01T00:00", .campaignStart),
      ("2026-03-01", "2026-04-02T00:00", .campaignEnd),
      ("2026-04-02", "2026-05-01T00:00", .expiry),
      ("2026-05-01", "2026-05-20T17:01", .eventEnd),
      ("2026-05-20T17:01", "2026-05-26T00:00", .eventEnd),
      ("2026-05-26", "2026-07-01T00:00", .tableRow),
    ])
  func nextChange(now: String, at: String, reason: NextChange.Reason) throws {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", "publish_at: 2026-02-10T08:00"),
      "Content/tin/b.md": SampleProject.news("B", "expires: 2026-05-01"),
      "Content/tin/c.md": SampleProject.news("C", "publish_at: 2026-01-05\ndraft: true"),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(),
      "Content/lich/a.md": SampleProject.event(
        "A", starts: "2026-05-20T08:00", "ends: 2026-05-20T17:00"),
      "Content/lich/b.md": SampleProject.event("B", starts: "2026-05-25T08:00"),
      "Content/dia-ban.csv": "id,name,level,valid_to\nbac-giang,Bắc Giang,tinh,2026-06-30",
    ]).link(now: now)
    let change = try #require(sample.site.nextChange)
    #expect(change.moment == PartialDate(at)?.earliest)
    #expect(change.reason == reason)
  }

  @Test("nothing is due after the last change")
  func nothingDue() {
    let sample = SampleProject(["Content/tin/b.md": SampleProject.news("B", "expires: 2026-05-01")])
    #expect(sample.link(now: "2026-05-01").site.nextChange == nil)
  }

  @Test(
    "what lies in a hidden folder is hidden with it",
    arguments: [("draft: true", false), ("publish_at: 2026-07-01", true)])
  func hiddenParent(extra: String, isDue: Bool) {
    let project = SampleProject([
      "Content/chien-dich/x/_index.md": SampleProject.campaign("C", extra),
      "Content/chien-dich/x/a.md": SampleProject.news("A", "phase: truoc"),
      "Content/chien-dich/x/b.md": SampleProject.news(
        "B", "phase: truoc\npublish_at: 2026-06-15"),
    ])
    let sample = project.link()
    #expect(sample.problems == [])
    #expect(sample.routes == [])
    #expect(sample.site.skipped.count == 3)
    let due = isDue ? PartialDate("2026-07-01")?.earliest : nil
    #expect(sample.site.nextChange?.moment == due)
    #expect(project.link(now: "2026-07-01").routes.count == (isDue ? 3 : 0))
  }
}
