import SiteModel
import TestSupport
import Testing

@Suite("Lists and taxonomies")
struct ListingTests {
  @Test(
    "lists are cut into pages of the site's size",
    arguments: [(1, [1]), (2, [2]), (3, [2, 1]), (4, [2, 2]), (5, [2, 2, 1])])
  func pagination(count: Int, pages: [Int]) throws {
    var files: [String: String] = [:]
    for number in 1...count {
      files["Content/tin/tin-\(number).md"] = SampleProject.news(date: "2026-01-0\(number)")
    }
    let sample = SampleProject(files).link()
    let list = try #require(sample.site.listing(.news))
    #expect(list.pageCount == pages.count)
    #expect((1...list.pageCount).map { list.items(onPage: $0).count } == pages)
    #expect(sample.addresses(.news).first == "/tin/tin-\(count)/")
    #expect(list.route(ofPage: 1).rooted == "/tin/")
    #expect(list.route(ofPage: 2).rooted == "/tin/trang-2/")
  }

  @Test("each kind has its list, newest first; skills go by their order")
  func kinds() {
    let sample = SampleProject([
      "Content/ky-nang/b/_index.md": SampleProject.skill(order: 1),
      "Content/ky-nang/a/_index.md": SampleProject.skill(order: 2),
      "Content/ky-nang/a/1-x.md": SampleProject.lesson(),
      "Content/bai-hoc/2-y.md": SampleProject.lesson(),
      "Content/bai-hoc/1-z.md": SampleProject.lesson(),
      "Content/chien-dich/cu/_index.md": SampleProject.campaign(starts: "2024-03-01"),
      "Content/chien-dich/moi/_index.md": SampleProject.campaign(),
      "Content/chien-dich/moi/x.md": SampleProject.news(date: "2026-02-02", "phase: truoc"),
      "Content/tin/y.md": SampleProject.news(date: "2026-02-01"),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.addresses(.skills) == ["/ky-nang/b/", "/ky-nang/a/"])
    #expect(sample.addresses(.lessons) == ["/bai-hoc/z/", "/bai-hoc/y/"])
    #expect(sample.addresses(.campaigns) == ["/chien-dich/moi/", "/chien-dich/cu/"])
    #expect(sample.addresses(.news) == ["/chien-dich/moi/x/", "/tin/y/"])
    #expect(sample.site.listing(.models) == nil)
    #expect(sample.site.listing(.documents) == nil)
    #expect(sample.addresses(.alphabet).count == 9)
    #expect(sample.site.listing(.alphabet)?.count == 9 + sample.site.listings.count - 1)
  }

  @Test(
    "events: what is not over comes first, the next on top, then what is over, the last on top",
    arguments: [
      ("2026-05-31", ["a", "b", "c", "d"]), ("2026-06-01T23:59", ["a", "b", "c", "d"]),
      ("2026-06-02", ["b", "c", "d", "a"]), ("2026-06-10T11:29", ["b", "c", "d", "a"]),
      ("2026-06-10T11:31", ["c", "d", "b", "a"]), ("2026-06-13", ["d", "c", "b", "a"]),
      ("2027-01-01", ["d", "c", "b", "a"]),
    ])
  func events(now: String, order: [String]) {
    let sample = SampleProject([
      "Content/lich/a.md": SampleProject.event(starts: "2026-06-01T08:00"),
      "Content/lich/b.md": SampleProject.event(
        starts: "2026-06-10T08:00", "ends: 2026-06-10T11:30"),
      "Content/lich/c.md": SampleProject.event(starts: "2026-06-11", "ends: 2026-06-12"),
      "Content/lich/d.md": SampleProject.event(starts: "2026-07-01", "status: huy"),
      "site.yml": (SampleProject().files["site.yml"] ?? "").replacing(
        "page_size: 2", with: "page_size: 20"),
    ]).link(now: now)
    #expect(sample.problems == [])
    #expect(sample.addresses(.events) == order.map { "/lich/\($0)/" })
  }

  @Test("audiences, places and tags group pages, each once")
  func taxonomies() {
    let sample = SampleProject([
      "Content/ky-nang/a/_index.md": SampleProject.skill(),
      "Content/bai-hoc/x.md": SampleProject.lesson("X", "tags: [Điện thoại, điện thoại]"),
      "Content/mo-hinh/m.md": SampleProject.model(skills: "a", "tags: [Điện thoại]"),
      "Content/tin/n.md": SampleProject.news("N", "place: bac-giang"),
      "Content/chien-dich/c/_index.md": SampleProject.campaign(
        "C", "places: [lang-son, bac-giang, bac-giang]\naudience: [hoc-sinh]"),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.addresses(.audience("nguoi-dan")) == ["/bai-hoc/x/"])
    #expect(sample.addresses(.audience("hoc-sinh")) == ["/chien-dich/c/"])
    #expect(
      Set(sample.addresses(.place("bac-giang"))) == ["/mo-hinh/m/", "/tin/n/", "/chien-dich/c/"])
    #expect(sample.addresses(.place("bac-giang")).count == 3)
    #expect(sample.addresses(.place("lang-son")) == ["/chien-dich/c/"])
    #expect(sample.addresses(.tag("dien-thoai")) == ["/bai-hoc/x/", "/mo-hinh/m/"])
    #expect(sample.site.listing(.tag("dien-thoai"))?.route.rooted == "/the/dien-thoai/")
  }

  @Test("a tag keeps the name that it was first given, whatever stands around it")
  func tagNames() {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", "tags: [AI, ai, Zalo]"),
      "Content/tin/b.md": SampleProject.news("B", "tags: [zalo, Điện thoại]"),
    ]).link()
    #expect(sample.problems == [])
    #expect(
      sample.site.tagNames == ["ai": "AI", "zalo": "Zalo", "dien-thoai": "Điện thoại"])
    #expect(sample.page("/tin/a/")?.tags == ["ai", "zalo"])
  }

  @Test(
    "one word in two spellings is one tag, with the name and the address of the first",
    arguments: [
      ("hòa giải", "hoà giải", "hoa-giai"), ("Kỹ năng", "kĩ năng", "ky-nang"),
      ("an toàn", "an-toàn", "an-toan"), ("hòa giải", "ho\u{300}a gia\u{309}i", "hoa-giai"),
      ("Quý", "quí", "quy"),
    ])
  func spellings(first: String, second: String, slug: String) {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", "tags: [\(first)]"),
      "Content/tin/b.md": SampleProject.news("B", "tags: [\(second), \(first)]"),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.site.tagNames == [slug: first])
    #expect(sample.page("/tin/b/")?.tags == [slug])
    #expect(sample.addresses(.tag(slug)).sorted() == ["/tin/a/", "/tin/b/"])
  }

  @Test(
    "tags that would share an address are told apart or refused",
    arguments: [
      ("tags: [tổ, tô]", ["Content/tin/a.md:5:12 tag-collision"]),
      ("tags: [hòa giải, hóa giải]", ["Content/tin/a.md:5:18 tag-collision"]),
      ("tags: [C++, C]", ["Content/tin/a.md:5:13 tag-collision"]),
      ("tags: [\"!!!\"]", ["Content/tin/a.md:5:8 invalid-tag"]),
    ])
  func tagCollisions(extra: String, expected: [String]) {
    let sample = SampleProject(["Content/tin/a.md": SampleProject.news("T", extra)]).link()
    #expect(sample.problems == expected)
  }
}

extension LinkedSample {
  /// The addresses that a list shows, in its order.
  fileprivate func addresses(_ subject: Listing.Subject) -> [String] {
    (site.listing(subject)?.items ?? []).map { site[$0].route.rooted }
  }
}
