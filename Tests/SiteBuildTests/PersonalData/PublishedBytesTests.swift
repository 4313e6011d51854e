import Content
import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// What no source shows, but what is made of it would.
@Suite struct PublishedBytesTests {
  @Test func numberPutTogetherByYAMLIsCaughtInThePage() async throws {
    let project = try SampleProject()
    try project.folder.write(
      "---\ntitle: \"Gọi \\x30987 654 321\"\nsummary: B\n---\n\nChữ.\n",
      to: "Content/trang/bai-mot.md")
    let report = try await project.build()
    #expect(report.lines.allSatisfy { $0.hasSuffix(" personal-phone") } && !report.lines.isEmpty)
    #expect(report.published == nil)
    #expect(project.folder.inode(of: "public") == nil)
    let formatter = TextDiagnosticFormatter(language: .vietnamese) { _ in nil }
    let printed = report.diagnostics.map(formatter.format).joined()
    #expect(printed.contains("098* *** *21") && !printed.contains("654"))
  }

  @Test func oneDiagnosticForManyPages() async throws {
    let project = try SampleProject()
    try project.folder.write(
      "footer_note: \"Gọi \\x30987 654 321\"\n", to: "Themes/thu/strings.yml")
    for layout in ["lesson", "skill", "skills"] {
      try project.folder.write(
        "<h1>{{title}}</h1><p>{{t.footer_note}}</p>\n",
        to: "Themes/thu/layouts/\(layout).mustache")
    }
    let report = try await Builder(project.request()).check()
    #expect(report.lines.count == 1)
    #expect(report.diagnostics.first?.notes.count == 1)
  }

  @Test func styleSheetOfTheThemeIsChecked() async throws {
    let project = try SampleProject()
    try project.folder.write(
      "/* Gọi 0987654321 */\n", to: "Themes/thu/assets/css/main.css")
    let report = try await project.build()
    #expect(report.lines.count == 1)
    #expect(report.lines.first?.hasSuffix(".css personal-phone") == true)
    #expect(report.published == nil)
  }

  @Test func declaredContactAndExceptionPass() async throws {
    let project = try SampleProject()
    try project.folder.write("/* Gọi 0912.000.111 */\n", to: "Themes/thu/assets/css/main.css")
    #expect(try await project.build().lines == [])
  }

  @Test(arguments: [
    ("text/html; charset=utf-8", 1), ("application/json", 1), ("text/csv", 1),
    ("text/calendar; charset=utf-8", 1), ("image/svg+xml", 1), ("application/atom+xml", 1),
    ("text/javascript; charset=utf-8", 1), ("application/octet-stream", 1), ("image/png", 0),
    ("application/zip", 0), ("font/woff2", 0), ("application/pdf", 0),
  ])
  func mediaTypes(_ type: String, _ count: Int) {
    let gate = PersonalDataGate(contacts: [])
    let bytes = Array("Gọi 0987654321".utf8)
    #expect(gate.check(output: bytes, mediaType: type, path: "a").count == count)
  }

  /// In a paragraph a line that ends goes on; in a list or a table it does not.
  @Test(arguments: [
    ("text/html; charset=utf-8", "<p>Gọi 0987\n654 321</p>", 1),
    ("text/html; charset=utf-8", "<p>Số 001099\n012345</p>", 1),
    ("text/html; charset=utf-8", "<p>Gọi 0987</p>\n<p>654 321</p>", 0),
    ("text/html; charset=utf-8", "<p>Năm 2024\n2025</p>", 0),
    ("application/atom+xml", "&lt;p&gt;Gọi 0987\n654 321", 1),
    ("application/rss+xml", "&lt;p&gt;Gọi 0987\n654 321", 1),
    ("text/markdown", "Gọi 0987\n654 321", 1), ("text/csv; charset=utf-8", "0987\n654321", 0),
    ("text/plain; charset=utf-8", "0987\n654321", 0),
  ])
  func brokenLines(_ type: String, _ text: String, _ count: Int) {
    let gate = PersonalDataGate(contacts: [])
    #expect(gate.check(output: Array(text.utf8), mediaType: type, path: "a").count == count)
  }

  @Test func pathsAreCheckedAndHashesPass() {
    var gate = PersonalDataGate(contacts: [])
    let check = { (gate: PersonalDataGate) in
      gate.check(
        output: Array("<link href=\"/tep/a.0987654321.css\">".utf8), mediaType: "text/html",
        path: "tep/a.0987654321.css"
      ).count
    }
    #expect(check(gate) == 2)
    gate.admit(generatedPath: "tep/a.0987654321.css")
    #expect(check(gate) == 0)
  }
}
