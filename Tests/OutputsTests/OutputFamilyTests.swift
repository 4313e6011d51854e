import Content
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("Families that a site does without")
struct OutputFamilyTests {
  private static let site = """
    id: mau
    title: Trang mẫu
    description: Trang để kiểm tra.
    base_url: https://mau.example/
    publisher: {name: Dự án}
    contacts: [{id: duong-day, name: Đường dây}]

    """

  /// The files of feeds, calendars and open data, by what ends their names.
  private func endings(_ outputs: String, menu: String = "") throws -> [String] {
    let sources = try OutputSources.plain([
      "site.yml": Self.site + outputs + menu,
      "Content/chien-dich/c/_index.md": SampleProject.campaign(),
    ])
    let library = PageLibrary(sources)
    let paths =
      (OutsideOutputs.outputs(sources) + PageOutputs.outputs(sources)).map(\.path)
      .filter { $0.hasPrefix("du-lieu/") || !$0.hasSuffix(".html") }
    let heads = library.site.pages.flatMap { library.frame($0).feeds.map(\.type) }
    let addresses = SitemapOutputs.addresses(sources.site).map(\.route.path)
    return Set(paths.map { String($0.split(separator: "/").last ?? "") }).sorted()
      + Set(heads).sorted() + addresses.filter { $0 == "du-lieu/" }
  }

  @Test("each family is there unless site.yml says no, with all that leads to it")
  func flags() throws {
    let feeds = ["nguon-tin.atom", "nguon-tin.json", "nguon-tin.rss"]
    let heads = ["application/atom+xml", "application/feed+json", "application/rss+xml"]
    let data = [
      "chien-dich.json", "danh-muc.json", "index.html", "lich.json", "mo-hinh.json", "so-lieu.csv",
      "so-lieu.json", "to-cong-nghe.csv", "to-cong-nghe.json", "van-ban.json",
    ]
    #expect(
      try endings("")
        == (feeds + ["lich.ics"] + data).sorted() + heads + ["text/calendar", "du-lieu/"])
    #expect(
      try endings("outputs: {feeds: false}\n")
        == (["lich.ics"] + data).sorted() + ["text/calendar", "du-lieu/"])
    #expect(
      try endings("outputs: {calendar: false}\n") == (feeds + data).sorted() + heads + ["du-lieu/"])
    #expect(
      try endings("outputs: {data: false}\n") == (feeds + ["lich.ics"]).sorted() + heads
        + ["text/calendar"])
    #expect(try endings("outputs: {feeds: false, calendar: false, data: false}\n") == [])
  }

  @Test("the page of open data can stand in the menu, where there is one")
  func menu() {
    func problems(_ outputs: String) -> [String] {
      let menu = "menu: [{text: Dữ liệu, to: /du-lieu/}]\n"
      return SampleProject(["site.yml": Self.site + outputs + menu]).link().problems
    }
    #expect(problems("") == [])
    #expect(problems("outputs: {data: false}\n") == ["site.yml:8:28 menu-without-page"])
  }
}
