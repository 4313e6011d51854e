import Content
import Diagnostics
import TestSupport
import Testing

@Suite("Front matter of each kind")
struct SchemaTests {
  private func problems(_ path: String, _ text: String) -> [String] {
    let source = SourceText(path: path, stored: Array(text.utf8))
    return DocumentParser().parse(source).log.sorted.map { diagnostic in
      let position = source.position(diagnostic.location.range?.lower ?? 0)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  private static let kinds = [
    ("Content/ky-nang/a/_index.md", SampleProject.skill(), ["title", "summary", "order"]),
    (
      "Content/ky-nang/a/1-b.md", SampleProject.lesson(),
      ["title", "summary", "date", "audience", "minutes", "outcomes", "safety"]
    ),
    (
      "Content/mo-hinh/a.md", SampleProject.model(skills: "a"),
      ["title", "summary", "date", "place", "skills"]
    ),
    (
      "Content/chien-dich/a/_index.md", SampleProject.campaign(),
      ["title", "summary", "starts", "ends", "host", "contact"]
    ),
    ("Content/tin/a.md", SampleProject.news(), ["title", "summary", "date"]),
    (
      "Content/lich/a.md", SampleProject.event(), ["title", "summary", "date", "starts", "place"]
    ),
    (
      "Content/ton-vinh/a.md", SampleProject.award(), ["title", "summary", "date", "recipients"]
    ),
    ("Content/van-ban/a.md", SampleProject.document(), ["summary", "type", "issuer", "subject"]),
    ("Content/trang/a.md", SampleProject.page(), ["title", "summary"]),
  ]

  @Test("the required keys of a kind are enough", arguments: kinds)
  func enough(path: String, text: String, required: [String]) {
    #expect(problems(path, text) == [])
  }

  @Test("each required key is missed", arguments: kinds)
  func missing(path: String, text: String, required: [String]) {
    for key in required {
      let lines = text.split(separator: "\n").filter { !$0.hasPrefix(key + ":") }
      #expect(problems(path, lines.joined(separator: "\n")) == ["1:1 missing-key"], "\(key)")
    }
  }

  @Test("a key of another kind is unknown", arguments: kinds)
  func unknown(path: String, text: String, required: [String]) {
    let lines = text.replacing("summary: S.", with: "summary: S.\nkhoa_la: x")
    #expect(problems(path, lines).map { $0.split(separator: " ").last ?? "" } == ["unknown-key"])
  }

  @Test("every common key is known to every kind", arguments: kinds)
  func common(path: String, text: String, required: [String]) {
    let keys = """
      id: x
      updated: 2026-01-02
      draft: false
      publish_at: 2026-01-01T08:00
      expires: 2027-01-01
      slug: y
      aliases: [cu]
      anchors: {cu: moi}
      tags: [A]
      sample: true
      cover: {image: a.jpg, alt: Sân, credit: C, people: none, consent: HS-1}
      pictures: {b.jpg: {credit: C, caption: D, people: adults, consent: HS-2}}
      """
    #expect(problems(path, text.replacing("summary: S.", with: "summary: S.\n" + keys)) == [])
  }

  @Test(
    "faults of values",
    arguments: [
      ("Content/ky-nang/a/_index.md", SampleProject.skill("T", order: 0), ["4:8 wrong-type"]),
      ("Content/bai-hoc/a.md", SampleProject.lesson("T", "level: kho"), ["9:8 unknown-value"]),
      (
        "Content/bai-hoc/a.md", SampleProject.lesson("T", "reviewed: {on: 2026}"),
        [
          "9:11 missing-key", "9:16 invalid-date",
        ]
      ),
      (
        "Content/bai-hoc/a.md", SampleProject.lesson("T", "mistakes: [{sign: a}]"),
        [
          "9:12 missing-key"
        ]
      ),
      (
        "Content/chien-dich/a/_index.md", SampleProject.campaign(ends: "2026-02-01"),
        [
          "5:7 date-order"
        ]
      ),
      ("Content/chien-dich/a/_index.md", SampleProject.campaign(ends: "2026-03-01"), []),
      ("Content/van-ban/a.md", SampleProject.document("effective: 2024-13"), ["8:12 invalid-date"]),
      (
        "Content/van-ban/a.md", SampleProject.document("duties: [{who: x, what: y, before: 2024}]"),
        [
          "8:36 invalid-date"
        ]
      ),
      (
        "Content/van-ban/a.md",
        SampleProject.document(
          "duties: [{who: x, what: y, every: {period: quy, month: last, before: 20}}]"), []
      ),
      (
        "Content/van-ban/a.md",
        SampleProject.document(
          "duties: [{who: x, what: y, every: {period: quy, month: 13, on: 1}}]"),
        ["8:56 unknown-value"]
      ),
      (
        "Content/lich/a.md", SampleProject.event("T", "ends: 2026-06-30"), ["7:7 date-order"]
      ),
      ("Content/lich/a.md", SampleProject.event("T", "ends: 2026-07-01"), []),
      (
        "Content/lich/a.md",
        SampleProject.event("T", starts: "2026-07-01T08:00", "ends: 2026-07-01T07:30"),
        ["7:7 date-order"]
      ),
      ("Content/lich/a.md", SampleProject.event("T", starts: "2026-07"), ["5:9 invalid-date"]),
      ("Content/lich/a.md", SampleProject.event("T", "status: hủy"), ["7:9 unknown-value"]),
      (
        "Content/lich/a.md",
        SampleProject.event("T", "changes: [{on: 2026-06, text: a}, {on: 2026-06-01}]"),
        ["7:16 invalid-date", "7:35 missing-key"]
      ),
      ("Content/lich/_index.md", SampleProject.event(), ["1:1 no-kind"]),
      (
        "Content/ton-vinh/a.md", SampleProject.award("T", "decision: QĐ 1"),
        [
          "6:11 invalid-identifier"
        ]
      ),
      ("Content/ton-vinh/a/b.md", SampleProject.award(), ["1:1 no-kind"]),
      ("Content/tin/a.md", SampleProject.news("T", "quotes: [{text: a}]"), ["5:10 missing-key"]),
      ("Content/trang/a.md", SampleProject.page("T", "cover: {image: a.jpg}"), ["4:8 missing-key"]),
      ("Content/trang/a.md", SampleProject.page("T", body: ""), ["1:1 empty-body"]),
      ("Content/la/a.md", SampleProject.page(), ["1:1 no-kind"]),
      ("Content/a.md", SampleProject.page(), ["1:1 no-kind"]),
      ("Content/tin/a/b.md", SampleProject.news(), ["1:1 no-kind"]),
      ("Content/tin/_index.md", SampleProject.news(), ["1:1 no-kind"]),
    ] as [(String, String, [String])])
  func faults(path: String, text: String, expected: [String]) {
    #expect(problems(path, text) == expected)
  }

  @Test(
    "the front matter must be there and be closed",
    arguments: [
      ("Chữ.", "1:1 front-matter-missing"), ("", "1:1 front-matter-missing"),
      ("---\n---\nChữ.", "1:1 front-matter-empty"), ("---\ntitle: a\n", "1:1 front-matter-open"),
      ("---toml\ntitle: a\n---", "1:1 front-matter-language"),
      ("\n---\ntitle: a\n---", "1:1 front-matter-missing"),
      ("---\n" + String(repeating: "# x\n", count: 17_000) + "---\n", "1:1 front-matter-too-large"),
    ])
  func frontMatter(text: String, expected: String) {
    #expect(problems("Content/trang/a.md", text) == [expected])
  }

  @Test("line ends, a byte order mark and spaces behind the fence make no difference")
  func stored() {
    let text = SampleProject.page(body: "## Một\n\nChữ.")
    let forms = [
      text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text, text.replacing("---", with: "--- "),
    ]
    for form in forms { #expect(problems("Content/trang/a.md", form) == []) }
  }

  @Test("a lesson's number orders it and leaves its address")
  func lessonNumber() {
    func address(_ path: String) -> Address? { ContentPath(path).flatMap(Kind.find)?.1 }
    #expect(address("Content/bai-hoc/12-quet-ma.md")?.order == 12)
    #expect(address("Content/bai-hoc/12-quet-ma.md")?.name == "quet-ma")
    #expect(address("Content/bai-hoc/quet-ma-12.md")?.order == nil)
    #expect(address("Content/van-ban/1690-qd-ttg.md")?.name == "1690-qd-ttg")
    #expect(address("Content/bai-hoc/2024.md")?.name == "2024")
  }

  @Test(
    "a document's title is derived from what is known",
    arguments: [
      ("issued: 2024-08-08", "Công văn 3240/BTTTT ngày 08/8/2024"),
      ("issued: 2024-08", "Công văn 3240/BTTTT tháng 8/2024"),
      ("issued: 2024", "Công văn 3240/BTTTT năm 2024"), ("", "Công văn 3240/BTTTT"),
    ])
  func documentTitle(line: String, title: String) {
    let text = SampleProject.document().replacing("issued: 2024-08-08", with: line)
    let source = SourceText(path: "Content/van-ban/a.md", stored: Array(text.utf8))
    let fields = DocumentParser().parse(source).document?.fields as? OfficialDocument
    #expect(fields?.title == title)
  }

  @Test("a video block is a card; other blocks are not there yet")
  func blocks() {
    let video = "```video\ntitle: Cách làm\nurl: https://a.example/v\nminutes: 3\n```"
    #expect(problems("Content/trang/a.md", SampleProject.page(body: video)) == [])
    let quiz = "```trac-nghiem\nx: 1\n```"
    #expect(
      problems("Content/trang/a.md", SampleProject.page(body: quiz)).map {
        $0.split(separator: " ").last ?? ""
      } == ["block-not-supported"])
    let faulty = "```video\ntitle: A\nminute: 3\n```"
    #expect(
      problems("Content/trang/a.md", SampleProject.page(body: faulty))
        == ["6:1 missing-key", "7:1 unknown-key"])
  }
}
