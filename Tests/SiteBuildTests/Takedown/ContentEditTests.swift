import Diagnostics
import Testing

@testable import SiteBuild

/// Taking one picture out of a text: every way to name it, and nothing else changes.
@Suite struct ContentEditTests {
  private static let path = "Content/tin/ra-quan.md"
  private static let targets = PictureTargets(paths: ["Content/tin/anh.jpg"])
  private static let front = "---\ntitle: Ra quân\nsummary: Tin.\ndate: 2026-01-15\n---\n"

  private func edited(_ text: String) -> String? {
    let source = SourceText(path: Self.path, stored: Array(text.utf8))
    guard case .edited(let edit) = ContentEdit.remove(Self.targets, from: source) else {
      return nil
    }
    return String(decoding: edit.result, as: UTF8.self)
  }

  /// Bodies before and after.
  private static let bodies: [(String, String)] = [
    // A paragraph of its own.
    ("Một.\n\n![Lời](anh.jpg)\n\nHai.\n", "Một.\n\nHai.\n"),
    ("![Lời](anh.jpg)\n\nHai.\n", "\nHai.\n"),
    ("Một.\n\n![Lời](anh.jpg)\n", "Một.\n"),
    ("Một.\n\n![Lời](anh.jpg)", "Một.\n"),
    ("Một.\n\n![Lời\nhai dòng](anh.jpg \"Tên\")\n\nHai.\n", "Một.\n\nHai.\n"),
    ("## Đề mục\n![Lời](anh.jpg)\n\nHai.\n", "## Đề mục\n\nHai.\n"),
    ("Một.\n\n**![Lời](anh.jpg)**\n\nHai.\n", "Một.\n\nHai.\n"),
    ("Một.\n\n***![Lời](anh.jpg)***\n\nHai.\n", "Một.\n\nHai.\n"),
    ("Một.\n\n~~![Lời](anh.jpg)~~\n\nHai.\n", "Một.\n\nHai.\n"),
    ("Một.\n\n[![Lời](anh.jpg)](anh.jpg)\n\nHai.\n", "Một.\n\nHai.\n"),
    ("Một.\n\n[![Lời](anh.jpg)](khac.md)\n\nHai.\n", "Một.\n\nHai.\n"),
    ("Một.\n\n[](anh.jpg)\n\nHai.\n", "Một.\n\nHai.\n"),
    // Inside a line.
    ("Xem ![Lời](anh.jpg) này.\n", "Xem này.\n"),
    ("![Lời](anh.jpg) Xem này.\n", "Xem này.\n"),
    ("Xem này ![Lời](anh.jpg)\n", "Xem này\n"),
    ("Xem này ![Lời](anh.jpg).\n", "Xem này.\n"),
    ("Xem (![Lời](anh.jpg)) này.\n", "Xem () này.\n"),
    ("Một\n![Lời](anh.jpg)\nhai.\n", "Một\nhai.\n"),
    ("Một\n![Lời](anh.jpg)\n", "Một\n"),
    ("Một\\\n![Lời](anh.jpg)\n\nHai.\n", "Một\n\nHai.\n"),
    ("Một  \n![Lời](anh.jpg)\nhai.\n", "Một  \nhai.\n"),
    ("![Lời](anh.jpg)\nhai.\n", "hai.\n"),
    ("Một ![a](anh.jpg) và ![b](anh.jpg) hai.\n", "Một và hai.\n"),
    ("Ảnh ![*Lời* `mã` \\] ](anh.jpg) đây.\n", "Ảnh đây.\n"),
    ("Xem **![Lời](anh.jpg) này** nhé.\n", "Xem **này** nhé.\n"),
    ("Xem **này ![Lời](anh.jpg)** nhé.\n", "Xem **này** nhé.\n"),
    ("_![Lời](anh.jpg) một_ ~~hai ![b](anh.jpg)~~\n", "_một_ ~~hai~~\n"),
    ("![ngoài ![trong](anh.jpg)](khac.jpg)\n", "![ngoài](khac.jpg)\n"),
    // Containers.
    ("- Một\n- ![Lời](anh.jpg)\n- Hai\n", "- Một\n- Hai\n"),
    ("1. Một\n2. ![Lời](anh.jpg)\n   Chữ.\n3. Ba\n", "1. Một\n2. Chữ.\n3. Ba\n"),
    ("- ![Lời](anh.jpg)\n\n  Chữ.\n", "- Chữ.\n"),
    ("- Một\n\n  ![Lời](anh.jpg)\n\n- Hai\n", "- Một\n\n- Hai\n"),
    ("> Một.\n>\n> ![Lời](anh.jpg)\n>\n> Hai.\n", "> Một.\n>\n> Hai.\n"),
    ("> [!NOTE]\n> ![Lời](anh.jpg)\n> Chữ.\n", "> [!NOTE]\n> Chữ.\n"),
    (
      "| A | B |\n|---|---|\n| ![Lời](anh.jpg) | x |\n", "| A | B |\n|---|---|\n| | x |\n"
    ),
    ("Một[^1].\n\n[^1]: Chú ![Lời](anh.jpg) thích.\n", "Một[^1].\n\n[^1]: Chú thích.\n"),
    ("## Đề ![Lời](khac.jpg) mục\n\n![Lời](anh.jpg)\n", "## Đề ![Lời](khac.jpg) mục\n"),
    // Spellings of the address.
    ("Một.\n\n![Lời](./anh.jpg)\n", "Một.\n"),
    ("Một.\n\n![Lời](../tin/anh.jpg)\n", "Một.\n"),
    ("Một.\n\n![Lời](<anh.jpg>)\n", "Một.\n"),
    ("Một.\n\n![Lời](%61nh.jpg 'Tên')\n", "Một.\n"),
    ("Một.\n\n![Lời](anh.jpg#x)\n", "Một.\n"),
    ("Một.\n\n![Lời](anh\\.jpg)\n", "Một.\n"),
    // Links keep their text.
    ("Xem [ảnh **to**](anh.jpg \"Tên\") này.\n", "Xem ảnh **to** này.\n"),
    ("Xem [`]` và \\] và](<anh.jpg>).\n", "Xem `]` và \\] và.\n"),
    (
      "Xem [ảnh][a] và [b][] và [c].\n\n[a]: anh.jpg\n[b]: anh.jpg\n[c]: anh.jpg\n",
      "Xem ảnh và b và c.\n"
    ),
    // References.
    ("Một.\n\n![Lời][a]\n\n[a]: anh.jpg \"Tên\"\n", "Một.\n"),
    ("Một.\n\n![a]\n\nHai.\n\n[a]: <anh.jpg>\n   'Tên'\n", "Một.\n\nHai.\n"),
    ("Một ![a][] hai.\n\n[a]:\n  anh.jpg\n\nBa.\n", "Một hai.\n\nBa.\n"),
    (
      "Một.\n\n[thừa]: anh.jpg\n[khác]: khac.md\n\nHai [khác].\n",
      "Một.\n\n[khác]: khac.md\n\nHai [khác].\n"
    ),
    ("> Một ![a].\n>\n> [a]: anh.jpg\n", "> Một.\n"),
    // Not a use: code, and pictures of nearly the same name.
    ("Một ![Lời](anh.jpg) `![Lời](anh.jpg)`.\n", "Một `![Lời](anh.jpg)`.\n"),
    ("```\n[a]: anh.jpg\n```\n\n![Lời](anh.jpg)\n", "```\n[a]: anh.jpg\n```\n"),
    (
      "![Lời](xanh.jpg)\n\n![Lời](anh.jpg)\n\n![Lời](../anh.jpg)\n",
      "![Lời](xanh.jpg)\n\n![Lời](../anh.jpg)\n"
    ),
  ]

