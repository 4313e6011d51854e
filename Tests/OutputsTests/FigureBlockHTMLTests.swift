import Content
import SiteModel
import TestSupport
import Testing

@testable import Outputs

@Suite("Charts and tables of figures")
struct FigureBlockHTMLTests {
  private func html(
    _ block: String,
    observations: String =
      "[{as_of: 2023, text: 50 Tổ, source: Báo cáo A}, {as_of: 2024, text: 100 Tổ, source: Báo cáo A}]",
    label: String = "Số Tổ", chart: Bool = true
  ) throws -> String {
    let sources = try OutputSources.plain([
      "Content/trang/xem-thu.md": SampleProject.page(body: "```so-lieu\n\(block)\n```"),
      "Content/so-lieu/to.yml":
        "id: to\nlabel: '\(label)'\nunit: Tổ\nobservations: \(observations)\n",
    ])
    let page = try #require(sources.site.pages.first { $0.route.path == "xem-thu/" })
    let resolved = try #require(page.figureBlocks.values.first)
    let bytes = FigureBlockHTML(resolved, PageLibrary(sources)).html(withChart: chart)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("the table has every value, its date and, below, its source")
  func table() throws {
    let html = try html("title: Bảng\nfigures: [to@2023, to@2024]")
    #expect(html.contains("<caption class=\"unseen\">Bảng</caption>"))
    #expect(!html.contains("<svg"))
    #expect(
      html.contains(
        "<tr><th scope=\"row\"><time datetime=\"2023\">2023</time></th>"
          + "<td data-label=\"Giá trị\">50 Tổ</td></tr>"))
    #expect(html.contains("<td data-label=\"Giá trị\">100 Tổ</td>"))
    #expect(html.contains("<li>Số liệu: <a href=\"/so-lieu/#so-lieu-to\">Số Tổ</a>.</li>"))
    #expect(html.contains("href=\"/so-lieu/#so-lieu-to\""))
    #expect(html.components(of: "Nguồn: Báo cáo A.") == 1)
  }

  @Test("where each row is a figure, it leads to it and has its date in a cell")
  func figures() throws {
    let html = try html("title: Bảng\nfigures: [to@2023]")
    #expect(html.contains("<th scope=\"row\"><a href=\"/so-lieu/#so-lieu-to\">Số Tổ</a>"))
    #expect(
      html.contains("<td data-label=\"Tính đến\"><time datetime=\"2023\">2023</time></td>"))
    #expect(!html.contains("<li>Số liệu: "))
  }

  @Test("labels along a chart stand so far apart that they cannot touch on a phone")
  func labels() throws {
    let months = (1...12).map { "{as_of: 2024-\($0 < 10 ? "0" : "")\($0), text: \($0) Tổ}" }
    let html = try html(
      "title: T\nfigures: [to]\nchart: change",
      observations: "[\(months.joined(separator: ", "))]")
    #expect(html.components(of: "<circle") == 12)
    let places = html.matches(of: /chart-value" x="([0-9.]+)%"/).compactMap { Double($0.1) }
    #expect(places.first == 0 && places.last == 100)
    #expect(places.count == 3)
    #expect(places.dropFirst().dropLast().allSatisfy { $0 >= 44 && $0 <= 56 }, "\(places)")
  }

  @Test("bars are as long as their values")
  func bars() throws {
    let html = try html("title: T\nfigures: [to@2023, to@2024]\nchart: bars")
    #expect(html.contains("role=\"img\""))
    #expect(html.contains("<title>T</title>"))
    #expect(html.contains("<desc>2023: 50 Tổ; 2024: 100 Tổ.</desc>"))
    #expect(html.components(of: "class=\"chart-bar\"") == 2)
    #expect(html.contains("width=\"50%\""))
    #expect(html.contains("width=\"100%\" height=\"1.1em\""))
    #expect(!html.contains("style="))
  }

  @Test("a share is drawn inside its whole")
  func share() throws {
    let html = try html(
      "title: T\nfigures: [to]\nchart: share",
      observations: "[{as_of: 2023, text: '45,5 %', source: a b}]")
    #expect(html.contains("class=\"chart-whole\""))
    #expect(html.contains("width=\"45.50%\""))
  }

  @Test("zeros and equal dates of different precision draw something")
  func edges() throws {
    let zeros = try html(
      "title: T\nfigures: [to]\nchart: change",
      observations: "[{as_of: 2023, text: 0 Tổ}, {as_of: 2023-12-31, text: 0 Tổ}]")
    #expect(zeros.components(of: "<circle") == 2)
    #expect(zeros.contains("cy=\"11em\""))
    #expect(!zeros.contains("nan"))
  }

  @Test("change is drawn to scale in time, with the numbers in Vietnamese form")
  func change() throws {
    let html = try html(
      "title: T\nfigures: [to]\nchart: change",
      observations:
        "[{as_of: 2022, text: 1.000 Tổ}, {as_of: 2023, text: 'trên 1.500 Tổ'}, {as_of: 2024, text: '2.000,5 Tổ'}]"
    )
    #expect(html.contains(">1.000</text>"))
    #expect(html.contains("&gt; 1.500</text>"))
    #expect(html.contains(">2.000,5</text>"))
    #expect(html.components(of: "class=\"chart-line\"") == 2)
    #expect(html.contains("cx=\"49.93%\"") || html.contains("cx=\"50%\""))
  }

  @Test("no text of a figure leaves its place")
  func escaping() throws {
    let html = try html(
      "title: 'T \"& onmouseover=x'\nfigures: [to]\nchart: bars", label: "A \" & B")
    #expect(html.contains("<title>T &quot;&amp; onmouseover=x</title>"))
    #expect(html.contains("A &quot; &amp; B"))
    #expect(!html.contains("\"&"))
  }

  @Test("outside our own pages the table stands alone")
  func feeds() throws {
    #expect(!(try html("title: T\nfigures: [to]\nchart: bars", chart: false).contains("<svg")))
  }

  @Test(
    "labels break between words",
    arguments: [
      ("", []), ("một hai", ["một hai"]),
      (
        "Tổ công nghệ số cộng đồng ở thôn, tổ dân phố tại Bắc Giang",
        ["Tổ công nghệ số cộng đồng ở thôn,", "tổ dân phố tại Bắc Giang"]
      ),
      ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa b", [String(repeating: "a", count: 40), "b"]),
    ])
  func lines(text: String, expected: [String]) {
    #expect(ChartLines.lines(text) == expected)
  }
}

extension String {
  /// How many times a text occurs.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
