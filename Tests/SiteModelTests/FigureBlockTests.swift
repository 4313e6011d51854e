import Content
import SiteModel
import TestSupport
import Testing

@Suite("Blocks of figures")
struct FigureBlockTests {
  private static let figures = [
    "to": "[{as_of: 2023, text: 1.891/1.900 Tổ}, {as_of: 2024-08, text: trên 1.900 Tổ}]",
    "xa": "[{as_of: 2023, text: 209 Tổ}]",
    "nguoi": "[{as_of: 2023, text: 16.000 người}]",
    "chu": "[{as_of: 2023, text: rất nhiều Tổ}]",
    "am": "[{as_of: 2023, text: không rõ, value: -1}]",
    "qua": "[{as_of: 2023, text: \"105 %\"}]",
  ]

  private func link(_ block: String, in path: String = "Content/trang/xem-thu.md") -> LinkedSample {
    let body = "```so-lieu\n\(block)\n```"
    var files = [
      path: path.contains("/tin/")
        ? SampleProject.news("T", "tags: [a]", body: body) : SampleProject.page(body: body)
    ]
    for (id, observations) in Self.figures {
      let unit = id == "nguoi" ? "người" : "Tổ"
      files["Content/so-lieu/\(id).yml"] =
        "id: \(id)\nlabel: \(id)\nunit: \(unit)\nobservations: \(observations)\n"
    }
    return SampleProject(files).link()
  }

  private func texts(_ sample: LinkedSample) -> [String] {
    let blocks = sample.page("/xem-thu/")?.figureBlocks.values.map(\.quotes) ?? []
    return blocks.flatMap { $0 }.map(\.observation.text)
  }

  @Test(
    "shows the observations that it names, in its own order",
    arguments: [
      ("title: T\nfigures: [xa, to]", ["209 Tổ", "trên 1.900 Tổ"]),
      ("title: T\nfigures: [to@2023, xa]\nchart: bars", ["1.891/1.900 Tổ", "209 Tổ"]),
      ("title: T\nfigures: to@2023\nchart: share", ["1.891/1.900 Tổ"]),
      ("title: T\nfigures: [to]\nchart: change", ["1.891/1.900 Tổ", "trên 1.900 Tổ"]),
      (
        "title: T\nfigures: [to@2024-08, to@2023]\nchart: change",
        ["1.891/1.900 Tổ", "trên 1.900 Tổ"]
      ),
    ])
  func quotes(block: String, expected: [String]) {
    let sample = link(block)
    #expect(sample.problems == [])
    #expect(texts(sample) == expected)
  }

  @Test(
    "its faults stand where they were written",
    arguments: [
      ("title: T\nfigures: [xa, tô]", ["7:15 unknown-id"]),
      ("title: T\nfigures: [to@2022]", ["7:11 unknown-observation"]),
      ("title: T\nfigures: [xa, nguoi]\nchart: bars", ["7:15 chart-mixed-units"]),
      ("title: T\nfigures: [xa, nguoi]", []),
      ("title: T\nfigures: [xa, chu]\nchart: bars", ["7:15 chart-without-value"]),
      ("title: T\nfigures: [am]\nchart: bars", ["7:11 chart-without-value"]),
      ("title: T\nfigures: [xa]\nchart: share", ["7:11 chart-without-whole"]),
      ("title: T\nfigures: [qua]\nchart: share", ["7:11 chart-without-whole"]),
      ("title: T\nfigures: [xa]\nchart: change", ["8:8 chart-of-one-observation"]),
      ("title: T\nfigures: [to, xa]\nchart: change", ["7:15 chart-of-several-figures"]),
      ("title: T\nfigures: [to]\nchart: pie", ["8:8 unknown-value"]),
      ("figures: [to]", ["6:1 missing-key"]),
      ("title: T", ["6:1 missing-key"]),
      ("title: T\nfigure: [to]", ["7:1 unknown-key"]),
    ])
  func faults(block: String, expected: [String]) {
    #expect(link(block).problems == expected.map { "Content/trang/xem-thu.md:" + $0 })
  }

  @Test("news must pin the figures of its blocks, too")
  func pinned() {
    let path = "Content/tin/a.md"
    let faulty = link("title: T\nfigures: [to, to@2023]", in: path)
    #expect(faulty.problems == ["\(path):9:11 figure-not-pinned"])
    #expect(link("title: T\nfigures: [to@2023]", in: path).problems == [])
  }

  @Test("a page counts the figures of its blocks among those that it quotes")
  func counted() {
    #expect(
      link("title: T\nfigures: [xa]").page("/xem-thu/")?.figures.map(\.figure.id.id) == ["xa"])
  }
}