  @Test(arguments: bodies) func body(_ before: String, _ after: String) {
    #expect(edited(Self.front + before) == Self.front + after)
  }

  @Test(arguments: bodies) func lineEndsAndMarkStay(_ before: String, _ after: String) {
    func windows(_ text: String) -> String {
      "\u{FEFF}" + (Self.front + text).replacing("\n", with: "\r\n")
    }
    #expect(edited(windows(before)) == windows(after))
  }

  /// Lines of front matter before and after.
  private static let fronts: [(String, String)] = [
    ("cover:\n  image: anh.jpg\n  alt: Lời\n", ""),
    (
      "cover:\n  image: anh.jpg\n  alt: >\n    Lời\n    dài\n\n# Thẻ\ntags: [a]\n",
      "\n# Thẻ\ntags: [a]\n"
    ),
    ("cover: {image: anh.jpg, alt: \"a, b} c\"}\ntags: [a]\n", "tags: [a]\n"),
    ("tags: [a]\ncover: {image: anh.jpg,\n  alt: Lời}\n", "tags: [a]\n"),
    (
      "cover: {image: 'khac.jpg', alt: Lời}\npictures:\n  anh.jpg:\n    credit: Tổ\n",
      "cover: {image: 'khac.jpg', alt: Lời}\n"
    ),
    (
      "pictures:\n  anh.jpg:\n    credit: Tổ\n  khac.jpg: {credit: Xã}\n",
      "pictures:\n  khac.jpg: {credit: Xã}\n"
    ),
    (
      "pictures:\n  khac.jpg: {credit: Xã}\n  # của ảnh\n  ./anh.jpg:\n    credit: Tổ\n    # người chụp\ntags: [a]\n",
      "pictures:\n  khac.jpg: {credit: Xã}\n  # của ảnh\ntags: [a]\n"
    ),
    ("pictures: {anh.jpg: {credit: Tổ}}\n", ""),
    (
      "pictures: {anh.jpg: {credit: \"Tổ, {x}\"}, khac.jpg: {credit: Xã}}\n",
      "pictures: { khac.jpg: {credit: Xã}}\n"
    ),
    (
      "pictures: {khac.jpg: {credit: Xã}, \"anh.jpg\": {credit: Tổ's}}\n",
      "pictures: {khac.jpg: {credit: Xã}}\n"
    ),
    ("pictures:\n  anh.jpg: {credit: Tổ}\n  ./anh.jpg: {credit: Tổ}\n", ""),
  ]

