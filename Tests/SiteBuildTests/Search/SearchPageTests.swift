import Content
import Foundation
import SiteModel
import Testing

@Suite("The search page of a site")
struct SearchPageTests {
  private func build(
    _ links: LinkStyle.Form = .web, settings: String = ""
  ) async throws -> [String: Data] {
    let copy = try ProjectCopy(of: ProjectCopy.fixtures.appending(path: "nho"))
    let configuration = copy.project.appending(path: "site.yml")
    let text = try String(contentsOf: configuration, encoding: .utf8) + settings
    try text.write(to: configuration, atomically: true, encoding: .utf8)
    return try await copy.build(now: "2026-06-01", links: links).files
  }

  private func page(_ files: [String: Data], _ path: String) throws -> String {
    String(decoding: try #require(files[path], "no \(path)"), as: UTF8.self)
  }

  /// The value of an attribute where it is first written.
  private func value(_ name: String, in html: String) throws -> String {
    let rest = try #require(html.components(separatedBy: " \(name)=\"").dropFirst().first)
    return String(rest.prefix { $0 != "\"" })
  }

  @Test("every page leads to it, and it names files that are published")
  func published() async throws {
    let files = try await build()
    let html = try page(files, "tim-kiem/index.html")
    #expect(try value("data-base", in: html) == "../")
    #expect(try value("data-links", in: html) == "web")
    let index = try value("data-index", in: html)
    #expect(index.hasPrefix("/nho/tep/tim/muc-luc."))
    #expect(files[String(index.dropFirst("/nho/".count))] != nil)
    #expect(files[String(try value("src", in: html).dropFirst("/nho/".count))] != nil)
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(try !page(files, "sitemap.xml").contains("tim-kiem"))
    for path in files.keys where path.hasSuffix(".html") {
      let html = try page(files, path)
      if html.contains("http-equiv=\"refresh\"") { continue }
      #expect(html.contains("<form action=\"/nho/tim-kiem/\">"), "\(path)")
    }
  }

  @Test("it offers the kinds that the site has, and its skills by their order")
  func filters() async throws {
    let html = try page(try await build(), "tim-kiem/index.html")
    let options = html.components(separatedBy: "<option ").dropFirst().compactMap {
      $0.components(separatedBy: "</option>").first
    }
    #expect(
      options == [
        "value=\"ky-nang\" data-kind=\"skill\">Kỹ năng",
        "value=\"bai-hoc\" data-kind=\"lesson\">Bài học",
        "value=\"mo-hinh\" data-kind=\"model\">Mô hình, cách làm hay",
        "value=\"chien-dich\" data-kind=\"campaign\">Chiến dịch",
        "value=\"lich\" data-kind=\"event\" data-dated>Lịch sự kiện",
        "value=\"tin\" data-kind=\"news\" data-dated>Tin tức",
        "value=\"van-ban\" data-kind=\"document\" data-dated>Văn bản",
        "value=\"ton-vinh\" data-kind=\"award\" data-dated>Tôn vinh",
        "value=\"trang\" data-kind=\"page\">Trang khác",
        "value=\"thuat-ngu\" data-kind=\"glossary\">Thuật ngữ",
        "value=\"danh-sach\" data-kind=\"list\">Danh sách",
        "value=\"thanh-toan\">1. Thanh toán", "value=\"an-toan\">2. An toàn",
      ])
    #expect(html.contains("<a href=\"/nho/a-z/\">Tất cả trang, từ A đến Z</a>"))
    #expect(!html.contains("Có người giúp"))
    let helped = try await build(settings: "help: duong-day\n")
    #expect(try page(helped, "tim-kiem/index.html").contains("Có người giúp"))
  }

  @Test("in a copy for folders its addresses start from the page")
  func fileLinks() async throws {
    let files = try await build(.file)
    let html = try page(files, "tim-kiem/index.html")
    #expect(try value("data-base", in: html) == "../")
    #expect(try value("data-links", in: html) == "file")
    #expect(try value("data-index", in: html).hasPrefix("../tep/tim/muc-luc."))
    #expect(try page(files, "index.html").contains("<form action=\"tim-kiem/index.html\">"))
    let deep = try page(files, "ky-nang/an-toan/index.html")
    #expect(deep.contains("<form action=\"../../tim-kiem/index.html\">"))
  }

  @Test("a site without search has no page, no box and no files of it")
  func switchedOff() async throws {
    let files = try await build(settings: "outputs: {search: false}\n")
    #expect(files.keys.filter { $0.contains("tim") }.isEmpty)
    for path in files.keys where path.hasSuffix(".html") {
      #expect(try !page(files, path).contains("tim-kiem"), "\(path)")
    }
  }
}
