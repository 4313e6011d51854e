import Glibc
import Diagnostics
import Files
import Pictures
import SiteBuild
import TestSupport
import Testing

@Suite("Pictures in builds") struct PictureBuildTests {
  private let project: SampleProject

  init() throws {
    project = try SampleProject()
    try project.folder.write(
      "{{#picture_styles}}<link href=\"{{picture_styles}}\">{{/picture_styles}}\n{{{body}}}\n",
      to: "Themes/thu/layouts/page.mustache")
    try project.folder.write(
      "name: Thử\npictures:\n  widths: [32, 64]\n  sizes: 50vw\n", to: "Themes/thu/theme.yml")
  }

  private func page(_ body: String, _ keys: String = "", name: String = "trang-anh") throws {
    try project.folder.write(
      "---\ntitle: Ảnh\nsummary: Trang có ảnh.\n\(keys)---\n\n\(body)\n",
      to: "Content/trang/\(name).md")
  }

  private func picture(_ fixture: String, as path: String) throws {
    try project.folder.write(Fixture.bytes("pictures/" + fixture), to: Array(path.utf8))
  }

  private var html: String {
    get throws {
      String(decoding: try project.folder.read("public/trang-anh/index.html") ?? [], as: UTF8.self)
    }
  }

  private var published: [String] { project.folder.names(in: "public/tep/anh") }
  private var cached: [String] { project.folder.names(in: ".lantoa/anh") }