  @Test(arguments: fronts) func frontMatter(_ before: String, _ after: String) {
    func text(_ lines: String) -> String {
      "---\ntitle: Ra quân\nsummary: Tin.\ndate: 2026-01-15\n" + lines + "---\nChữ.\n"
    }
    #expect(edited(text(before)) == text(after))
  }

  @Test(arguments: fronts) func lineEndsOfFrontMatterStay(_ before: String, _ after: String) {
    func text(_ lines: String) -> String {
      ("---\ntitle: Ra quân\n" + lines + "summary: Tin.\ndate: 2026-01-15\n---\nChữ.\n")
        .replacing("\n", with: "\r\n")
    }
    #expect(edited(text(before)) == text(after))
  }

  @Test func everythingAtOnce() {
    let before = """
      ---
      title: "Ra quân: ngày đầu"
      summary: Tin.
      date: 2026-01-15
      cover:
        image: anh.jpg
        alt: Lời
        people: adults
        consent: HS-1/2026
      pictures:
        anh.jpg: {credit: Tổ, consent: HS-1/2026}
      ---

      Mở đầu.

      ![Lời](anh.jpg)

      Xem [ảnh lớn](anh.jpg).

      """
    let after = """
      ---
      title: "Ra quân: ngày đầu"
      summary: Tin.
      date: 2026-01-15
      ---

      Mở đầu.

      Xem ảnh lớn.

      """
    #expect(edited(before) == after)
  }

  /// An author's decomposed letters stay as they are stored.
  @Test func storedSpellingStays() {
    let text = "Ho\u{300}a ![Lo\u{31B}\u{300}i](anh.jpg) bi\u{300}nh.\n"
    let source = SourceText(path: Self.path, stored: Array((Self.front + text).utf8))
    guard case .edited(let edit) = ContentEdit.remove(Self.targets, from: source) else {
      Issue.record("the picture is found")
      return
    }
    let expected = Self.front + "Ho\u{300}a bi\u{300}nh.\n"
    #expect(edit.result == Array(expected.utf8))
  }

  @Test func decomposedNameIsFound() {
    let targets = PictureTargets(paths: ["Content/tin/hòa.jpg"])
    for name in ["ho\u{300}a.jpg", "hòa.jpg", "ho%CC%80a.jpg", "h%C3%B2a.jpg"] {
      let text = Self.front + "Một.\n\n![Lời](\(name))\n"
      let source = SourceText(path: Self.path, stored: Array(text.utf8))
      guard case .edited(let edit) = ContentEdit.remove(targets, from: source) else {
        Issue.record("\(name) is found")
        continue
      }
      #expect(edit.result == Array((Self.front + "Một.\n").utf8))
    }
  }

  /// What would become something else is left to people.
  @Test(arguments: [
    ("![Lời](anh.jpg) # không phải đề mục\n", 6),
    ("Một.\n\n![Lời](anh.jpg) - không phải danh sách\n", 8),
    ("Xem [www.example.vn](anh.jpg).\n", 6),
  ])
  func stuck(_ body: String, _ line: Int) {
    let source = SourceText(path: Self.path, stored: Array((Self.front + body).utf8))
    guard case .stuck(let use) = ContentEdit.remove(Self.targets, from: source) else {
      Issue.record("\(body) cannot be edited")
      return
    }
    #expect(source.position(use.range.lower).line == line)
  }

  @Test func otherTextsAreLeftAlone() {
    for body in ["Chữ.\n", "![Lời](khac.jpg)\n", "`anh.jpg` và anh.jpg\n"] {
      let source = SourceText(path: Self.path, stored: Array((Self.front + body).utf8))
      #expect(ContentEdit.remove(Self.targets, from: source) == .unused)
    }
    let broken = SourceText(path: Self.path, stored: Array("![Lời](anh.jpg)\n".utf8))
    #expect(ContentEdit.remove(Self.targets, from: broken) == .unreadable)
  }

  @Test func namesInWordsAreFound() {
    let text = "anh.jpg\nxanh.jpg anh.jpg2\n[x](../khac/anh.jpg) `tin/anh.jpg`\n"
    let source = SourceText(path: Self.path, stored: Array(text.utf8))
    let lines = Mentions.lines(
      in: source, of: Self.targets, staying: ["Content/khac/anh.jpg"])
    #expect(lines == [1, 3])
  }
}
