import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite("Reminders of campaigns")
struct CampaignReviewTests {
  private static let index = "Content/chien-dich/x/_index.md"
  private static let report = "Content/chien-dich/x/a.md"

  /// A campaign from 01/3 to 01/4/2026 with news of its results that quote a figure with a source.
  private func project(_ extra: String = "", _ files: [String: String] = [:]) -> SampleProject {
    let figure = """
      - id: to
        label: Tổ
        observations:
          - {as_of: 2026-02-28, text: 5 Tổ, source: Báo cáo}
          - {as_of: 2026-03-01, text: 9 Tổ, source: Báo cáo}
      """
    let given = [
      Self.index: SampleProject.campaign("C", extra), "Content/so-lieu/to.yml": figure,
      Self.report: SampleProject.news(
        date: "2026-04-02", "phase: sau\nfigures: [\"to@2026-03-01\"]"),
    ]
    return SampleProject(given.merging(files) { _, own in own })
  }

  @Test("a campaign that is told to its end reminds of nothing")
  func complete() {
    let sample = project("goals: [{text: G, figure: to}]").link()
    #expect(sample.problems == [])
    #expect(sample.reminders == [])
  }

  @Test(
    "news lies in the window of its phase, to the minute",
    arguments: [
      ("truoc", "2026-02-28", true), ("truoc", "2026-02-28T23:59", true),
      ("truoc", "2026-03-01", false), ("truoc", "2026-03-01T00:00", false),
      ("trong", "2026-02-28T23:59", false), ("trong", "2026-02-28", false),
      ("trong", "2026-03-01", true), ("trong", "2026-03-01T00:00", true),
      ("trong", "2026-04-01", true), ("trong", "2026-04-01T23:59", true),
      ("trong", "2026-04-02", false), ("sau", "2026-04-01T23:59", false),
      ("sau", "2026-04-01", false), ("sau", "2026-04-02T00:00", true), ("sau", "2026-04-02", true),
    ])
  func window(phase: String, date: String, isInside: Bool) {
    let news = SampleProject.news(
      date: date, "phase: \(phase)\nfigures: [\"to@2026-03-01\"]")
    let sample = project("", ["Content/chien-dich/x/b.md": news]).link()
    #expect(sample.problems == [])
    #expect(
      sample.reminders
        == (isInside ? [] : ["Content/chien-dich/x/b.md:5:8 news-outside-phase"]))
  }

  @Test("where a campaign begins at an hour, news of that day may lie before it and in it")
  func hours() {
    for phase in ["truoc", "trong"] {
      let news = SampleProject.news(date: "2026-03-01", "phase: \(phase)")
      var sample = project("", ["Content/chien-dich/x/b.md": news])
      sample.files[Self.index]?.replace("2026-03-01", with: "2026-03-01T08:00")
      #expect(sample.link().reminders == [])
    }
  }

  @Test("news outside its phase is warned of once it is out")
  func embargo() {
    let news = SampleProject.news(
      date: "2026-03-05", "phase: truoc\npublish_at: 2026-03-05T08:00")
    let sample = project("", ["Content/chien-dich/x/b.md": news])
    #expect(sample.link(now: "2026-03-05T07:59").reminders == [])
    #expect(
      sample.link(now: "2026-03-05T08:00").reminders == [
        "Content/chien-dich/x/b.md:5:8 news-outside-phase"
      ])
  }

  @Test("news of the results needs a figure that has a source, in its head or in its text")
  func newsWithoutFigure() {
    func reminders(_ news: String) -> [String] {
      project("", [Self.report: news]).link(now: "2026-03-31").reminders
    }
    let date = "2026-04-02"
    #expect(
      reminders(SampleProject.news(date: date, "phase: sau")) == [
        "\(Self.report):5:8 news-without-figure"
      ])
    #expect(
      reminders(
        SampleProject.news(date: date, "phase: sau", body: "Có [](so-lieu:to@2026-03-01).")) == [])
    #expect(reminders(SampleProject.news(date: "2026-03-02", "phase: trong")) == [])
    var unsourced = project(
      "",
      [
        Self.report: SampleProject.news(
          date: date, "phase: sau\nfigures: [\"to@2026-03-01\"]")
      ])
    unsourced.files["Content/so-lieu/to.yml"]?.replace(", source: Báo cáo", with: "")
    #expect(
      unsourced.link(now: "2026-03-31").reminders == ["\(Self.report):5:8 news-without-figure"])
  }

  @Test(
    "a campaign without news and figures of its results is reminded of from the minute it is over",
    arguments: [("2026-04-01T23:59", false), ("2026-04-02T00:00", true), ("2026-06-01", true)])
  func finished(now: String, isOver: Bool) {
    var project = project("goals: [{text: G}, {text: H, figure: to}]")
    project.files[Self.report] = nil
    project.files["Content/so-lieu/to.yml"]?.replace("2026-03-01", with: "2026-02-27")
    let expected = [
      "\(Self.index):5:7 campaign-without-after-news", "\(Self.index):5:7 campaign-without-figure",
      "\(Self.index):8:16 goal-without-result", "\(Self.index):8:27 goal-without-result",
    ]
    let sample = project.link(now: now)
    #expect(sample.problems == [])
    #expect(sample.reminders == (isOver ? expected : []))
  }

  @Test("one cause is told once: news without its figures stands for its campaign")
  func once() {
    let sample = project("", [Self.report: SampleProject.news(date: "2026-04-02", "phase: sau")])
      .link()
    #expect(sample.reminders == ["\(Self.report):5:8 news-without-figure"])
  }

  @Test("a figure observed before the campaign is no result, one of its first day is")
  func result() {
    var project = project("goals: [{text: G, figure: to}]")
    #expect(project.link().reminders == [])
    project.files["Content/so-lieu/to.yml"]?.replace("2026-03-01", with: "2026-02-27")
    project.files[Self.report]?.replace("2026-03-01", with: "2026-02-27")
    #expect(
      project.link().reminders == [
        "\(Self.index):5:7 campaign-without-figure", "\(Self.index):8:16 goal-without-result",
      ])
  }

  @Test("what is no longer kept up to date reminds of nothing")
  func expired() {
    var project = project("expires: 2026-05-01\ngoals: [{text: G}]")
    project.files[Self.report] = nil
    #expect(project.link(now: "2026-04-30").reminders.count == 3)
    #expect(project.link(now: "2026-05-01").reminders == [])
  }
}

