import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@Suite("Links in texts")
struct LinkTests {
  /// A project whose page `Content/tin/a.md` has `body`.
  private func project(_ body: String) -> SampleProject {
    SampleProject([
      "Content/tin/a.md": SampleProject.news(body: body),
      "Content/tin/b.md": SampleProject.news(body: "## Kết quả"),
      "Content/tin/nhap.md": SampleProject.news("N", "draft: true"),
      "Content/tin/mai.md": SampleProject.news("M", "publish_at: 2027-01-01"),
      "Content/tin/het.md": SampleProject.news("H", "expires: 2026-01-02"),
      "Content/tin/doi.md": SampleProject.news("D", "anchors: {cu: moi}", body: "## Mới"),
      "Content/tin/Tệp có dấu.md": SampleProject.news(),
      "Content/ky-nang/so/_index.md": SampleProject.skill(),
    ])
  }

  @Test(
    "links to source files become addresses",
    arguments: [
      ("[x](b.md)", "/tin/b/"), ("[x](./b.md)", "/tin/b/"), ("[x](../tin/b.md)", "/tin/b/"),
      ("[x](b.md#ket-qua)", "/tin/b/#ket-qua"), ("[x](a.md)", "/tin/a/"),
      ("[x](T%E1%BB%87p%20c%C3%B3%20d%E1%BA%A5u.md)", "/tin/tep-co-dau/"),
      ("[x](<Tệp có dấu.md>)", "/tin/tep-co-dau/"),
      ("[x](../ky-nang/so/_index.md)", "/ky-nang/so/"), ("[x](../ky-nang/so/)", "/ky-nang/so/"),
      ("[x](../ky-nang/so)", "/ky-nang/so/"), ("[x](/tin/b/)", "/tin/b/"),
      ("[x](/tin/b)", "/tin/b/"), ("[x](/tin/b/#ket-qua)", "/tin/b/#ket-qua"),
      ("[x](/tin/)", "/tin/"), ("[x](/a-z/)", "/a-z/"), ("[x](/)", "/"),
      ("[x](doi.md#cu)", "/tin/doi/#moi"), ("[x](b.md#ket%2Dqua)", "/tin/b/#ket-qua"),
      ("## Một\n\n[x](#mot)", "#mot"),
      ("[x](https://chinhphu.vn/)", "https://chinhphu.vn/"),
    ])
  func resolved(body: String, target: String) throws {
    let sample = project(body).link()
    #expect(sample.problems == [])
    let link = try #require(sample.page("/tin/a/")?.links.first)
    #expect(sample.address(link) == target)
  }

  @Test(
    "broken links are errors where they stand, with what is near",
    arguments: [
      ("Xem [x](c.md)", "6:5 broken-link", "There is no file “Content/tin/c.md”"),
      ("[x](B.md)", "6:1 broken-link", "Did you mean “Content/tin/b.md”?"),
      ("[x](../../../../etc/passwd)", "6:1 link-out-of-content", "leads out of Content"),
      ("[x](..%2F..%2F..%2Fetc/passwd)", "6:1 link-out-of-content", "leads out of Content"),
      ("[x](b.md#ket-qu)", "6:1 broken-anchor", "Did you mean “#ket-qua”?"),
      ("[x](#khong)", "6:1 broken-anchor", "has no heading #khong"),
      ("[x](/tin/c/)", "6:1 broken-link", "“/tin/c/”"),
      ("[x](nhap.md)", "6:1 link-to-hidden-page", "is a draft"),
      ("[x](mai.md)", "6:1 link-to-hidden-page", "is not out before 2027-01-01"),
      ("[x](het.md)", "6:1 link-to-expired-page", "no longer kept up to date"),
      ("[x]()", "6:1 empty-link", ""), ("[x](#)", "6:1 empty-link", ""),
      ("[x](anh.pdf)", "6:1 broken-link", "There is no file"),
    ])
  func broken(body: String, expected: String, words: String) {
    let sample = project(body).link()
    #expect(sample.problems == ["Content/tin/a.md:" + expected])
    #expect(words.isEmpty || sample.printed.contains(words))
  }

  @Test("drafts that are shown can be linked to")
  func shownDraft() {
    #expect(project("[x](nhap.md)").link(drafts: true).problems == [])
  }
}

@Suite("Attachments")
struct AttachmentTests {
  private func project(_ body: String, _ attachments: Set<String>) -> SampleProject {
    var project = SampleProject([
      "Content/tin/a.md": SampleProject.news(body: body)
    ])
    project.attachments = attachments
    return project
  }

  @Test("a file that a page uses is published below it and enters the ledger")
  func published() {
    let sample = project(
      "[x](anh.png) [y](../tep/t%20a.jpg)", ["Content/tin/anh.png", "Content/tep/t a.jpg"]
    ).link()
    #expect(sample.problems == [])
    #expect(sample.site.attachments.map(\.route.rooted) == ["/tin/a/anh.png", "/tin/a/t a.jpg"])
    #expect(sample.site.ledger.entries["/tin/a/anh.png"]?.kind == Ledger.fileKind)
  }

