import Content
import SiteModel
import TestSupport
import Testing

@testable import Outputs

@Suite("Sitemap and robots.txt")
struct SitemapTests {
  private func made(_ outputs: [Output]) -> [String: String] {
    let texts = outputs.compactMap { output -> (String, String)? in
      guard case .made(let make) = output.contents else { return nil }
      return (output.path, String(decoding: make().bytes, as: UTF8.self))
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }

  @Test(
    "addresses are split at the limit, and all stand in one of the files",
    arguments: [(1, 1), (9, 1), (10, 1), (11, 2), (20, 2), (21, 3)])
  func splitting(count: Int, parts: Int) throws {
    let base = try #require(BaseURL("https://a.example/x/"))
    let addresses = (1...count).map {
      (route: Route(page: ["tin", "\($0)"]), updated: PartialDate?.none)
    }
    let files = made(
      SitemapOutputs.outputs(addresses, LinkStyle(.absolute, base: base), limit: 10))
    #expect(files.count == (parts == 1 ? 1 : parts + 1))
    let index = try #require(files["sitemap.xml"])
    #expect(index.contains("<sitemapindex") == (parts > 1))
    for number in 1...parts where parts > 1 {
      #expect(index.contains("<loc>https://a.example/x/sitemap-\(number).xml</loc>"))
    }
    let all = files.values.joined()
    for number in 1...count {
      #expect(all.contains("<url><loc>https://a.example/x/tin/\(number)/</loc></url>"))
    }
  }

  @Test("drafts, samples and expired pages stay out; days of change stand beside the others")
  func contents() throws {
    let site = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", date: "2026-01-01", "updated: 2026-02-03"),
      "Content/tin/b.md": SampleProject.news("B", "draft: true"),
      "Content/tin/c.md": SampleProject.news("C", "expires: 2026-01-02"),
      "Content/tin/d.md": SampleProject.news("D", "sample: true"),
      "Content/van-ban/e.md": SampleProject.document().replacing("2024-08-08", with: "2024"),
    ]).link(drafts: true).site
    let found = SitemapOutputs.addresses(site).map {
      "\($0.route.rooted) \($0.updated?.iso ?? "-")"
    }
    #expect(
      found == [
        "/ -", "/tin/a/ 2026-02-03", "/van-ban/e/ 2024", "/tin/ -", "/tin/trang-2/ -",
        "/van-ban/ -", "/a-z/ -", "/van-ban/nam/2024/ -", "/van-ban/loai/cong-van/ -",
        "/van-ban/noi-ban-hanh/so-khcn/ -", "/du-lieu/ -", "/bao-chi/ -",
      ])
    let style = LinkStyle(.absolute, base: site.configuration.baseURL)
    let text = made(SitemapOutputs.outputs(SitemapOutputs.addresses(site), style, limit: 100))
    let sitemap = try #require(text["sitemap.xml"])
    #expect(sitemap.contains("/tin/a/</loc><lastmod>2026-02-03</lastmod>"))
    #expect(!sitemap.contains("<lastmod>2024<"))
  }

  @Test("robots.txt stands at the root of a host only")
  func robots() {
    var project = SampleProject(["Content/tin/a.md": SampleProject.news()])
    let line = "Sitemap: https://mau.example/sitemap.xml"
    #expect(RobotsOutputs.text(project.link().site) == "User-agent: *\nAllow: /\n\(line)\n")
    project.files["site.yml"]?.replace("mau.example/", with: "mau.example/x/")
    #expect(RobotsOutputs.text(project.link().site) == nil)
    #expect(RobotsOutputs.line(project.link().site) == "Sitemap: https://mau.example/x/sitemap.xml")
  }
}
