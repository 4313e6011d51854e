import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// The reviewed list of lines that may carry personal data.
@Suite struct ExceptionTests {
  private static let page = "Content/trang/bai-mot.md"
  private static let line = "Gọi bác trưởng thôn: 0987 654 321."
  /// Of `line`, by `printf '%s' … | sha256sum`.
  private static let fingerprint = "a99e38648a2964f0"

  private func project(_ list: String?, body: String = line) throws -> SampleProject {
    let project = try SampleProject()
    try project.folder.write(
      "---\ntitle: A\nsummary: B\n---\n\nChữ.\n\n\(body)\n", to: Self.page)
    if let list { try project.folder.write(list, to: "ngoai-le.yml") }
    return project
  }

  private static func entry(
    path: String = page, line: String = fingerprint, _ more: String = ""
  ) -> String {
    "- path: \(path)\n  line: \(line)\n  reason: Bác đồng ý\n  by: Trưởng phòng\n  on: 2026-05-01\n\(more)"
  }

  @Test func fixIsTheEntryToPaste() async throws {
    let report = try await project(nil).build()
    #expect(report.lines == ["\(Self.page):8:22 personal-phone"])
    let fix = try #require(report.diagnostics.first?.fix)
    for text in [fix.vi, fix.en] {
      #expect(
        text.hasSuffix(
          "\n- path: \"\(Self.page)\"\n  line: \(Self.fingerprint)\n  reason: …\n  by: …\n  on: …"))
    }
  }

  @Test func exceptedLineIsPublished() async throws {
    let project = try project(Self.entry())
    let report = try await project.build()
    #expect(report.lines == [])
    #expect(report.published != nil)
  }

  /// Space around the line and decomposed letters do not count.
  @Test func fingerprintIsOfTheCanonicalLine() async throws {
    let body = "  " + Self.line.replacing("ọ", with: "o\u{323}") + " \t"
    let lines = try await project(Self.entry(), body: body).build().lines
    #expect(lines == [])
  }

  @Test func onlyItsOwnLineIsExcepted() async throws {
    let project = try project(Self.entry(), body: Self.line + "\n\nHay 0987654321.")
    #expect(try await project.build().lines == ["\(Self.page):10:5 personal-phone"])
  }

  @Test(arguments: [
    ("file gone", entry(path: "Content/trang/khong-co.md"), line),
    ("line changed", entry(), line + " Nhé."),
    ("line without a number", entry(line: "83f344b2b09be402"), line),
  ])
  func staleEntryIsReported(_ what: String, _ list: String, _ body: String) async throws {
    let lines = try await project(list, body: body).build().lines
    #expect(lines.contains("ngoai-le.yml:2:9 exception-stale (warning)"), "\(what)")
    #expect(lines.contains("\(Self.page):8:22 personal-phone"), "\(what)")
  }

  @Test func declaredContactMakesItStale() async throws {
    let project = try project(Self.entry())
    try project.apply(.edit("site.yml", "0912 000 111", "0987654321"))
    #expect(
      try await project.build().lines == ["ngoai-le.yml:2:9 exception-stale (warning)"])
  }

  @Test(arguments: [
    ("no reason", "  reason: Bác đồng ý\n", "", "1:3 missing-key"),
    ("no role", "  by: Trưởng phòng\n", "", "1:3 missing-key"),
    ("no day", "  on: 2026-05-01\n", "", "1:3 missing-key"),
    ("an empty reason", "Bác đồng ý", "", "3:3 empty-value"),
    ("a reason that is not filled in", "Bác đồng ý", "…", "3:11 exception-unfilled"),
    ("a role that is not filled in", "Trưởng phòng", "...", "4:7 exception-unfilled"),
    ("an unknown key", "  on:", "  den: x\n  on:", "5:3 unknown-key"),
    ("no fingerprint", fingerprint, "abc", "2:9 exception-line"),
    ("capitals", fingerprint, fingerprint.uppercased(), "2:9 exception-line"),
  ])
  func faultyEntryExceptsNothing(
    _ what: String, _ old: String, _ new: String, _ expected: String
  ) async throws {
    let list = Self.entry().replacing(old, with: new)
    let lines = try await project(list).build().lines
    #expect(lines.contains("ngoai-le.yml:\(expected)"), "\(what): \(lines)")
    if what != "an unknown key" {
      #expect(lines.contains("\(Self.page):8:22 personal-phone"), "\(what)")
    }
  }

  @Test func secondEntryForALineIsReported() async throws {
    let lines = try await project(Self.entry() + Self.entry()).build().lines
    #expect(lines == ["ngoai-le.yml:7:9 exception-duplicate (warning)"])
  }

  /// A line that moves within its file stays what it was; in another file it is another line.
  @Test func lineThatMovesIsStillExcepted() async throws {
    let moved = try project(Self.entry(), body: "Đoạn khác.\n\nĐoạn nữa.\n\n" + Self.line)
    #expect(try await moved.build().lines == [])
    try moved.folder.write(
      "---\ntitle: C\nsummary: B\n---\n\n\(Self.line)\n", to: "Content/trang/bai-hai.md")
    #expect(
      try await moved.build().lines == ["Content/trang/bai-hai.md:6:22 personal-phone"])
  }

  @Test func pathMayBeDecomposed() async throws {
    let name = "Content/trang/xóm-hòa.md"
    let project = try project(nil, body: "Chữ.")
    try project.folder.write("---\ntitle: C\nsummary: B\n---\n\n\(Self.line)\n", to: name)
    try project.folder.write(
      Self.entry(path: name.replacing("ò", with: "o\u{300}")), to: "ngoai-le.yml")
    let lines = try await project.build().lines
    #expect(lines == [])
  }

  @Test func listItselfIsChecked() async throws {
    let own = Self.entry().replacing("Bác đồng ý", with: "Bác đồng ý, số 0987654321")
    #expect(try await project(own).build().lines == [])
    let other = Self.entry().replacing("Bác đồng ý", with: "Thẻ 001099012345")
    #expect(
      try await project(other).build().lines == ["ngoai-le.yml:3:15 personal-citizen-id"])
  }

  @Test func tooManyEntriesAreRefused() async throws {
    let list = String(repeating: Self.entry(), count: 201)
    #expect(
      try await project(list).build().lines.contains("ngoai-le.yml:1002:9 exception-limit"))
  }

  @Test func fileNameIsExceptedByTheFingerprintOfThePath() async throws {
    let path = "Content/trang/anh-0987654321.md"
    let project = try project(nil, body: "Chữ.")
    try project.folder.write("---\ntitle: A\nsummary: B\n---\n\nC.\n", to: path)
    let report = try await project.build()
    #expect(report.lines == ["\(path) personal-phone"])
    let printed = try #require(report.diagnostics.first?.fix?.vi.split(separator: "\n"))
    let line = try #require(printed.first { $0.hasPrefix("  line: ") }).dropFirst(8)
    try project.folder.write(Self.entry(path: path, line: String(line)), to: "ngoai-le.yml")
    #expect(try await project.build().lines == [])
  }
}
