import SiteModel
import TestSupport
import Testing

@Suite("Addresses that are gone, and short links")
struct PermanenceTests {
  private static let published = """
    /tin/a/\tnews\ta\tabc234\t2025-01-01\t
    /tin/a/phieu.pdf\tfile\t-\t-\t2025-01-01\t
    /tin/b/\tnews\tb\tabc235\t2025-01-02\t
    """

  private func project(_ files: [String: String], _ lines: String...) -> SampleProject {
    var project = SampleProject([:])
    for (name, text) in files { project.files["Content/tin/" + name] = text }
    project.ledger = ([Self.published] + lines).joined(separator: "\n") + "\n"
    return project
  }

  private func short(_ sample: LinkedSample) -> [String] {
    sample.site.shortLinks.map { "\($0.route.rooted) \($0.target.rooted)" }
  }

  @Test("a page that is gone keeps its address and its short link, with the reason")
  func gone() {
    let sample = project(
      ["b.md": SampleProject.news()], "gone\t/tin/a/\tđăng nhầm", "gone\t/tin/a/phieu.pdf\tđã gỡ"
    ).link()
    #expect(sample.problems == [])
    #expect(sample.site.gone.map(\.route.rooted) == ["/tin/a/"])
    #expect(sample.site.gone.map(\.reason) == ["đăng nhầm"])
    #expect(short(sample) == ["/c/abc234/ /tin/a/", "/c/abc235/ /tin/b/"])
  }

  @Test("a page, an alias or a list at the address comes before the reason")
  func taken() {
    let back = SampleProject.news("A", body: "[](phieu.pdf)")
    var project = project(
      ["a.md": back, "b.md": SampleProject.news("B", "aliases: [tin/c]")], "gone\t/tin/a/\tx",
      "gone\t/tin/c/\tx", "gone\t/tin/\tx", "gone\t/c/abc234/\tx")
    project.attachments = ["Content/tin/phieu.pdf"]
    let sample = project.link()
    #expect(sample.problems == [])
    #expect(sample.site.gone == [])
    #expect(short(sample).first == "/c/abc234/ /tin/a/")
  }

  @Test("short links follow a page that moved, and moved again")
  func moved() {
    let sample = project(
      ["c.md": SampleProject.news("C", "aliases: [tin/b, tin/giua]")],
      "/tin/giua/\tnews\tb\tabc235\t2025-02-01\t", "gone\t/tin/a/\tx",
      "gone\t/tin/a/phieu.pdf\tx"
    ).link()
    #expect(sample.problems == [])
    #expect(short(sample) == ["/c/abc234/ /tin/a/", "/c/abc235/ /tin/c/"])
  }

  @Test("a page that waits for its day has no short link yet")
  func waiting() {
    let project = project(
      ["b.md": SampleProject.news("B", "publish_at: 2026-07-01")], "gone\t/tin/a/\tx",
      "gone\t/tin/a/phieu.pdf\tx")
    #expect(short(project.link(travels: true)) == ["/c/abc234/ /tin/a/"])
    #expect(short(project.link(now: "2026-07-01")).last == "/c/abc235/ /tin/b/")
  }

  @Test(
    "an address of a page that cannot be one is an unreadable line",
    arguments: ["/../x/", "/tin/ổ/", "//", "/a b/", "/"])
  func invalid(url: String) {
    let sample = project([:], "gone\t/tin/b/\tx", "gone\t/tin/a/\tx", "gone\t\(url)\tx").link()
    #expect(sample.problems.contains("duong-dan.lock:6:1 ledger-line"))
  }

  @Test("an event keeps id and short link after a rename, and below a sub-path")
  func event() throws {
    var before = SampleProject(["Content/lich/ngay-hoi.md": SampleProject.event()])
    let first = before.link()
    let entry = try #require(first.site.ledger.entries["/lich/ngay-hoi/"])
    before.ledger = first.site.ledger.text
    before.files["Content/lich/ngay-hoi.md"] = nil
    before.files["Content/lich/ngay-hoi-so.md"] = SampleProject.event(
      "Sự kiện", "aliases: [lich/ngay-hoi]")
    before.files["site.yml"]?.replace("mau.example/", with: "mau.example/cong/")
    let after = before.link()
    #expect(after.problems == [])
    let page = try #require(after.page("/lich/ngay-hoi-so/"))
    #expect(page.identity == first.page("/lich/ngay-hoi/")?.identity)
    #expect(after.site.ledger.entries["/lich/ngay-hoi-so/"]?.code == entry.code)
    #expect(short(after) == ["/c/\(entry.code)/ /lich/ngay-hoi-so/"])
  }
}
