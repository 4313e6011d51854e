import SiteModel
import TestSupport
import Testing

@Suite("Addresses")
struct AddressTests {
  @Test(
    "each folder gives its kind's address",
    arguments: [
      ("Content/ky-nang/so/_index.md", SampleProject.skill(), "/ky-nang/so/"),
      ("Content/bai-hoc/3-Tìm kiếm.md", SampleProject.lesson(), "/bai-hoc/tim-kiem/"),
      ("Content/van-ban/1690-qd-ttg.md", SampleProject.document(), "/van-ban/1690-qd-ttg/"),
      ("Content/tin/Đi từng ngõ.md", SampleProject.news(), "/tin/di-tung-ngo/"),
      ("Content/trang/gioi-thieu.md", SampleProject.page(), "/gioi-thieu/"),
      ("Content/trang/a.md", SampleProject.page("T", "slug: lien-he"), "/lien-he/"),
      ("Content/chien-dich/x/_index.md", SampleProject.campaign(), "/chien-dich/x/"),
    ])
  func byFolder(path: String, text: String, expected: String) {
    let sample = SampleProject([path: text]).link()
    #expect(sample.problems == [])
    #expect(sample.routes == [expected])
  }

  @Test("a parent's slug leads to its children's addresses and ids")
  func parentSlug() {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill("S", "slug: ky-nang-so"),
      "Content/ky-nang/so/2-dang-nhap.md": SampleProject.lesson(),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.routes == ["/ky-nang/ky-nang-so/", "/ky-nang/ky-nang-so/dang-nhap/"])
    #expect(sample.site.pages.map(\.identity) == ["ky-nang-so", "ky-nang-so.dang-nhap"])
  }

  @Test("two files with one address are named both")
  func collision() {
    let sample = SampleProject([
      "Content/trang/bai-b.md": SampleProject.page(),
      "Content/trang/khac.md": SampleProject.page("T", "slug: bai-b"),
    ]).link()
    #expect(sample.problems == ["Content/trang/khac.md:4:7 duplicate-permalink"])
    #expect(sample.printed.contains("Content/trang/bai-b.md:1:1: the other one is here"))
  }

  @Test("a folder's page and a file beside it can want one address")
  func folderCollision() {
    let sample = SampleProject([
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
      "Content/ky-nang/so/1-a.md": SampleProject.lesson(),
      "Content/ky-nang/so/2-a.md": SampleProject.lesson(),
    ]).link()
    #expect(sample.problems == ["Content/ky-nang/so/2-a.md:1:1 duplicate-permalink"])
  }

  @Test(
    "names that give no address ask for a slug",
    arguments: [
      ("Content/trang/Привет.md", "", ":1:1 no-slug"),
      ("Content/trang/---.md", "", ":1:1 no-slug"),
      ("Content/trang/a.md", "slug: Có Dấu", ":4:7 invalid-slug"),
      ("Content/trang/a.md", "slug: a/b", ":4:7 invalid-slug"),
      ("Content/trang/a.md", "slug: ../b", ":4:7 invalid-slug"),
    ])
  func slugs(path: String, extra: String, expected: String) {
    let sample = SampleProject([path: SampleProject.page("T", extra)]).link()
    #expect(sample.problems == [path + expected])
  }

  @Test(
    "the site's own addresses are reserved",
    arguments: [
      "tim-kiem", "a-z", "tai-ve", "bao-chi", "doi-tuong", "dia-phuong", "the", "c", "du-lieu",
      "tep", "may-chu", "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban", "lich",
      "so-lieu", "ton-vinh", "to-cong-nghe", "thuat-ngu", "en", "tay", "trang-2", "trang-99",
    ])
  func reserved(slug: String) {
    let path = "Content/trang/\(slug).md"
    let sample = SampleProject([path: SampleProject.page()]).link()
    #expect(sample.problems == [path + ":1:1 reserved-path"])
  }

  @Test(
    "what only looks reserved is free",
    arguments: ["trang", "trang-nhat", "trang-2-cot", "tinh", "tim", "gioi-thieu"])
  func unreserved(slug: String) {
    let isShort = slug.utf8.count <= 3
    let sample = SampleProject(["Content/tin/\(slug).md": SampleProject.news()]).link()
    #expect(sample.problems == [])
    let atRoot = SampleProject(["Content/trang/\(slug).md": SampleProject.page()]).link()
    #expect(atRoot.problems.isEmpty == !isShort)
  }

  @Test("list numbers are reserved at every depth")
  func listNumbers() {
    let path = "Content/tin/trang-2.md"
    #expect(
      SampleProject([path: SampleProject.news()]).link().problems == [path + ":1:1 reserved-path"])
  }
}
