import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("The A–Z page")
struct AlphabetTests {
  @Test("holds every kind of page, every list and every term, by the Vietnamese alphabet")
  func everything() throws {
    let library = try PageLibrary(
      OutputSources.plain([
        "Content/ky-nang/a/_index.md": SampleProject.skill("Ưu tiên an toàn"),
        "Content/ky-nang/a/1-b.md": SampleProject.lesson("Đăng nhập"),
        "Content/tin/c.md": SampleProject.news("Ăn mừng", "tags: [dế mèn]"),
        "Content/tin/d.md": SampleProject.news("Hết hạn", "expires: 2026-01-02"),
        "Content/thuat-ngu.yml": "- {term: DVC, expansion: dịch vụ công}\n",
      ]))
    let alphabet = Alphabet(library)
    let listing = try #require(library.site.listing(.alphabet))
    let items = alphabet.entries(of: listing, page: 1).map { library.item($0) }
    #expect(
      items.map { "\($0.text)|\($0.href ?? "-")|\($0.meta ?? "-")" } == [
        "Ăn mừng|/tin/c/|-",
        "dế mèn|/the/de-men/|Thẻ",
        "DVC|/thuat-ngu/#dvc|dịch vụ công",
        "Đăng nhập|/ky-nang/a/b/|-",
        "Đối tượng|/doi-tuong/|-",
        "Kỹ năng|/ky-nang/|-",
        "Người dân|/doi-tuong/nguoi-dan/|Đối tượng",
        "Thẻ|/the/|-",
        "Thuật ngữ|/thuat-ngu/|-",
        "Tin tức|/tin/|-",
        "Ưu tiên an toàn|/ky-nang/a/|-",
      ])
    #expect(listing.count == items.count)
  }

  @Test("is cut into numbered pages that together hold everything once")
  func pages() throws {
    var files: [String: String] = [:]
    for number in 1...45 {
      files["Content/tin/tin-\(number).md"] = SampleProject.news("Tin \(number)")
    }
    let library = try PageLibrary(OutputSources.plain(files))
    let alphabet = Alphabet(library)
    let listing = try #require(library.site.listing(.alphabet))
    let sizes = (1...listing.pageCount).map { alphabet.entries(of: listing, page: $0).count }
    #expect(sizes == [20, 20, 6])
    #expect(sizes.reduce(0, +) == listing.count)
  }
}