  @Test("a page shows a picture in sizes and formats, upright, with its colour and caption")
  func shown() async throws {
    try picture("turn-6.jpg", as: "Content/trang/hoi thon.jpg")
    try page(
      "![Họp thôn](hoi%20thon.jpg)",
      "pictures: {\"hoi thon.jpg\": {caption: Buổi họp đầu tiên, credit: Dự án, people: none}}\n")
    let report = try await project.build()
    #expect(report.lines == [])
    let stem = try #require(
      published.first?.split(separator: "-").dropLast().joined(separator: "-"))
    #expect(
      published == ["\(stem)-32.jpg", "\(stem)-32.webp", "\(stem)-64.jpg", "\(stem)-64.webp"])
    #expect(try !html.contains("hoi"), "a file's name may be a person's")
    let body = try html.split(separator: "\n").filter { $0.contains("<picture>") }
    let color = try #require(
      try html.firstRange(of: "mau-").map { try html[$0.upperBound...].prefix { $0.isNumber } })
    #expect(
      body == [
        """
        <figure><picture><source type="image/webp" srcset="/tep/anh/\(stem)-32.webp 32w, \
        /tep/anh/\(stem)-64.webp 64w" sizes="50vw"><img src="/tep/anh/\(stem)-64.jpg" \
        srcset="/tep/anh/\(stem)-32.jpg 32w, /tep/anh/\(stem)-64.jpg 64w" sizes="50vw" \
        alt="Họp thôn" class="mau-\(color)" width="120" height="80" fetchpriority="high" \
        decoding="async"></picture><figcaption>Buổi họp đầu tiên <span class="credit">Ảnh: Dự án\
        </span></figcaption></figure>
        """
      ])
    #expect(try html.contains("<link href=\"/tep/mau."))
  }

  @Test(
    "a picture taller than wide tells so, in tenths of its width",
    arguments: [(100, 151, "cao-16"), (100, 110, "cao-11"), (100, 900, "cao-25"), (100, 100, nil)])
  func tall(width: Int, height: Int, name: String?) async throws {
    try project.folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\"></svg>",
      to: "Content/trang/cao.svg")
    try page("![Cột thu phát sóng](cao.svg)")
    #expect(try await project.build().lines == [])
    let classes = name.map { " class=\"\($0)\"" } ?? ""
    #expect(try html.contains("alt=\"Cột thu phát sóng\"\(classes) width="))
  }

  @Test("a tall picture that stands alone leads to its largest file")
  func enlarged() async throws {
    try picture("tall.png", as: "Content/trang/cao.png")
    try page("![Màn hình điện thoại](cao.png)\n\nChữ và [![Màn hình](cao.png)](trang-anh.md)\n")
    #expect(try await project.build().lines == [])
    let large = try #require(published.last { $0.contains("-64.") && !$0.hasSuffix(".webp") })
    let link = "<a class=\"enlarge\" href=\"/tep/anh/\(large)\">Xem ảnh lớn</a></figcaption>"
    #expect(try html.split(separator: link).count == 2)
  }

  @Test(
    "only the picture that a text opens with is loaded at once, and none below a cover",
    arguments: [
      ("![A](a.jpg) ![A](a.jpg)\n\n![A](a.jpg)", "", [true, false, false]),
      ("Chữ.\n\n![A](a.jpg)", "", [false]),
      ("![A](a.jpg)", "cover: {image: a.jpg, alt: Bìa}\n", [false]),
    ])
  func urgent(body: String, keys: String, expected: [Bool]) async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try page(body, keys)
    #expect(try await project.build().lines == [])
    let pictures = try html.split(separator: "<img ").dropFirst()
    #expect(pictures.map { $0.contains("fetchpriority=\"high\"") } == expected)
    #expect(pictures.map { !$0.contains("loading=\"lazy\"") } == expected)
  }

  @Test("a second build takes everything from the cache and the last release")
  func cached() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try picture("hidden.png", as: "Content/trang/b.png")
    try page("![A](a.jpg)\n\n![B](b.png) [B](b.png)")
    let first = try #require(try await project.build().published)
    let kept = cached.map { project.folder.inode(of: ".lantoa/anh/\($0)") }
    let second = try #require(try await project.build().published)
    #expect(second.unchanged)
    #expect(second.linked == first.written)
    #expect(cached.map { project.folder.inode(of: ".lantoa/anh/\($0)") } == kept)
  }

  @Test("a lost or damaged cache changes nothing that is published")
  func damagedCache() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try page("![A](a.jpg) [A](a.jpg)")
    _ = try await project.build()
    let good = try published.map { try project.folder.read("public/tep/anh/" + $0) }
    let whole = try project.folder.read("public/trang-anh/a.jpg")
    for damage in [[], [0x00]] as [[UInt8]] {
      for name in cached {
        if damage.isEmpty { project.folder.remove(".lantoa/anh/" + name); continue }
        var bytes = try #require(try project.folder.read(".lantoa/anh/" + name))
        bytes[bytes.count / 2] ^= 0x55
        try project.folder.write(bytes, to: Array(".lantoa/anh/\(name)".utf8))
      }
      project.folder.remove("public")
      let report = try await project.build()
      #expect(report.lines == [])
      #expect(try published.map { try project.folder.read("public/tep/anh/" + $0) } == good)
      #expect(try project.folder.read("public/trang-anh/a.jpg") == whole)
    }
  }

  @Test("without the picture library one message says what to install")
  func noEngine() throws {
    for name in ["a", "b", "c"] { try picture("plain.jpg", as: "Content/trang/\(name).jpg") }
    try page("![A](a.jpg) ![B](b.jpg) [C](c.jpg)")
    try project.folder.write("", to: "thu-vien/libvips.so.42")
    let run = try Command(
      [Command.lantoa, "build", "--project", project.folder.path, "--format", "json"],
      environment: ["LD_LIBRARY_PATH=" + project.folder.inside("thu-vien")]
    ).run()
    #expect(run.status == 1)
    #expect(run.output.count(of: "picture-engine-missing") == 1, "\(run.output)")
    #expect(run.output.contains("libvips42"))
  }

  @Test("files of the cache that changed places are not taken for each other")
  func swappedCache() async throws {
    let fixtures = ["plain.jpg", "progressive.jpg", "grey.jpg"]
    for (number, name) in fixtures.enumerated() {
      try picture(name, as: "Content/trang/\(number).jpg")
    }
    try page("![A](0.jpg) ![B](1.jpg) ![C](2.jpg) [A](0.jpg) [B](1.jpg) [C](2.jpg)")
    _ = try await project.build()
    func published() throws -> [[UInt8]?] {
      try (0..<3).map { try project.folder.read("public/trang-anh/\($0).jpg") }
        + self.published.map { try project.folder.read("public/tep/anh/" + $0) }
        + [project.folder.read("public/trang-anh/index.html")]
    }
    let good = try published()
    for ending in [".goc", ".txt", ".webp", ".jpg"] {
      let names = cached.filter { $0.hasSuffix(ending) }
      let kept = try names.map { try project.folder.read(".lantoa/anh/" + $0) ?? [] }
      for (name, bytes) in zip(names, kept.dropFirst() + kept.prefix(1)) {
        try project.folder.write(bytes, to: Array(".lantoa/anh/\(name)".utf8))
      }
      project.folder.remove("public")
      #expect(try await project.build().lines == [])
      #expect(try published() == good, "\(ending)")
    }
  }

  @Test("a cache that is something else is told, and the site is built all the same")
  func unusableCache() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try page("![A](a.jpg) [A](a.jpg)")
    try project.folder.write("no folder", to: ".lantoa")
    let report = try await project.build()
    #expect(report.lines == [".lantoa/anh pictures-not-kept (warning)"])
    #expect(published.count == 4)
    #expect(try project.folder.read("public/trang-anh/a.jpg") != nil)
  }

  @Test("folders in the place of the cache's files make way")
  func foldersInCache() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try page("![A](a.jpg) [A](a.jpg)")
    _ = try await project.build()
    let names = cached
    for name in names {
      project.folder.remove(".lantoa/anh/" + name)
      try project.folder.write("x", to: ".lantoa/anh/\(name)/x")
    }
    #expect(try await project.build().lines == [])
    #expect(cached == names)
  }

  @Test(
    "a cache that cannot be written is no reason not to build",
    .enabled(if: geteuid() == 0, "needs root to become another user"))
  func readOnlyCache() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try page("![A](a.jpg)")
    try project.folder.makeFolders(above: Array(".lantoa/anh/".utf8))
    try project.folder.setMode(0o777, of: "")
    let run = try project.lantoaAsNobody()
    #expect(run.status == 0, "\(run.errors)")
    #expect(published.count == 4)
    #expect(cached == [])
  }

  @Test("a picture that is replaced is made anew, and what was made of the old one is forgotten")
  func replaced() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try page("![A](a.jpg)")
    _ = try await project.build()
    let old = Set(published)
    let oldCache = Set(cached)
    try picture("progressive.jpg", as: "Content/trang/a.jpg")
    _ = try await project.build()
    #expect(Set(published).isSuperset(of: old), "open pages still ask for the old files")
    #expect(published.count == old.count * 2)
    #expect(Set(cached).isDisjoint(with: oldCache.filter { $0.utf8.count > 64 }))
  }

  @Test("every broken picture is one diagnostic, and the good ones are kept for the next build")
  func broken() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try picture("truncated.jpg", as: "Content/trang/b.jpg")
    try picture("bomb.png", as: "Content/trang/c.png")
    try picture("renamed.jpg", as: "Content/trang/d.jpg")
    try picture("animated.gif", as: "Content/trang/e.gif")
    try picture("phone.heic", as: "Content/trang/g.jpg")
    try project.folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n<script/></svg>",
      to: "Content/trang/f.svg")
    try page("![A](a.jpg) ![B](b.jpg) ![C](c.png) ![D](d.jpg) ![E](e.gif) ![F](f.svg) ![G](g.jpg)")
    let report = try await project.build()
    #expect(
      report.lines == [
        "Content/trang/b.jpg picture-damaged", "Content/trang/c.png picture-too-large",
        "Content/trang/d.jpg picture-format", "Content/trang/e.gif picture-still (warning)",
        "Content/trang/f.svg:2:2 svg-script", "Content/trang/g.jpg picture-heic",
      ])
    #expect(report.published == nil)
    #expect(cached.contains { $0.hasSuffix(".jpg") })
  }

  @Test("the same picture in two places is published once")
  func twice() async throws {
    try picture("plain.jpg", as: "Content/trang/a.jpg")
    try picture("plain.jpg", as: "Content/trang/b.jpg")
    try page("![A](a.jpg) ![B](b.jpg)")
    #expect(try await project.build().lines == [])
    #expect(published.count == 4)
  }

  @Test("a picture that a text links to is published whole, without what it hides")
  func linked() async throws {
    for name in ["hidden.jpg", "hidden.png", "hidden.webp", "hidden.gif"] {
      try picture(name, as: "Content/trang/\(name)")
    }
    try page("[a](hidden.jpg) [b](hidden.png) [c](hidden.webp) [d](hidden.gif)")
    #expect(try await project.build().lines == [])
    #expect(published == [])
    for name in ["hidden.jpg", "hidden.png", "hidden.webp", "hidden.gif"] {
      let bytes = try #require(try project.folder.read("public/trang-anh/\(name)"))
      #expect(PictureMetadata.find(in: bytes).isEmpty, "\(name)")
      #expect(PictureHeader.read(bytes) != nil)
    }
  }

  @Test("a drawing is published as it was checked")
  func drawing() async throws {
    try project.folder.write(
      """
      <?xml version="1.0"?><!-- người vẽ -->
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><metadata>x</metadata>
      <path d="M0 0h30" style="fill:#fff"/></svg>
      """, to: "Content/trang/hinh.svg")
    try page("![Hình vẽ](hinh.svg)")
    #expect(try await project.build().lines == [])
    let name = try #require(published.first)
    let drawing = String(
      decoding: try #require(try project.folder.read("public/tep/anh/\(name)")), as: UTF8.self)
    #expect(
      !drawing.contains("người vẽ") && !drawing.contains("metadata") && !drawing.contains("style"))
    #expect(
      try html.contains("<img src=\"/tep/anh/\(name)\" alt=\"Hình vẽ\" width=\"30\" height=\"20\""))
  }

  @Test("one worker and eight make the same bytes")
  func threads() async throws {
    let names = ["plain.jpg", "cmyk.jpg", "deep.png", "palette.png", "animated.webp", "grey.jpg"]
    for name in names { try picture(name, as: "Content/trang/\(name)") }
    try page(names.map { "![Sân](\($0))" }.joined(separator: " "))
    var releases: [[[UInt8]?]] = []
    for jobs in [1, 8] {
      project.folder.remove(".lantoa")
      project.folder.remove("public")
      var request = project.request()
      request.jobs = jobs
      _ = try await Builder(request).build()
      releases.append(try published.map { try project.folder.read("public/tep/anh/" + $0) })
    }
    #expect(releases[0].count >= 12)
    #expect(releases[0] == releases[1])
  }
}

extension String {
  /// How often a word stands in a text.
  fileprivate func count(of word: String) -> Int { ranges(of: word).count }
}
