import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite("The ledger's text")
struct LedgerTextTests {
  private static let text = """
    # Sổ đường dẫn của lantoa: không sửa tay, trừ việc thêm dòng gone.
    /tin/a/\tnews\ta\tabc234\t2025-01-01\tmot,hai
    /tin/a/anh.png\tfile\t-\t-\t2025-01-01\t
    /tin/b/\tnews\tb\tabc235\t2025-01-02\t
    gone\t/tin/c/\tđã gộp vào trang khác

    """

  private func read(_ text: String) -> (ledger: Ledger, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let source = SourceText(path: Ledger.fileName, stored: Array(text.utf8))
    return (Ledger.read(source, reporting: &log), log)
  }

  @Test("what is read is written, byte for byte")
  func roundTrip() {
    let (ledger, log) = read(Self.text)
    #expect(log.diagnostics.isEmpty)
    #expect(ledger.text == Self.text)
    #expect(ledger.entries["/tin/a/"]?.anchors == ["mot", "hai"])
    #expect(ledger.gone == ["/tin/c/": "đã gộp vào trang khác"])
    #expect(read(ledger.text).ledger == ledger)
  }

  @Test("lines that Windows ended are read alike, and the order of lines is no matter")
  func lineEndings() {
    let lines = Self.text.split(separator: "\n").reversed().joined(separator: "\r\n") + "\r\n"
    let (ledger, log) = read(lines)
    #expect(log.diagnostics.isEmpty)
    #expect(ledger.text == Self.text)
  }

  @Test("a line pasted from the terminal may have spaces for TABs")
  func pasted() {
    let (ledger, log) = read("gone /tin/c/  đã gộp vào trang khác\n")
    #expect(log.diagnostics.isEmpty)
    #expect(ledger.gone == ["/tin/c/": "đã gộp vào trang khác"])
  }

  @Test(
    "lines that say nothing are errors",
    arguments: [
      "<<<<<<< HEAD", "/tin/a/", "/tin/a/ news a abc 2025-01-01 x", "gone\t/tin/c/", "gone\t/c/\t",
      "gone /c/",
      "gone c/ x",
      "tin/a/\tnews\ta\tabc234\t2025-01-01\t",
    ])
  func faults(line: String) {
    #expect(read("# x\n" + line + "\n").log.diagnostics.map(\.id) == ["ledger-line"])
  }
}

@Suite("Promises of the ledger")
struct LedgerTests {
  private static let published = """
    /tin/a/\tnews\ta\tabc234\t2025-01-01\tmot,hai
    /tin/b/\tnews\tb\tabc235\t2025-01-02\t

    """

  /// A site that published two news, with what now stands in `Content/tin/`.
  private func project(_ files: [String: String], _ ledger: String = published) -> SampleProject {
    var project = SampleProject([:])
    for (name, text) in files { project.files["Content/tin/" + name] = text }
    project.ledger = ledger
    return project
  }

  private let first = SampleProject.news(body: "## Một\n\n## Hai")

  @Test("an unchanged site changes nothing")
  func unchanged() {
    let sample = project(["a.md": first, "b.md": SampleProject.news()]).link()
    #expect(sample.problems == [])
    #expect(sample.site.ledger.text.hasSuffix("\n" + Self.published))
  }

