import TestSupport
import Testing

/// Names and files that a project should not hold.
@Suite struct FileInputTests {
  @Test(arguments: [
    BadInput(
      "a link to itself", [.link("Content/trang/vong.md", to: "vong.md")],
      "Content/trang/vong.md symbolic-link"),
    BadInput(
      "a link out of the project", [.link("Content/trang/bi-mat.md", to: "/etc/passwd")],
      "Content/trang/bi-mat.md symbolic-link"),
    BadInput(
      "a link to a sibling",
      [.link("Content/ky-nang/an-toan/2-ban-sao.md", to: "1-mat-khau.md")],
      "Content/ky-nang/an-toan/2-ban-sao.md symbolic-link"),
    BadInput(
      "a link to a folder", [.link("Content/trang", to: "ky-nang")], "Content/trang symbolic-link"),
    BadInput(
      "Content is a link", [.remove("Content"), .link("Content", to: "/etc")],
      "Content symbolic-link"),
    BadInput(
      "site.yml is a link", [.remove("site.yml"), .link("site.yml", to: "/etc/passwd")],
      "site.yml symbolic-link"),
    BadInput(
      "the ledger is a link",
      [.remove("duong-dan.lock"), .link("duong-dan.lock", to: "/etc/passwd")],
      "duong-dan.lock symbolic-link"),
    BadInput(
      "a theme's file is a link",
      [
        .remove("Themes/thu/layouts/page.mustache"),
        .link("Themes/thu/layouts/page.mustache", to: "/etc/passwd"),
      ],
      "Themes/thu/layouts/page.mustache symbolic-link"),
    BadInput("a pipe", [.pipe("Content/trang/ong.md")], "Content/trang/ong.md not-a-file"),
    BadInput(
      "a pipe for site.yml", [.remove("site.yml"), .pipe("site.yml")], "site.yml not-a-file"),
    BadInput(
      "a folder named as a page", [.write("Content/trang/a.md/b.md", page("B"))],
      "Content/trang/a.md/b.md no-kind"),
    BadInput(
      "1 GB without bytes", [.sparse("Content/trang/to.md", 1 << 30)],
      "Content/trang/to.md file-too-large"),
    BadInput(
      "a picture of 1 GB", [.sparse("Content/trang/to.jpg", 1 << 30)],
      "Content/trang/to.jpg file-too-large"),
    BadInput(
      "a data file that nobody reads", [.write("Content/khac.yml", Array("a: b\n".utf8))],
      "Content/khac.yml unknown-data-file"),
    BadInput(
      "a page in no folder of a kind", [.write("Content/bai.md", page("A"))],
      "Content/bai.md no-kind"),
  ])
  func files(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    named("not UTF-8", [0x61, 0xFF], "Content/trang/a\u{FFFD}.md name-not-utf8"),
    named("line feed", Array("a\nb".utf8), "Content/trang/a\nb.md name-bad-character"),
    named("escape", Array("a\u{1B}b".utf8), "Content/trang/a\u{1B}b.md name-bad-character"),
    named(
      "bidi control", Array("a\u{202E}b".utf8), "Content/trang/a\u{202E}b.md name-bad-character"),
    named("zero width", Array("a\u{200B}b".utf8), "Content/trang/a\u{200B}b.md name-bad-character"),
    named("colon", Array("a:b".utf8), "Content/trang/a:b.md name-bad-character"),
    named("reserved", Array("CON".utf8), "Content/trang/CON.md name-reserved"),
    named("reserved with an ending", Array("com1.x".utf8), "Content/trang/com1.x.md name-reserved"),
    named(
      "252 bytes", Array(String(repeating: "a", count: 252).utf8),
      "Content/trang/\(String(repeating: "a", count: 252)).md name-too-long"),
    named("no letter", Array("!!!".utf8), "Content/trang/!!!.md:1:1 no-slug"),
    named("another alphabet", Array("привет".utf8), "Content/trang/привет.md:1:1 no-slug"),
    BadInput(
      "composed and decomposed",
      [
        .write("Content/trang/Hòa-bình.md", page("Hòa")),
        .writeNamed(Array("Content/trang/Ho\u{300}a-bi\u{300}nh.md".utf8), text("Hòa")),
      ], "Content/trang/Hòa-bình.md name-collision"),
    BadInput(
      "capital and small",
      [
        .write("Content/trang/Bai-Mot.md", page("A")),
        .write("Content/trang/bai-mot.md", page("B")),
      ],
      "Content/trang/bai-mot.md name-collision"),
    BadInput(
      "one address for two names",
      [.write("Content/trang/Muối.md", page("A")), .write("Content/trang/Mười.md", page("B"))],
      "Content/trang/Mười.md:1:1 duplicate-permalink"),
    BadInput(
      "a file and a folder at one address",
      [
        .write("Content/trang/ky-nang.md", page("A"))
      ], "Content/trang/ky-nang.md:1:1 reserved-path"),
    BadInput(
      "a lesson at its neighbour's address",
      [
        .write(
          "Content/ky-nang/an-toan/2-mat-khau.md", Array(SampleProject.lesson.utf8))
      ], "Content/ky-nang/an-toan/2-mat-khau.md:1:1 duplicate-permalink"),
    named("a list's address", Array("trang-2".utf8), "Content/trang/trang-2.md:1:1 reserved-path"),
    named(
      "a generated place", Array("tim-kiem".utf8), "Content/trang/tim-kiem.md:1:1 reserved-path"),
    named("a kind for later", Array("lich".utf8), "Content/trang/lich.md:1:1 reserved-path"),
    named("a language", Array("en".utf8), "Content/trang/en.md:1:1 reserved-path"),
  ])
  func names(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    BadInput(
      "no Content", [.remove("Content")], "Content folder-missing"),
    BadInput("no site.yml", [.remove("site.yml")], "site.yml configuration-missing"),
    BadInput(
      "no theme", [.remove("Themes/thu")], "site.yml:14:8 theme-missing"),
    BadInput(
      "a file for Content", [.remove("Content"), .write("Content", [])],
      "Content folder-missing"),
  ])
  func missing(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    picture("no picture", "anh.jpg", Array("hello".utf8), "picture-format"),
    picture("a page for a picture", "anh.png", Array("<html>".utf8), "picture-format"),
    picture("no bytes", "anh.png", [], "picture-format"),
    picture("a PNG that claims to be a JPEG", "anh.jpg", Picture.png, "picture-format"),
    picture("EXIF and half a picture", "anh.jpg", Picture.jpegWithEXIF, "picture-damaged"),
    picture("XMP and half a picture", "anh.png", Picture.pngWithXMP, "picture-damaged"),
    picture("a drawing of no size", "hinh.svg", drawing(""), ":1:2 svg-size"),
    picture("a drawing with script", "hinh.svg", drawing("<script>x</script>"), ":1:42 svg-script"),
    picture(
      "a drawing of 600 kB", "hinh.svg", drawing(String(repeating: " ", count: 600 << 10)),
      "svg-too-large"),
    picture("HEIC", "anh.heic", [0], "picture-heic"),
    picture("AVIF", "anh.avif", [0], "picture-heic"),
    picture("a program", "tro-choi.exe", [0x4D, 0x5A], "attachment-type"),
    picture("a web page", "trang.html", Array("<script>".utf8), "attachment-type"),
    picture("no ending", "LICENSE", [0x41], "attachment-type"),
  ])
  func attachments(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    BadInput(
      "a picture that is not there",
      [.write("Content/trang/bai-mot.md", page("A", "![Sân](khong-co.jpg)"))],
      "Content/trang/bai-mot.md:6:1 broken-link"),
    BadInput(
      "a cover that is not there",
      [
        .write(
          "Content/trang/bai-mot.md",
          Array("---\ntitle: A\nsummary: B\ncover: {image: a.jpg, alt: Sân}\n---\n\nChữ.\n".utf8))
      ], "Content/trang/bai-mot.md:4:16 broken-link"),
    BadInput(
      "a picture without alt",
      [
        .write("Content/trang/anh.png", Picture.png),
        .write("Content/trang/bai-mot.md", page("A", "![](anh.png)")),
      ], "Content/trang/bai-mot.md:6:1 image-without-alt"),
    BadInput(
      "a cover without alt",
      [
        .write("Content/trang/anh.png", Picture.png),
        .write(
          "Content/trang/bai-mot.md",
          Array("---\ntitle: A\nsummary: B\ncover: {image: anh.png}\n---\n\nChữ.\n".utf8)),
      ], "Content/trang/bai-mot.md:4:8 missing-key"),
    BadInput(
      "an attachment that nobody uses", [.write("Content/trang/anh.png", Picture.png)],
      "Content/trang/anh.png attachment-unused (warning)"),
  ])
  func pictures(_ input: BadInput) async throws { try await input.check() }

  private static func text(_ title: String, _ body: String = "Chữ.") -> String {
    "---\ntitle: \(title)\nsummary: B\n---\n\n\(body)\n"
  }

  private static func page(_ title: String, _ body: String = "Chữ.") -> [UInt8] {
    Array(text(title, body).utf8)
  }

  private static func named(_ name: String, _ stem: [UInt8], _ places: String...) -> BadInput {
    BadInput(
      name: name,
      changes: [
        .writeNamed(Array("Content/trang/".utf8) + stem + Array(".md".utf8), text("A"))
      ], expected: places)
  }

  private static func drawing(_ body: String) -> [UInt8] {
    Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\(body)</svg>".utf8)
  }

  /// A file beside a page that links to it; `id` may begin with a line and a column.
  private static func picture(_ name: String, _ file: String, _ bytes: [UInt8], _ id: String)
    -> BadInput
  {
    BadInput(
      name: name,
      changes: [
        .write("Content/trang/\(file)", bytes),
        .write("Content/trang/bai-mot.md", page("A", "[Tệp](\(file))")),
      ], expected: ["Content/trang/\(file)" + (id.hasPrefix(":") ? "" : " ") + id])
  }
}

/// The smallest pictures that show what is asked of them.
private enum Picture {
  static let png: [UInt8] = (try? Fixture.bytes("pictures/plain.png")) ?? []
  static let pngWithXMP: [UInt8] =
    signature + header
    + chunk("iTXt", Array("XML:com.adobe.xmp".utf8) + [0, 0, 0, 0, 0] + Array("<x/>".utf8))
    + chunk("IEND", [])
  static let jpegWithEXIF: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE1, 0x00, 0x10] + Array("Exif".utf8) + [0, 0]
    + [0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8]
    + [0xFF, 0xC0, 0x00, 0x0B, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]
    + [0xFF, 0xDA, 0x00, 0x08, 1, 1, 0, 0, 0x3F, 0, 0x00, 0xFF, 0xD9]

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let header = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])

  /// A chunk of a PNG; its checksum is not looked at.
  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count)] + Array(name.utf8) + content + [0, 0, 0, 0]
  }
}
