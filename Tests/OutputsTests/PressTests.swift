import Content
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("Press kits and citations")
struct PressTests {
  private static let project = [
    "Content/chien-dich/c/_index.md": SampleProject.campaign(
      "Ra quân", "goals: [{text: Mười tổ, figure: to}]",
      body: """
        Xem [tin](n.md#phan), [](n.md), [ngoài](https://khac.example/a) và
        [10](so-lieu:to).

        ## Đề mục

        1. Một
        2. Hai **đậm**
        """),
    "Content/chien-dich/c/n.md": SampleProject.news(
      "Ngày đầu", date: "2026-03-02",
      "phase: trong\ncorrections: [{on: 2026-03-05, text: Số đúng là mười.}]\n"
        + "quotes: [{text: Dễ., role: Người học}]\nfigures: [\"to@2026-03\"]",
      body: "Chữ.\n\n## Phần\n\nLời."),
    "Content/chien-dich/m/_index.md": SampleProject.campaign("Mẫu", "sample: true"),
    "Content/so-lieu/to.yml": SampleProject.figure("to", [("2026-03", "10")]),
  ]

  /// The texts of the only kit by name, their marks left out.
  private func texts(_ files: [String: String]) throws -> [String: String] {
    let outputs = PressOutputs.outputs(try OutputSources.plain(files))
    #expect(outputs.map(\.path) == ["chien-dich/c/bo-tai-lieu-bao-chi.zip"])
    guard case .packed(let packed)? = outputs.first?.contents else { return [:] }
    let entries = packed.entries()
    #expect(entries.map(\.name) == entries.map(\.name).sorted())
    let pairs = entries.compactMap { entry -> (String, String)? in
      guard case .text(let bytes, _) = entry.contents else { return nil }
      let text = String(decoding: bytes, as: UTF8.self)
      return (entry.name, text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n"))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test("a kit says until when it is up to date, what is in it and whom to ask")
  func readFirst() throws {
    let texts = try texts(Self.project)
    #expect(
      texts.keys.sorted() == [
        "chien-dich.md", "chien-dich.txt", "doc-truoc.txt", "so-lieu.csv", "tin/n.md", "tin/n.txt",
      ])
    let first = try #require(texts["doc-truoc.txt"])
    #expect(first.contains("\nNội dung cập nhật đến: 05/3/2026\n"))
    #expect(first.contains("\nĐịa chỉ: https://mau.example/chien-dich/c/\n"))
    #expect(first.contains("\nĐịa chỉ ngắn: https://mau.example/c/"))
    #expect(first.contains("\n- tin/n.md\n"))
    #expect(first.contains("\nLiên hệ, hỏi thêm: Đường dây\n"))
  }

  @Test(
    "a picture is of children wherever one place says so, and then in no kit",
    arguments: [
      ("", 1), ("pictures: {anh.jpg: {people: none}}", 1),
      ("pictures: {anh.jpg: {people: children, consent: HS-1}}", 0),
      ("pictures: {anh.jpg: {people: children, consent: HS-1}, ./anh.jpg: {people: none}}", 0),
      ("cover: {image: anh.jpg, alt: A, people: children, consent: HS-1}", 0),
    ])
  func children(keys: String, count: Int) {
    let elsewhere = "draft: true\n" + keys.replacing("anh.jpg", with: "../chien-dich/c/anh.jpg")
    for (own, other) in [(keys, ""), ("", elsewhere)] {
      var project = SampleProject([
        "Content/chien-dich/c/_index.md": SampleProject.campaign(
          "Ra quân", own, body: "![a](anh.jpg)"),
        "Content/tin/khac.md": SampleProject.news("Khác", other),
      ])
      project.attachments = ["Content/chien-dich/c/anh.jpg"]
      #expect(PressPlan(project.link().site).kits.map(\.pictures.count) == [count])
    }
  }

  @Test("texts keep their words, addresses become complete")
  func bodies() throws {
    let texts = try texts(Self.project)
    let markdown = try #require(texts["chien-dich.md"])
    #expect(markdown.hasPrefix("# Ra quân\n"))
    #expect(
      markdown.contains(
        "[tin](https://mau.example/chien-dich/c/n/#phan), "
          + "[Ngày đầu](https://mau.example/chien-dich/c/n/), [ngoài](https://khac.example/a)"))
    #expect(markdown.contains("\n10 (tính đến 3/2026"))
    #expect(markdown.contains("\n## Đề mục\n\n1. Một\n2. Hai **đậm**\n"))
    let plain = try #require(texts["chien-dich.txt"])
    #expect(plain.contains("Xem tin (https://mau.example/chien-dich/c/n/#phan), Ngày đầu ("))
    #expect(plain.contains("\n\nĐề mục\n\n1. Một\n2. Hai đậm\n"))
    #expect(plain.contains("- Mười tổ\n  Kết quả: 10 (tính đến 3/2026"))
    let news = try #require(texts["tin/n.txt"])
    #expect(news.contains("\nĐính chính ngày 05/3/2026: Số đúng là mười.\n"))
    #expect(news.contains("\n“Dễ.”\n— Người học\n"))
    let lines = try #require(texts["so-lieu.csv"]).split(separator: "\n")
    #expect(lines.count == 3 && lines[1].contains(",10,10,"))
  }

  @Test("awards for the campaign are in its kit: who, by what, and what is told of them")
  func awards() throws {
    var files = Self.project
    files["Content/van-ban/v.md"] = SampleProject.document()
    files["Content/ton-vinh/a.md"] = SampleProject.award(
      "Biểu dương", "decision: v\ncampaign: c", body: "Có [](so-lieu:to@2026-03)."
    )
    .replacing("[Tổ mẫu]", with: "[so-khcn, \"Tổ A_B\"]")
    .replacing("date: 2026-01-01", with: "date: 2026-04-10")
    files["Content/ton-vinh/khac.md"] = SampleProject.award("Khác")
    files["Content/ton-vinh/mau.md"] = SampleProject.award("Mẫu", "campaign: c\nsample: true")
    files["Content/ton-vinh/hen.md"] = SampleProject.award(
      "Hẹn", "campaign: c\npublish_at: 2026-07-01")
    let texts = try texts(files)
    #expect(
      texts.keys.filter { $0.hasPrefix("ton-vinh/") }.sorted() == [
        "ton-vinh/a.md", "ton-vinh/a.txt",
      ])
    let plain = try #require(texts["ton-vinh/a.txt"])
    #expect(plain.hasPrefix("Biểu dương\n\nS.\n\n10/4/2026\n\n"))
    #expect(plain.contains("\nĐược tôn vinh: Sở Khoa học và Công nghệ; Tổ A_B\n"))
    #expect(
      plain.contains(
        "\nTheo: Công văn 3240/BTTTT ngày 08/8/2024 (https://mau.example/van-ban/v/)\n"))
    #expect(try #require(texts["ton-vinh/a.md"]).contains("; Tổ A\\_B\n"))
    let campaign = try #require(texts["chien-dich.txt"])
    #expect(
      campaign.contains(
        "\nTôn vinh:\n\n- 10/4/2026: Biểu dương (https://mau.example/ton-vinh/a/)\n"))
    #expect(try #require(texts["doc-truoc.txt"]).contains("\nNội dung cập nhật đến: 10/4/2026\n"))
    #expect(try #require(texts["van-ban.txt"]).contains("https://mau.example/van-ban/v/"))
    #expect(try #require(texts["so-lieu.csv"]).contains("https://mau.example/ton-vinh/a/"))
  }

  @Test("blocks of figures and videos are lines of text, in Markdown inside their containers")
  func dataBlocks() throws {
    var project = Self.project
    project["Content/chien-dich/c/n.md"] = SampleProject.news(
      "Ngày đầu", date: "2026-03-02", "phase: trong",
      body: """
        Trước.

        ```so-lieu
        title: Bảng *một*
        figures: ["to@2026-03"]
        ```

        - Mục:
          ```video
          title: Phim
          url: https://phim.example/a_b
          transcript: Lời phim.
          ```

        Sau.
        """)
    let texts = try texts(project)
    let plain = try #require(texts["tin/n.txt"])
    #expect(plain.contains("Trước.\n\nBảng *một*:\n\n- Số: 10 (tính đến 3/2026"), "\(plain)")
    #expect(plain.contains("Phim (https://phim.example/a_b)"))
    let markdown = try #require(texts["tin/n.md"])
    #expect(!markdown.contains("```"))
    #expect(markdown.contains("Trước.\n\nBảng \\*một\\*:\n\n- Số: 10 (tính đến 3/2026"))
    #expect(markdown.contains("- Mục:\n  Phim (https://phim.example/a\\_b)\n  - Lời phim.\n\nSau."))
  }

  @Test("the citation names title, publisher, day and permalink; the press may ask somebody")
  func citation() throws {
    let library = PageLibrary(try OutputSources.plain(Self.project))
    let pages = library.site.pages
    let news = try #require(pages.first { $0.title == "Ngày đầu" })
    let press = try #require(library.press(news))
    #expect(
      press.citation
        == "“Ngày đầu”, Dự án, 02/3/2026. https://mau.example/chien-dich/c/n/")
    #expect(press.contact?.name == "Đường dây" && press.kit == nil)
    let campaign = try #require(pages.first { $0.title == "Ra quân" })
    #expect(library.press(campaign)?.kit?.href == "/chien-dich/c/bo-tai-lieu-bao-chi.zip")
    let sample = try #require(pages.first { $0.title == "Mẫu" })
    #expect(library.press(sample) == nil)
  }

  @Test("the page for the press names every kit but those of samples")
  func page() throws {
    let library = PageLibrary(try OutputSources.plain(Self.project))
    guard case .page(let content) = PressPage(library).context().content else { return }
    let html = String(decoding: content.body.bytes, as: UTF8.self)
    #expect(html.contains("href=\"/chien-dich/c/bo-tai-lieu-bao-chi.zip\""))
    #expect(!html.contains("/chien-dich/m/"))
    #expect(html.contains("href=\"/nguon-tin.atom\"") && html.contains("href=\"/du-lieu/\""))
    #expect(content.contacts.map(\.name) == ["Đường dây"])
  }

  @Test("a site without press outputs has neither kits nor citations")
  func unwanted() throws {
    var files = Self.project
    files["site.yml"] = """
      id: mau
      title: Trang mẫu
      description: Trang để kiểm tra.
      base_url: https://mau.example/
      publisher: {name: Dự án}
      contacts: [{id: duong-day, name: Đường dây}]
      outputs: {press: false}
      """
    let sources = try OutputSources.plain(files)
    #expect(PressOutputs.outputs(sources).isEmpty)
    #expect(sources.site.pages.allSatisfy { PageLibrary(sources).press($0) == nil })
  }

  @Test(
    "a line of the front matter begins nothing in Markdown",
    arguments: [
      ("- a", "\\- a"), ("+1", "\\+1"), ("===", "\\==="), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
      ("    a", "a"), ("\ta", "a"), ("# a", "\\# a"), ("1.891 Tổ", "1.891 Tổ"), ("1.", "1\\."),
      ("-\u{301}", "\\-\u{301}"),
      ("2026", "2026"), ("a - b", "a - b"), ("", ""),
    ])
  func lines(text: String, expected: String) {
    #expect(KitTexts.escapedLine(text) == expected)
    #expect(KitTexts.escapedLines("x\n- \(text)") == "x\n- \(expected)")
  }

  @Test(
    "no text of the front matter starts a line or a heading of its own",
    arguments: [
      "\"\u{301} onmouseover=x", "a\r\nb", "# giả", "=HYPERLINK(\"x\")", "[x](javascript:y)", "]]>",
    ])
  func injection(text: String) {
    let title = KitTexts.escaped(text)
    #expect(!title.contains { $0.isNewline })
    let rest = title.replacing("\\\\", with: "")
    for mark in ["#", "[", "]", "<", ">", "`"] where text.contains(mark) {
      #expect(!rest.replacing("\\" + mark, with: "").contains(mark), "\(mark)")
    }
    let plain = title.replacing("\\", with: "")
    #expect(plain == KitTexts.oneLine(text).replacing("\\", with: ""))
  }
}