  @Test("a new page enters the ledger with its anchors and the day of the build")
  func added() {
    let sample = project(
      ["a.md": first, "b.md": SampleProject.news(), "c.md": SampleProject.news(body: "## Ba")]
    ).link(now: "2026-06-01T09:30")
    let code = StableID(siteID: "mau").shortCode(kind: "news", identity: "c")
    #expect(
      sample.site.ledger.text.contains("\n/tin/c/\tnews\tc\t\(code)\t2026-06-01\tba\n"))
  }

  @Test("an address that would vanish is an error with the line to paste")
  func vanished() {
    let sample = project(["a.md": first]).link()
    #expect(sample.problems == ["duong-dan.lock:2:1 permalink-vanished"])
    #expect(sample.printed.contains("aliases: [tin/b]"))
    #expect(sample.printed.contains("gone /tin/b/ reason"))
  }

  @Test("an alias or a reason lets an address go")
  func explained() {
    let alias = SampleProject.news("A", "aliases: [tin/b]", body: "## Một\n\n## Hai")
    #expect(project(["a.md": alias]).link().problems == [])
    let gone = Self.published + "gone\t/tin/b/\tđăng nhầm\n"
    let sample = project(["a.md": first], gone).link()
    #expect(sample.problems == [])
    #expect(sample.site.ledger.entries["/tin/b/"]?.code == "abc235")
    #expect(sample.site.ledger.gone == ["/tin/b/": "đăng nhầm"])
  }

  @Test("a page that moved is named, with the alias that it needs")
  func moved() {
    let sample = project(["a.md": first, "c.md": SampleProject.news("C", "id: b")]).link()
    #expect(sample.problems == ["duong-dan.lock:2:1 permalink-vanished"])
    #expect(
      sample.printed.contains(
        "Paste into the front matter of Content/tin/c.md:\n    aliases: [tin/b]"))
  }

  @Test("a heading that would vanish is an error with the line to paste")
  func anchorVanished() {
    let sample = project([
      "a.md": SampleProject.news(body: "## Một\n\n## Hai việc"), "b.md": SampleProject.news(),
    ]).link()
    #expect(sample.problems == ["Content/tin/a.md:1:1 anchor-vanished"])
    #expect(sample.printed.contains("anchors: {hai: "))
  }

  @Test("a heading that vanishes while its page moves is an error too")
  func anchorVanishedInMove() {
    let sample = project([
      "moi.md": SampleProject.news("A", "aliases: [tin/a]", body: "## Một"),
      "b.md": SampleProject.news(),
    ]).link()
    #expect(sample.problems == ["Content/tin/moi.md:1:1 anchor-vanished"])
  }

  @Test("a map from old to new headings explains it for good")
  func anchorMapped() {
    let text = SampleProject.news("A", "anchors: {hai: hai-viec}", body: "## Một\n\n## Hai việc")
    let sample = project(["a.md": text, "b.md": SampleProject.news()]).link()
    #expect(sample.problems == [])
    #expect(sample.site.ledger.entries["/tin/a/"]?.anchors == ["mot", "hai-viec", "hai"])
    var later = project(["a.md": text, "b.md": SampleProject.news()])
    later.ledger = sample.site.ledger.text
    #expect(later.link().problems == [])
    later.files["Content/tin/a.md"] = SampleProject.news(body: "## Một\n\n## Hai việc")
    #expect(later.link().problems == ["Content/tin/a.md:1:1 anchor-vanished"])
  }

  @Test("a map that leads nowhere is an error, on new pages as well")
  func anchorTarget() {
    let text = SampleProject.news("A", "anchors: {hai: ba}", body: "## Một")
    let sample = project(["a.md": text, "b.md": SampleProject.news()]).link()
    #expect(sample.problems == ["Content/tin/a.md:5:16 anchor-target-missing"])
    #expect(
      project(["a.md": text], "").link().problems
        == ["Content/tin/a.md:5:16 anchor-target-missing"])
  }

  @Test("a build for another day does not miss what waits for its time")
  func timeTravel() {
    let files = ["a.md": first, "b.md": SampleProject.news("B", "publish_at: 2025-01-02")]
    #expect(project(files).link(now: "2025-01-01", travels: true).problems == [])
    #expect(
      project(files).link(now: "2025-01-01").problems == ["duong-dan.lock:2:1 permalink-vanished"])
    #expect(
      project(["a.md": files["b.md"] ?? ""]).link(now: "2025-01-01", travels: true).problems
        == ["duong-dan.lock:2:1 permalink-vanished"])
  }

  @Test("a file that cannot be read is no vanished address")
  func unreadable() {
    let sample = project(["a.md": first, "b.md": "hỏng"]).link()
    #expect(sample.problems == ["Content/tin/b.md:1:1 front-matter-missing"])
  }
}
