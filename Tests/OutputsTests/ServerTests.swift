import Content
import SiteModel
import TestSupport
import Testing

@testable import Outputs

@Suite("What web servers are told")
struct ServerTests {
  @Test("the nginx map and the redirect pages speak of the same addresses")
  func redirects() throws {
    var project = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", "aliases: [cu/a, tin/A.html]"),
      "Content/tin/b.md": SampleProject.news("B", "aliases: [cu/b]"),
    ])
    project.files["site.yml"]?.replace("mau.example/", with: "mau.example/x/")
    project.ledger = "gone\t/tin/het/\tđăng nhầm\ngone\t/tin/het/anh.jpg\tđã gỡ\n"
    let site = project.link().site
    let style = LinkStyle(.web, base: site.configuration.baseURL)
    let moved = site.redirects.map { (style.href($0.from), style.href(site[$0.to].route)) }
    let short = site.shortLinks.map { (style.href($0.route), style.href($0.target)) }
    let gone = site.gone.map { (style.href($0.route), style.href($0.route) + "index.html") }
    let expected = (moved + short + gone).flatMap { from, target in
      ["\(from) \(target)", "\(from.dropLast()) \(target)"]
    }
    let lines = ServerOutputs.redirects(site).split(separator: "\n").filter {
      $0.hasPrefix("    /")
    }
    #expect(lines.map { $0.dropFirst(4).dropLast() }.sorted() == expected.map { $0[...] }.sorted())
    #expect(lines.count == 2 * (3 + 2 + 1))
    #expect(lines.contains("    /x/tin/het/ /x/tin/het/index.html;"))
    #expect(lines.contains("    /x/cu/a/ /x/tin/a/;"))
  }

  @Test("feeds, calendar and press kit of a campaign that was renamed are found where it is now")
  func movedFiles() {
    let campaign = SampleProject.campaign("C", "aliases: [chien-dich/cu]")
    var project = SampleProject([
      "Content/chien-dich/moi/_index.md": campaign,
      "Content/lich/moi.md": SampleProject.event("E", "aliases: [lich/cu]"),
      "Content/tin/moi.md": SampleProject.news("T", "aliases: [tin/cu]"),
    ])
    func files(_ outputs: String) -> [String] {
      let site = SampleProject().files["site.yml"] ?? ""
      project.files["site.yml"] =
        site.replacing("mau.example/", with: "mau.example/x/") + "\n" + outputs
      let sample = project.link()
      #expect(sample.problems == [])
      return ServerOutputs.redirects(sample.site).split(separator: "\n").map { $0.dropFirst(4) }
        .filter { $0.hasPrefix("/x/") && $0.prefix { $0 != " " }.contains(".") }
        .map { line in
          let parts = line.dropLast().split(separator: " ")
          let isSame = parts[0].replacing("/cu/", with: "/moi/") == parts[1]
          return isSame ? String(parts[0].dropFirst(3)) : "\(line)"
        }.sorted()
    }
    let feeds = ["atom", "json", "rss"].map { "chien-dich/cu/nguon-tin." + $0 }
    let calendars = ["chien-dich/cu/lich.ics", "lich/cu/lich.ics"]
    let kit = ["chien-dich/cu/bo-tai-lieu-bao-chi.zip"]
    #expect(files("") == (feeds + calendars + kit).sorted())
    #expect(files("outputs: {press: false}") == (feeds + calendars).sorted())
    #expect(files("outputs: {feeds: false, calendar: false}") == kit)
  }

  @Test("a site without short links tells nginx none")
  func noShortLinks() {
    for (line, count) in [("", 1), ("\noutputs: {short_links: false}\n", 0)] {
      var project = SampleProject(["Content/tin/a.md": SampleProject.news()])
      project.files["site.yml"]?.append(line)
      let sample = project.link()
      #expect(sample.problems == [])
      #expect(sample.site.shortLinks.count == count)
      #expect(ServerOutputs.redirects(sample.site).contains("/c/") == (count > 0))
    }
  }

  @Test("the map has room for all its lines")
  func hashSize() {
    var files: [String: String] = [:]
    for number in 1...1100 { files["Content/tin/tin-\(number).md"] = SampleProject.news() }
    #expect(ServerOutputs.redirects(SampleProject().link().site).contains("max_size 2048;"))
    #expect(ServerOutputs.redirects(SampleProject(files).link().site).contains("max_size 8192;"))
  }

  @Test("the policy forbids everything inline and foreign, and framing", arguments: ["/", "/x/y/"])
  func policy(base: String) {
    let policy =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
      + "frame-ancestors 'none'"
    let headers = ServerOutputs.headers(base)
    #expect(headers.hasPrefix("\(base)*\n  Content-Security-Policy: \(policy)\n"))
    #expect(
      headers.contains("\(base)tep/*\n  Cache-Control: public, max-age=31536000, immutable\n"))
    let nginx = ServerOutputs.nginx(base)
    #expect(nginx.split(separator: "Content-Security-Policy \"\(policy)\" always;").count == 4)
    for line in [
      "location ^~ \(base)tep/ {", "location ^~ \(base)may-chu/ {", "location \(base) {",
    ] {
      #expect(nginx.contains(line))
    }
    #expect(nginx.contains("error_page 404 \(base)404.html;"))
    #expect(!(nginx + headers).contains("unsafe-inline"))
  }
}

@Suite("The plan of outputs")
struct OutputPlanTests {
  @Test(
    "two outputs that cannot both be written are found",
    arguments: [
      (["a/index.html", "b/index.html", "tep/x.css"], []),
      (["a/index.html", "a/index.html"], ["a/index.html"]),
      (["a/t.pdf", "a/t.pdf/index.html"], ["a/t.pdf"]),
      (["a/t.pdf", "a/t.pdf.x", "a/t.pdf/index.html"], ["a/t.pdf"]),
      (["404.html", "404.html/index.html"], ["404.html"]),
      (["a/index.html", "a/index.html/index.html"], []),
      ([], []),
    ])
  func collisions(paths: [String], expected: [String]) {
    #expect(OutputPlan.collisions(paths.sorted()) == expected)
  }

  @Test(
    "an asset carries a hash of its bytes in its name",
    arguments: [("css/a.css", "a."), ("js/b.min.js", "b.min.")])
  func assets(name: String, start: String) throws {
    let first = try #require(AssetPlan([.init(name: name, bytes: [1])]).placed.first?.path)
    let second = try #require(AssetPlan([.init(name: name, bytes: [2])]).placed.first?.path)
    #expect(first.hasPrefix("tep/" + start))
    #expect(first != second)
    #expect(AssetPlan([.init(name: name, bytes: [1])]).placed.first?.path == first)
  }
}
