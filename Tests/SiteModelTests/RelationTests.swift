import Content
import SiteModel
import TestSupport
import Testing

@Suite("Relations")
struct RelationTests {
  @Test("lessons follow each other by number, past ten, and never across skills")
  func lessons() {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/ky-nang/so/10-cuoi.md": SampleProject.lesson(),
      "Content/ky-nang/so/2-giua.md": SampleProject.lesson(),
      "Content/ky-nang/so/1-dau.md": SampleProject.lesson(),
      "Content/ky-nang/khac/_index.md": SampleProject.skill(),
      "Content/ky-nang/khac/1-mot-minh.md": SampleProject.lesson(),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.neighbours("/ky-nang/so/dau/") == [nil, "/ky-nang/so/giua/"])
    #expect(sample.neighbours("/ky-nang/so/giua/") == ["/ky-nang/so/dau/", "/ky-nang/so/cuoi/"])
    #expect(sample.neighbours("/ky-nang/so/cuoi/") == ["/ky-nang/so/giua/", nil])
    #expect(sample.neighbours("/ky-nang/khac/mot-minh/") == [nil, nil])
  }

  @Test("news follow each other by day, in each campaign and outside")
  func news() {
    let sample = SampleProject([
      "Content/tin/c.md": SampleProject.news(date: "2026-01-01T07:00"),
      "Content/tin/b.md": SampleProject.news(date: "2026-01-01T08:00"),
      "Content/tin/a.md": SampleProject.news(date: "2026-01-01T08:00"),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(),
      "Content/chien-dich/x/b.md": SampleProject.news("T", "phase: truoc"),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.neighbours("/tin/c/") == [nil, "/tin/a/"])
    #expect(sample.neighbours("/tin/a/") == ["/tin/c/", "/tin/b/"])
    #expect(sample.neighbours("/tin/b/") == ["/tin/a/", nil])
    #expect(sample.neighbours("/chien-dich/x/b/") == [nil, nil])
    let campaign = sample.page("/chien-dich/x/b/")?.relations.campaign
    #expect(campaign.map { sample.site[$0].route.rooted } == "/chien-dich/x/")
  }

  @Test("an event knows its campaign, skills, audience and place")
  func event() throws {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(),
      "Content/lich/a.md": SampleProject.event(
        "A", "campaign: x\nskills: [so]\naudience: [hoc-sinh]\ncontact: duong-day"),
      "Content/lich/b.md": SampleProject.event(
        "B", "campaign: y\nskills: [sa]\naudience: [ai]\ncontact: khong"),
    ]).link()
    #expect(
      sample.problems == [
        "Content/lich/b.md:7:11 unknown-id", "Content/lich/b.md:8:10 unknown-id",
        "Content/lich/b.md:9:12 unknown-id", "Content/lich/b.md:10:10 unknown-id",
      ])
    let relations = try #require(sample.page("/lich/a/")?.relations)
    #expect(relations.campaign.map { sample.site[$0].route.rooted } == "/chien-dich/x/")
    #expect(relations.skills.map { sample.site[$0].route.rooted } == ["/ky-nang/so/"])
    #expect(relations.audiences == ["hoc-sinh"])
    #expect(relations.places == ["bac-giang"])
    #expect(sample.site.listing(.audience("hoc-sinh"))?.items.count == 1)
    #expect(sample.site.listing(.place("bac-giang"))?.items.count == 2)
  }

  @Test("an award knows its recipients, decision, campaign and models")
  func award() throws {
    let ids = "decision: qd-1\ncampaign: x\nmodels: [m]"
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(),
      "Content/mo-hinh/m.md": SampleProject.model(skills: "so"),
      "Content/van-ban/qd-1.md": SampleProject.document(),
      "Content/ton-vinh/a.md": SampleProject.award("A", ids).replacing(
        "[Tổ mẫu]", with: "[so-khcn, \"Tổ mẫu, thôn Một\"]"),
      "Content/ton-vinh/b.md": SampleProject.award(
        "B", ids.replacing("qd-1", with: "qd-2").replacing("m]", with: "n]")
      ).replacing("[Tổ mẫu]", with: "[so-la]"),
    ]).link()
    #expect(
      sample.problems == [
        "Content/ton-vinh/b.md:5:14 unknown-id", "Content/ton-vinh/b.md:6:11 unknown-id",
        "Content/ton-vinh/b.md:8:10 unknown-id",
      ])
    let relations = try #require(sample.page("/ton-vinh/a/")?.relations)
    #expect(relations.campaign.map { sample.site[$0].route.rooted } == "/chien-dich/x/")
    #expect(relations.models.map { sample.site[$0].route.rooted } == ["/mo-hinh/m/"])
    #expect(relations.documents.map { sample.site[$0].route.rooted } == ["/van-ban/qd-1/"])
    #expect(sample.site.listing(.awards)?.items.count == 2)
  }

  @Test("what changed after the announcement dates the page and counts")
  func eventChanges() throws {
    let sample = SampleProject([
      "Content/lich/a.md": SampleProject.event(
        "A", "changes: [{on: 2026-02-01, text: M}, {on: 2026-03-01, text: H}]")
    ]).link()
    let page = try #require(sample.page("/lich/a/"))
    #expect(page.updated?.iso == "2026-03-01")
    #expect((page.document.fields as? Event)?.changes.count == 2)
  }

  @Test("expired pages are nobody's neighbours")
  func expired() {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news(date: "2026-01-01"),
      "Content/tin/b.md": SampleProject.news(date: "2026-01-02", "expires: 2026-02-01"),
      "Content/tin/c.md": SampleProject.news(date: "2026-01-03"),
    ]).link()
    #expect(sample.neighbours("/tin/a/") == [nil, "/tin/c/"])
    #expect(sample.neighbours("/tin/b/") == [nil, nil])
  }

  @Test("ids that name nothing are errors where they stand, with what was meant")
  func unknown() {
    let sample = SampleProject([
      "Content/ky-nang/thanh-toan/_index.md": SampleProject.skill(),
      "Content/mo-hinh/a.md": SampleProject.model(skills: "thanh-toa"),
      "Content/mo-hinh/b.md": SampleProject.model(
        skills: "thanh-toan", "documents: [x]\ncontact: ai\nfigures: [so]"),
      "Content/bai-hoc/c.md": SampleProject.lesson("T", "sources: [khong-co]"),
      "Content/chien-dich/d/_index.md": SampleProject.campaign(
        "T", "partners: [so-khac]\nplaces: [tinh-la]\naudience: [ai-do]"),
    ]).link()
    #expect(
      sample.problems == [
        "Content/bai-hoc/c.md:9:11 unknown-id",
        "Content/chien-dich/d/_index.md:8:12 unknown-id",
        "Content/chien-dich/d/_index.md:9:10 unknown-id",
        "Content/chien-dich/d/_index.md:10:12 unknown-id",
        "Content/mo-hinh/a.md:6:10 unknown-id",
        "Content/mo-hinh/b.md:7:13 unknown-id",
        "Content/mo-hinh/b.md:8:10 unknown-id",
        "Content/mo-hinh/b.md:9:11 unknown-id",
      ])
    #expect(sample.printed.contains("Did you mean “thanh-toan”?"))
  }

  @Test("what figures and organisations point to is looked up as well")
  func tables() {
    let sample = SampleProject([
      "Content/trang/a-trang.md": SampleProject.page(),
      "Content/co-quan.yml": "- {id: so-khcn, name: Sở, contact: ai}",
      "Content/so-lieu/a.yml": """
      id: a
      label: A
      place: tinh-la
      observations: [{as_of: "2024", text: x, source: van-ban-la}]
      """,
    ]).link()
    #expect(
      sample.problems == [
        "Content/co-quan.yml:1:36 unknown-id",
        "Content/so-lieu/a.yml:3:8 unknown-id",
        "Content/so-lieu/a.yml:4:49 unknown-id",
      ])
  }

  @Test("a lesson or campaign news without its folder's page is told which file is missing")
  func missingParent() {
    let sample = SampleProject([
      "Content/ky-nang/so/1-a.md": SampleProject.lesson(),
      "Content/chien-dich/x/a.md": SampleProject.news("T", "phase: truoc"),
    ]).link()
    #expect(
      sample.problems == [
        "Content/chien-dich/x/a.md:1:1 parent-missing",
        "Content/ky-nang/so/1-a.md:1:1 parent-missing",
      ])
    #expect(sample.printed.contains("Content/ky-nang/so/_index.md"))
    #expect(sample.printed.contains("Content/chien-dich/x/_index.md"))
  }

  @Test("news inside a campaign must say its phase, other news need not")
  func phase() {
    let sample = SampleProject([
      "Content/chien-dich/x/_index.md": SampleProject.campaign(),
      "Content/chien-dich/x/a.md": SampleProject.news(),
      "Content/tin/a.md": SampleProject.news(),
    ]).link()
    #expect(sample.problems == ["Content/chien-dich/x/a.md:1:1 missing-key"])
  }

  @Test("a file that cannot be read does not make everything that names it wrong")
  func unreadable() {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": "không có phần đầu",
      "Content/ky-nang/so/1-a.md": SampleProject.lesson(),
      "Content/mo-hinh/m.md": SampleProject.model(skills: "so", "documents: [qd-1]"),
      "Content/van-ban/qd-1.md": "không có phần đầu",
      "Content/trang/gioi-thieu.md": "không có phần đầu",
      "Content/trang/khac.md": SampleProject.page(
        body: "[](van-ban:qd-1) [a](../van-ban/qd-1.md) [b](/van-ban/qd-1/) [c](van-ban:qd-2)"),
      "site.yml": """
      id: mau
      title: Trang mẫu
      description: Trang để kiểm tra.
      base_url: https://mau.example/
      publisher: {name: Dự án}
      contacts: [{id: duong-day, name: Đường dây}]
      menu: [{text: G, to: /gioi-thieu/}, {text: V, to: /van-ban/}, {text: S, to: /la/}]
      """,
    ]).link()
    #expect(
      sample.problems == [
        "Content/ky-nang/so/_index.md:1:1 front-matter-missing",
        "Content/trang/gioi-thieu.md:1:1 front-matter-missing",
        "Content/trang/khac.md:5:62 unknown-id",
        "Content/van-ban/qd-1.md:1:1 front-matter-missing",
        "site.yml:7:77 menu-without-page",
      ])
  }
}

@Suite("Names of duties")
struct DutyNameTests {
  @Test("two duties of one document cannot have one name; those of two documents can")
  func names() {
    let one = "{id: bao-cao, who: so-khcn, what: Gửi báo cáo, on: 2024-10-10}"
    let other = "{id: bao-cao, who: so-khcn, what: Nộp báo cáo, on: 2024-12-10}"
    let sample = SampleProject([
      "Content/van-ban/a.md": SampleProject.document("duties: [\(one), \(other)]"),
      "Content/van-ban/b.md": SampleProject.document("duties: [\(one)]"),
    ]).link()
    #expect(sample.problems == ["Content/van-ban/a.md:8:79 duplicate-id"])
    #expect(sample.printed.contains("Content/van-ban/a.md:8:15: the other one is here"))
  }
}

extension LinkedSample {
  /// The addresses of the pages before and after one.
  fileprivate func neighbours(_ rooted: String) -> [String?] {
    let relations = page(rooted)?.relations
    return [relations?.previous, relations?.next].map { $0.map { site[$0].route.rooted } }
  }
}
