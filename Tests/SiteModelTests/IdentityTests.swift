import Content
import SiteModel
import TestSupport
import Testing

@Suite("Identities")
struct IdentityTests {
  private static let published =
    "/tin/cu/\tnews\tten-dau\tabc234\t2025-01-01\tphan\n"

  @Test("the default is the slug, prefixed by the parent's for lessons and campaign news")
  func defaults() {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/ky-nang/so/1-a.md": SampleProject.lesson(),
      "Content/bai-hoc/1-a.md": SampleProject.lesson(),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(),
      "Content/chien-dich/x/a.md": SampleProject.news("T", "phase: truoc"),
      "Content/tin/a.md": SampleProject.news(),
    ]).link()
    #expect(sample.problems == [])
    let identities = sample.site.pages.map { "\($0.kind.name) \($0.identity)" }
    #expect(
      identities == [
        "lesson a", "campaign x", "news x.a", "skill so", "lesson so.a", "news a",
      ])
  }

  @Test("a written id comes before all others")
  func written() {
    var project = SampleProject([
      "Content/tin/cu.md": SampleProject.news("T", "id: rieng", body: "## Phần")
    ])
    project.ledger = Self.published
    #expect(project.link().page("/tin/cu/")?.identity == "rieng")
  }

  @Test("the ledger keeps the id of an address")
  func kept() {
    var project = SampleProject(["Content/tin/cu.md": SampleProject.news(body: "## Phần")])
    project.ledger = Self.published
    let sample = project.link()
    #expect(sample.problems == [])
    #expect(sample.page("/tin/cu/")?.identity == "ten-dau")
  }

  @Test("an alias takes over id, short code, day of publication and anchors")
  func moved() {
    var project = SampleProject([
      "Content/tin/moi.md": SampleProject.news("T", "aliases: [tin/cu]", body: "## Phần")
    ])
    project.ledger = Self.published
    let sample = project.link()
    #expect(sample.problems == [])
    #expect(sample.page("/tin/moi/")?.identity == "ten-dau")
    let entry = sample.site.ledger.entries["/tin/moi/"]
    #expect(entry?.code == "abc234")
    #expect(entry?.firstPublished == "2025-01-01")
    #expect(sample.site.ledger.entries["/tin/cu/"]?.code == "abc234")
  }

  @Test("an alias of another kind's address takes nothing over")
  func otherKind() {
    var project = SampleProject([
      "Content/mo-hinh/moi.md": SampleProject.model(skills: "so", "aliases: [tin/cu]"),
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
    ])
    project.ledger = Self.published
    let sample = project.link()
    #expect(sample.page("/mo-hinh/moi/")?.identity == "moi")
    #expect(sample.site.ledger.entries["/mo-hinh/moi/"]?.code != "abc234")
  }

  @Test("two items of one kind with one id are named both")
  func duplicate() {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news(),
      "Content/tin/b.md": SampleProject.news("T", "id: a"),
      "Content/trang/trang-a.md": SampleProject.page("T", "id: a"),
    ]).link()
    #expect(sample.problems == ["Content/tin/b.md:5:5 duplicate-id"])
    #expect(sample.printed.contains("Content/tin/a.md:1:1: the other one is here"))
  }

  @Test("short codes do not depend on the base address")
  func base() {
    var project = SampleProject(["Content/tin/a.md": SampleProject.news()])
    let here = project.link().site.ledger
    project.files["site.yml"]?.replace("https://mau.example/", with: "https://tinh.example/x/")
    #expect(project.link().site.ledger == here)
  }

  @Test("a short code depends on site, kind and id, and is long enough to stay alone")
  func codes() {
    let stable = StableID(siteID: "mau")
    let code = stable.shortCode(kind: "news", identity: "a")
    #expect(code.utf8.count == 6)
    #expect(code.utf8.allSatisfy { "23456789abcdefghjkmnpqrstuvwxyz".utf8.contains($0) })
    #expect(stable.shortCode(kind: "news", identity: "b") != code)
    #expect(stable.shortCode(kind: "page", identity: "a") != code)
    #expect(StableID(siteID: "khac").shortCode(kind: "news", identity: "a") != code)
    #expect(stable.shortCode(kind: "news", identity: "a", length: 8).hasPrefix(code))
  }

  @Test("a short code that is taken is made longer")
  func takenCode() {
    var project = SampleProject(["Content/tin/a.md": SampleProject.news()])
    let code = StableID(siteID: "mau").shortCode(kind: "news", identity: "a")
    project.ledger = "gone\t/tin/x/\thết\n/tin/x/\tnews\tx\t\(code)\t2025-01-01\t\n"
    let entry = project.link().site.ledger.entries["/tin/a/"]
    #expect(
      entry?.code == StableID(siteID: "mau").shortCode(kind: "news", identity: "a", length: 7))
  }
}