  @Test("a picture that a page shows has no address of its own")
  func shown() {
    let sample = project(
      "![x](anh.png) ![y](../tep/t%20a.JPG) ![z](v.pdf) ![w](dt.HEIC)",
      ["Content/tin/anh.png", "Content/tep/t a.JPG", "Content/tin/v.pdf", "Content/tin/dt.HEIC"]
    ).link()
    #expect(
      sample.problems == [
        "Content/tin/a.md:6:38 picture-expected", "Content/tin/v.pdf attachment-unused",
      ])
    #expect(sample.site.attachments.isEmpty)
    #expect(sample.site.pictures == ["Content/tep/t a.JPG", "Content/tin/anh.png"])
    #expect(sample.site.ledger.entries.count == 1)
  }

  @Test("a file that no page uses is left out with a warning")
  func unused() {
    let sample = project("Chữ.", ["Content/tin/anh.png"]).link()
    #expect(sample.problems == ["Content/tin/anh.png attachment-unused"])
    #expect(!sample.log.hasErrors)
  }

  @Test("two files of one name in one page would overwrite each other")
  func sameName() {
    let sample = project(
      "[x](mot/anh.png)\n[y](hai/anh.png)\n[z](mot/anh.png)",
      ["Content/tin/mot/anh.png", "Content/tin/hai/anh.png"]
    ).link()
    #expect(
      sample.problems == [
        "Content/tin/a.md:7:1 attachment-collision",
        "Content/tin/hai/anh.png attachment-unused",
      ])
  }

  @Test("a slip in a file's name is found")
  func nearName() {
    let sample = project("[x](Anh.PNG) [y](anh.png)", ["Content/tin/anh.png"]).link()
    #expect(sample.problems == ["Content/tin/a.md:6:1 broken-link"])
    #expect(sample.printed.contains("Did you mean “Content/tin/anh.png”?"))
  }

  @Test("a document's own file is published with it")
  func documentFile() {
    var project = SampleProject([
      "Content/van-ban/a.md": SampleProject.document("file: goc.pdf"),
      "Content/van-ban/b.md": SampleProject.document("file: thieu.pdf"),
    ])
    project.attachments = ["Content/van-ban/goc.pdf"]
    let sample = project.link()
    #expect(sample.problems == ["Content/van-ban/b.md:8:7 broken-link"])
    #expect(sample.page("/van-ban/a/")?.file?.rooted == "/van-ban/a/goc.pdf")
  }

  @Test(
    "pictures are files of the project",
    arguments: [
      ("![x](https://a.example/x.png)", "file-expected"),
      ("![x](data:image/png;base64,AA)", "link-scheme-refused"),
      ("![x](a.md)", "file-expected"), ("![x](/tin/)", "file-expected"),
      ("![x](so-lieu:a)", "file-expected"), ("![x](la.png)", "broken-link"),
    ])
  func pictures(body: String, expected: String) {
    let sample = SampleProject(["Content/tin/a.md": SampleProject.news(body: body)]).link()
    #expect(sample.problems == ["Content/tin/a.md:6:1 " + expected])
  }

  @Test("a cover is a picture of the project")
  func cover() {
    var project = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", "cover: {image: anh%20bia.jpg, alt: Sân}"),
      "Content/tin/b.md": SampleProject.news("B", "cover: {image: a.md, alt: Sân}"),
    ])
    project.attachments = ["Content/tin/anh bia.jpg"]
    let sample = project.link()
    #expect(sample.problems == ["Content/tin/b.md:5:16 file-expected"])
    #expect(sample.page("/tin/a/")?.cover == "Content/tin/anh bia.jpg")
    #expect(sample.site.pictures == ["Content/tin/anh bia.jpg"])
  }

  @Test(
    "what is said of a picture belongs to one that the text shows",
    arguments: [
      ("anh.jpg", "![x](anh.jpg)", []), ("anh.jpg", "![x](./anh.jpg)", []),
      ("anh bia.jpg", "![x](anh%20bia.jpg)", []), ("a/anh.jpg", "![x](a/anh.jpg)", []),
      ("anh.jpg", "Chữ.", ["5:12 picture-credit-unused"]),
      ("anh.jpg", "[x](anh.jpg)", ["5:12 picture-credit-unused"]),
      ("anh2.jpg", "![x](anh.jpg)", ["5:12 picture-credit-unused"]),
      ("../../../anh.jpg", "![x](anh.jpg)", ["5:12 picture-credit-unused"]),
    ])
  func pictureCredits(file: String, body: String, expected: [String]) {
    var project = SampleProject([
      "Content/tin/a.md": SampleProject.news(
        "A", "pictures: {\(file): {credit: Tổ}}", body: body)
    ])
    project.attachments = ["Content/tin/anh.jpg", "Content/tin/anh bia.jpg"]
    project.attachments.insert("Content/tin/a/anh.jpg")
    let problems = project.link().problems.filter { $0.hasPrefix("Content/tin/a.md") }
    #expect(problems == expected.map { "Content/tin/a.md:" + $0 })
  }

  @Test("a published file that would vanish is an error until an alias exists")
  func vanished() {
    var project = project("Chữ.", [])
    project.ledger = "/tin/a/anh.png\tfile\t-\t-\t2025-01-01\t\n"
    #expect(project.link().problems == ["duong-dan.lock:1:1 permalink-vanished"])
    project.files["Content/tin/a.md"] = SampleProject.news("A", "aliases: [tin/a/anh.png]")
    #expect(project.link().problems == [])
  }
}

extension LinkedSample {
  /// Where a link leads, as people write addresses.
  fileprivate func address(_ link: ResolvedLink) -> String {
    switch link {
    case .page(let id, let anchor):
      site[id].route.rooted + (anchor.map { "#" + $0 } ?? "")
    case .route(let route), .attachment(let route): route.rooted
    case .anchor(let anchor): "#" + anchor
    case .external(let address): address
    case .picture(let source): source
    case .document(let id): site[id].route.rooted
    case .figure(let quote): quote.observation.text
    }
  }
}
