import Content
import SiteBuild
import TestSupport
import Testing

/// What `lantoa check` reminds of, from the first minute on in which it should.
@Suite("Reminders and the clock") struct ReviewBuildTests {
  private static let index = "Content/chien-dich/ra-quan/_index.md"
  private static let news = "Content/chien-dich/ra-quan/tin.md"

  /// One check: what is done to a good project, what is said, and the day from which it is said, or
  /// up to which.
  struct Case: Sendable, CustomTestStringConvertible {
    let changes: [BadInput.Change]
    let expected: [String]
    var from: String?
    var until: String?
    /// What is said otherwise.
    var otherwise: [String] = []

    var testDescription: String { expected.joined(separator: ", ") }
  }

  private static func campaign(_ keys: String, _ more: [BadInput.Change] = []) -> [BadInput.Change]
  {
    let text =
      "---\ntitle: C\nsummary: S.\nstarts: 2026-05-01\nends: 2026-07-31\nhost: so-khcn\n"
      + "contact: duong-day\n\(keys)---\n\nChữ.\n"
    return [.write(index, Array(text.utf8))] + more
  }

  private static func news(_ date: String, _ keys: String) -> BadInput.Change {
    let text = "---\ntitle: T\nsummary: S.\ndate: \(date)\n\(keys)\n---\n\nChữ.\n"
    return .write(news, Array(text.utf8))
  }

  static let cases = [
    Case(
      changes: campaign("goals: [{text: Mười lớp}, {text: Mười tổ, figure: to-thon}]\n"),
      expected: [
        "\(index):5:7 campaign-without-after-news", "\(index):5:7 campaign-without-figure",
        "\(index):8:16 goal-without-result", "\(index):8:34 goal-without-result",
      ], from: "2026-08-01"),
    Case(
      changes: campaign("", [news("2026-08-02", "phase: sau\npublish_at: 2026-08-05")]),
      expected: ["\(news):5:8 news-without-figure"], from: "2026-08-05",
      otherwise: [
        "\(index):5:7 campaign-without-after-news", "\(index):5:7 campaign-without-figure",
      ]),
    Case(
      changes: campaign("", [news("2026-04-30", "phase: trong\npublish_at: 2026-06-10")]),
      expected: ["\(news):5:8 news-outside-phase"], from: "2026-06-10"),
    Case(
      changes: [
        .edit(SampleProject.lessonPath, "minutes: 15", "minutes: 15\npublish_at: 2026-06-10")
      ], expected: ["Content/ky-nang/an-toan/_index.md:1:1 skill-without-lesson"],
      until: "2026-06-10"),
    Case(
      changes: [], expected: ["\(SampleProject.lessonPath):4:7 lesson-not-reviewed"],
      from: "2027-01-16"),
    Case(
      changes: [
        .edit(
          SampleProject.lessonPath, "minutes: 15",
          "minutes: 15\nreviewed: {on: 2026-03-10, by: Tổ}"),
        .edit("Content/so-lieu/to.yml", "2026-03", "2026-05"),
      ], expected: ["\(SampleProject.lessonPath):7:16 lesson-not-reviewed"], from: "2027-03-11"),
    Case(
      changes: [
        .edit(
          SampleProject.lessonPath, "minutes: 15",
          "minutes: 15\nreviewed: {on: 2026-05-10, by: Tổ}")
      ], expected: ["Content/so-lieu/to.yml:4:12 figure-outdated"], from: "2027-04-01"),
  ]

  @Test("the day before, the day itself, the day after, to the minute", arguments: cases)
  func boundary(_ check: Case) async throws {
    let project = try SampleProject()
    for change in check.changes { try project.apply(change) }
    let day = try #require((check.from ?? check.until).flatMap { PartialDate($0)?.earliest })
    for (minutes, isFrom) in [(-1440, false), (-1, false), (0, true), (1439, true), (1440, true)] {
      var request = project.request()
      request.now = Moment(minutes: day.minutes + minutes)
      let lines = try await Builder(request).check().lines
      let isSaid = isFrom == (check.from != nil)
      let expected = (isSaid ? check.expected : check.otherwise).map { $0 + " (warning)" }
      #expect(lines == expected, "\(minutes) minutes after \(day.iso)")
    }
  }

  @Test("the program counts days by Vietnam's clock, whatever the machine's")
  func program() throws {
    let project = try SampleProject()
    for (now, isSaid) in [("2027-01-15T23:59", false), ("2027-01-16", true)] {
      for zone in ["UTC", "Pacific/Kiritimati", "America/Adak"] {
        let command = Command(
          [Command.lantoa, "check", "--project", project.folder.path, "--now", now],
          environment: ["TZ=" + zone])
        let result = try command.run()
        #expect(result.status == 0)
        let text = result.output + result.errors
        #expect(text.contains("lesson-not-reviewed") == isSaid, "\(now) \(zone)")
      }
    }
  }
}