@Suite("Reminders of lessons and figures")
struct FreshnessReviewTests {
  @Test("a skill is reminded of until its first lesson is out")
  func skill() {
    let project = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/ky-nang/so/1-a.md": SampleProject.lesson("A", "publish_at: 2026-05-01"),
      "Content/ky-nang/rong/_index.md": SampleProject.skill(order: 2),
    ])
    let empty = "Content/ky-nang/rong/_index.md:1:1 skill-without-lesson"
    #expect(
      project.link(now: "2026-04-30T23:59").reminders == [
        empty, "Content/ky-nang/so/_index.md:1:1 skill-without-lesson",
      ])
    #expect(project.link(now: "2026-05-01").reminders == [empty])
  }

  @Test(
    "a lesson is reminded of when its review, or else its writing, is more than a year ago",
    arguments: [
      ("date: 2025-06-01", "2026-06-01T23:59", nil), ("date: 2025-06-01", "2026-06-02", "4:7"),
      ("date: 2024-02-29", "2025-02-28T23:59", nil), ("date: 2024-02-29", "2025-03-01", "4:7"),
      (
        "date: 2020-01-01\nreviewed: {on: 2025-06-01, by: Tổ}", "2026-06-01T23:59", nil
      ),
      ("date: 2020-01-01\nreviewed: {on: 2025-06-01, by: Tổ}", "2026-06-02", "5:16"),
      ("date: 2025-12-31", "2026-12-31T23:59", nil), ("date: 2025-12-31", "2027-01-01", "4:7"),
    ])
  func lesson(dates: String, now: String, place: String?) {
    let text = SampleProject.lesson(date: "1").replacing("date: 1", with: dates)
    let sample = SampleProject(["Content/bai-hoc/a.md": text]).link(now: now)
    #expect(sample.problems == [])
    #expect(
      sample.reminders == (place.map { ["Content/bai-hoc/a.md:\($0) lesson-not-reviewed"] } ?? []))
  }

  @Test(
    "a figure is reminded of when everything its latest date can mean is more than a year ago",
    arguments: [
      ("2025-06-01", "2026-06-01T23:59", false), ("2025-06-01", "2026-06-02", true),
      ("2025-06", "2026-06-30T23:59", false), ("2025-06", "2026-07-01", true),
      ("2025", "2026-12-31T23:59", false), ("2025", "2027-01-01", true),
    ])
  func figure(asOf: String, now: String, isOld: Bool) {
    let sample = SampleProject([
      "Content/trang/xem-thu.md": SampleProject.page(),
      "Content/so-lieu/a.yml": SampleProject.figure("a", [(asOf, "2 Tổ"), ("2020", "1 Tổ")]),
    ]).link(now: now)
    #expect(sample.problems == [])
    #expect(sample.reminders == (isOld ? ["Content/so-lieu/a.yml:4:13 figure-outdated"] : []))
  }

  @Test("everything that is said is a warning, in Vietnamese and English, with what to do")
  func words() {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/bai-hoc/a.md": SampleProject.lesson(date: "2020-01-01"),
      "Content/so-lieu/a.yml": SampleProject.figure("a", [("2020", "1 Tổ")]),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(
        "C", "goals: [{text: G}, {text: H, figure: a}]"),
      "Content/chien-dich/x/a.md": SampleProject.news(date: "2026-03-05", "phase: truoc"),
      "Content/chien-dich/y/_index.md": SampleProject.campaign(),
      "Content/chien-dich/y/a.md": SampleProject.news(date: "2026-05-05", "phase: sau"),
    ]).link()
    #expect(sample.problems == [])
    let found = ContentReview.diagnostics(of: sample.site)
    #expect(Set(found.map(\.id)).count == 8)
    for diagnostic in found {
      #expect(diagnostic.severity == .warning)
      #expect(diagnostic.fix != nil, "\(diagnostic.id)")
      #expect(!diagnostic.summary.vi.isEmpty && diagnostic.summary.vi != diagnostic.summary.en)
    }
    #expect(Set(found).count == found.count)
  }
}
