import Markdown
import Testing

@Suite struct TreeTests {
  @Test func aTreeKeepsKindsTextsAndPlaces() {
    let text = """
      ## Các bước

      1. Mở *máy*
         rồi [bấm](a.md "t")
      2. ô
         - [x] xong

      > [!TIP]
      > ~~cũ~~ `mã`
      """
    #expect(
      Parsed(text + "\n").dump == """
        Document @1:1-9:13
          Heading @1:1-1:11 level 2
            Text @1:4-1:11 "Các bước"
          List @3:1-6:13
            Item @3:1-4:22
              Paragraph @3:4-4:22
                Text @3:4-3:6 "Mở "
                Emphasis @3:7-3:11
                  Text @3:8-3:10 "máy"
                SoftBreak @3:11
                Text @4:4-4:7 "rồi "
                Link @4:8-4:22 → a.md
                  Text @4:9-4:11 "bấm"
            Item @5:1-6:13
              Paragraph @5:4-5:5
                Text @5:4-5:5 "ô"
              List @6:4-6:13
                Item @6:4-6:13
                  Paragraph @6:10-6:13
                    Text @6:10-6:13 "xong"
          BlockQuote @8:1-9:13
            Paragraph @8:3-9:13
              CalloutMarker @8:3-8:8 "[!TIP]"
              CalloutMarker @8:9 "\\n"
              Strikethrough @9:3-9:8
                Text @9:5-9:7 "cũ"
              Text @9:9-9:9 " "
              Code @9:11-9:13 "mã"
        """)
  }

  @Test func aNodeIsSmall() {
    #expect(MemoryLayout<MarkupNode>.stride <= 32)
  }

  @Test func headingsHaveTextAndAnchor() {
    let headings = Parsed("## Vì *sao* `x`?\n\n### Đăng ký\n").markup.headings
    #expect(headings.map(\.text) == ["Vì sao x?", "Đăng ký"])
    #expect(headings.map(\.anchor) == ["vi-sao-x", "dang-ky"])
    #expect(headings.map(\.level) == [2, 3])
  }

  @Test func linksSayWhatTheirAuthorWrote() {
    let links = Parsed("[](so-lieu:a@2023) ![ảnh *b*](c.png \"t\") <https://d.vn>\n").markup.links
    #expect(links.map(\.destination) == ["so-lieu:a@2023", "c.png", "https://d.vn"])
    #expect(links.map(\.text) == ["", "ảnh b", "https://d.vn"])
    #expect(links.map(\.isEmpty) == [true, false, false])
    #expect(links.map(\.isImage) == [false, true, false])
    #expect(links.map(\.title) == ["", "t", ""])
  }

  @Test func registeredFencesKeepTheirContentAndItsPlace() {
    let parsed = Parsed("a\n\n> ```video\n> url: b\n> ```\n\n```swift\nlet a\n```\n")
    #expect(parsed.markup.fences.map(\.word) == ["video"])
    #expect(parsed.markup.fences.map(\.content) == ["url: b\n"])
    #expect(parsed.markup.fences.map { parsed.source($0.range) } == ["> url: b\n"])
  }

  @Test func textsAreReadWithoutMarkup() {
    let markup = Parsed("## A *b*\n\nMột [hai](c)\nba.\n\n|x|y|\n|-|-|\n|1|2|\n\n```\nmã\n```\n")
      .markup
    #expect(markup.plainText() == "A b\nMột hai ba.\nx y\n1 2")
    #expect(markup.wordCount == 9)
    #expect(markup.summary(limit: 100) == "Một hai ba.")
    #expect(markup.summary(limit: 8) == "Một hai…")
  }

  @Test func onlyAPartOfTheSourceIsRead() {
    let text = "---\ntitle: ô\n---\n\nĐọc [b](c)\n"
    let parsed = Parsed(text, from: "---\ntitle: ô\n---\n".utf8.count)
    #expect(
      parsed.dump == """
        Document @4:1-5:10
          Paragraph @5:1-5:10
            Text @5:1-5:4 "Đọc "
            Link @5:5-5:10 → c
              Text @5:6-5:6 "b"
        """)
  }
}
