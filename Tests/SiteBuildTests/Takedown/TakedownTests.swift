import Files
import Pictures
import TestSupport
import Testing

@testable import SiteBuild

/// Whole takedowns: afterwards nothing of the picture is left anywhere.
@Suite struct TakedownTests {
  private static let picture = "Content/tin/nguoi-trong-anh.jpg"
  private static let name = "nguoi-trong-anh"

  /// SHA-256 of a picture and of everything that is made of it.
  private func digests(of fixture: String) throws -> Set<String> {
    let bytes = try Fixture.bytes("pictures/" + fixture)
    var digests = Set([Digest(of: bytes).hexadecimal])
    for widths in [[400, 800, 1200], [30, 60]] {
      let made = try PictureMaker(PictureRecipe(widths: widths)).make(bytes)
      digests.formUnion(made.files.map { Digest(of: $0.bytes).hexadecimal })
    }
    return digests
  }

  /// What must not be left of a picture, in names and bytes.
  private func words(of fixture: String, _ name: String) throws -> [String] {
    let digest = Digest(of: try Fixture.bytes("pictures/" + fixture)).hexadecimal
    return [name, digest, PictureNames.mark(of: digest)]
  }

  /// A site that shows a picture in every way, in two releases and by two recipes.
  private func site() async throws -> TakedownProject {
    let project = try TakedownProject()
    try project.put("wide.jpg", at: Self.picture)
    try project.put("wide.jpg", at: "Content/tin/ban-chep.jpg")
    try project.put("wide.jpg", at: "Content/tin/.nguoi-trong-anh.jpg~")
    try project.put("plain.png", at: "Content/tin/khac.png")
    try project.write("Themes/thu/theme.yml", "name: Thử\npictures:\n  widths: [30, 60]\n")
    let cover = "cover:\n  image: nguoi-trong-anh.jpg\n  alt: Lời\n  people: adults\n"
    let text = """
      ---
      Mở đầu.

      ![Lời](nguoi-trong-anh.jpg)

      ![Khác](khac.png) và ![chép](ban-chep.jpg)

      """
    try project.write("Content/tin/ra-quan.md", TakedownProject.news + cover + text)
    try await project.build()
    try project.write("Themes/thu/theme.yml", "name: Thử\n")
    try await project.build()
    let link = "Xem [ảnh gốc](nguoi-trong-anh.jpg) và [hình](khac.png).\n"
    try project.write("Content/tin/ra-quan.md", TakedownProject.news + cover + text + "\n" + link)
    try project.write(
      "Content/tin/nhap.md", TakedownProject.news + "draft: true\n" + cover + "---\nNháp.\n")
    try project.write(
      "Content/tin/hen.md",
      TakedownProject.news + "publish_at: 2030-01-01\n---\n![x](nguoi-trong-anh.jpg)\n")
    try await project.build()
    return project
  }

  private static let after = """
    ---
    title: Ra quân
    summary: Tin.
    date: 2026-01-15
    ---
    Mở đầu.

    ![Khác](khac.png) và

    Xem ảnh gốc và [hình](khac.png).

    """

  private func expectGone(_ project: TakedownProject) throws {
    let digests = try digests(of: "wide.jpg")
    let words = try words(of: "wide.jpg", Self.name) + ["ban-chep"]
    #expect(try project.traces(of: digests, words) == ["da-go.yml", "duong-dan.lock"])
    #expect(try project.text("Content/tin/ra-quan.md") == Self.after)
    #expect(project.folder.names(in: ".public.lantoa") == ["lock"])
    #expect(project.folder.names(in: ".lantoa/go-anh") == ["da-xong"])
  }

  @Test func nothingIsLeft() async throws {
    let project = try await site()
    let words = try words(of: "wide.jpg", Self.name)
    #expect(try project.traces(of: digests(of: "wide.jpg"), words).count > 12)
    let (plan, report) = try await project.takeDown(Self.picture)
    #expect(report.published != nil)
    #expect(
      plan.sources == [
        "Content/tin/.nguoi-trong-anh.jpg~", "Content/tin/ban-chep.jpg", Self.picture,
      ])
    #expect(plan.removesEarlierReleases)
    #expect(plan.gone == ["/tin/ra-quan/nguoi-trong-anh.jpg"])
    #expect(plan.mentions == [])
    try expectGone(project)
    let ledger = try #require(try project.text("duong-dan.lock"))
    #expect(ledger.contains("gone\t/tin/ra-quan/nguoi-trong-anh.jpg\tGỡ theo yêu cầu\n"))
    let record = try #require(try project.text("da-go.yml"))
    let digests = plan.recorded.map { "    - \"\($0)\"\n" }.joined()
    #expect(
      record.hasSuffix(
        "- date: 2026-06-01\n  reason: \"Gỡ theo yêu cầu\"\n"
          + "  files: \(plan.fileCount)\n  pictures:\n" + digests))
    #expect(try self.digests(of: "wide.jpg").subtracting(plan.recorded).isEmpty)
    // The other picture is still there, and nothing of it was made anew.
    #expect(try otherPictureStays(project))
  }

  private func otherPictureStays(_ project: TakedownProject) throws -> Bool {
    let digest = Digest(of: try Fixture.bytes("pictures/plain.png")).hexadecimal
    let names = project.folder.names(in: "public/tep/anh")
    return names.contains { $0.hasPrefix(PictureNames.mark(of: digest)) }
      && project.folder.inode(of: "public/tin/ra-quan/khac.png") != nil
  }

  @Test func nothingIsLeftWithoutTheCache() async throws {
    let project = try await site()
    project.folder.remove(".lantoa")
    try await project.takeDown("./" + Self.picture)
    try expectGone(project)
  }

  @Test func whatAnEarlierVersionOfTheFileLeftGoesToo() async throws {
    let project = try await site()
    try project.put("turn-6.jpg", at: Self.picture)
    try project.put("turn-6.jpg", at: "Content/tin/ban-chep.jpg")
    project.folder.remove("Content/tin/.nguoi-trong-anh.jpg~")
    try await project.takeDown(Self.picture)
    let digests = try digests(of: "wide.jpg").union(digests(of: "turn-6.jpg"))
    #expect(try project.traces(of: digests, [Self.name]) == ["duong-dan.lock"])
  }

  @Test func noPressKitKeepsIt() async throws {
    let project = try await site()
    let path = "Content/chien-dich/ra-quan/"
    let kit = "public/chien-dich/ra-quan/bo-tai-lieu-bao-chi.zip"
    try project.write(
      path + "_index.md",
      """
      ---
      title: Ra quân
      summary: S.
      starts: 2026-01-01
      ends: 2026-02-01
      host: so-khcn
      contact: duong-day
      ---
      ![Lời](anh.jpg)

      """)
    try project.put("wide.jpg", at: path + "anh.jpg")
    try await project.build()
    let full = try #require(try project.folder.read(kit))
    let (plan, _) = try await project.takeDown(path + "anh.jpg")
    #expect(plan.released.contains("chien-dich/ra-quan/bo-tai-lieu-bao-chi.zip"))
    let left = try #require(try project.folder.read(kit))
    #expect(left.count < full.count / 2)
  }

  @Test func itCannotComeBack() async throws {
    let project = try await site()
    try await project.takeDown(Self.picture)
    try project.put("wide.jpg", at: "Content/tin/moi.jpg")
    let unused = try await project.sample.build()
    #expect(unused.lines.contains("Content/tin/moi.jpg picture-taken-down"))
    #expect(unused.published == nil)
    try project.write("Content/tin/moi.md", TakedownProject.news + "---\n![x](moi.jpg)\n")
    let used = try await project.sample.build()
    #expect(
      used.lines.filter { !$0.hasSuffix(" (warning)") } == [
        "Content/tin/moi.jpg picture-taken-down"
      ])
    try await project.takeDown("Content/tin/moi.jpg")
    #expect(try project.text("Content/tin/moi.md") == TakedownProject.news + "---\n")
  }

  @Test func everythingUnderOneConsent() async throws {
    let project = try TakedownProject()
    let consent = "people: adults, consent: HS-7/2026"
    try project.put("wide.jpg", at: "Content/tin/mot.jpg")
    try project.put("plain.jpg", at: "Content/tin/hai.jpg")
    try project.put("grey.jpg", at: "Content/tin/ba.jpg")
    try project.put("plain.png", at: "Content/tin/khac.png")
    try project.write(
      "Content/tin/a.md",
      TakedownProject.news + "cover: {image: mot.jpg, alt: Lời, \(consent)}\n"
        + "pictures: {hai.jpg: {\(consent)}, khac.png: {people: none}}\n"
        + "---\nMột ![hai](hai.jpg) ![khác](khac.png).\n")
    try project.write(
      "Content/tin/b.md",
      TakedownProject.news + "pictures: {ba.jpg: {\(consent)}}\n"
        + "---\nHai.\n\n![ba](ba.jpg)\n\n![hai](hai.jpg)\n")
    try await project.build()
    let (plan, report) = try await project.takeDown("HS-7/2026")
    #expect(report.published != nil)
    #expect(plan.sources == ["ba", "hai", "mot"].map { "Content/tin/\($0).jpg" })
    #expect(
      try project.text("Content/tin/a.md") == TakedownProject.news
        + "pictures: { khac.png: {people: none}}\n---\nMột ![khác](khac.png).\n")
    #expect(try project.text("Content/tin/b.md") == TakedownProject.news + "---\nHai.\n")
    var digests: Set<String> = []
    for fixture in ["wide.jpg", "plain.jpg", "grey.jpg"] {
      digests.formUnion(try self.digests(of: fixture))
    }
    #expect(try project.traces(of: digests, ["mot.jpg", "hai.jpg", "ba.jpg"]) == [])
    #expect(try project.text("da-go.yml")?.contains("  consent: [\"HS-7/2026\"]\n") == true)
  }

  @Test func failingBuildStillRemovesAndARerunFinishes() async throws {
    let project = try await site()
    try project.write("Content/trang/hong.md", "Chữ.\n")
    let (_, report) = try await project.takeDown(Self.picture)
    #expect(report.published == nil)
    let words = try words(of: "wide.jpg", Self.name)
    let left = try project.traces(of: digests(of: "wide.jpg"), words)
    let mayName = [".html", ".atom", ".rss", "/nguon-tin.json", "da-go.yml", "duong-dan.lock"]
    #expect(left.allSatisfy { path in mayName.contains { path.hasSuffix($0) } })
    #expect(project.folder.names(in: ".public.lantoa") == ["lock"])
    project.folder.remove("Content/trang/hong.md")
    let again = try await project.takeDown(Self.picture)
    #expect(again.report.published != nil)
    #expect(again.plan.sources == [] && again.plan.recorded == [])
    try expectGone(project)
    #expect(try await project.plan(Self.picture) == nil)
  }

  /// Whatever of the steps was done before an interruption, running again does the rest.
  @Test(arguments: ["release", "cache", "texts", "copy"])
  func interruptedRunsAreRepeated(_ step: String) async throws {
    let project = try await site()
    switch step {
    case "release":
      let names = project.folder.names(in: "public/tep/anh")
      for name in names { project.folder.remove("public/tep/anh/" + name) }
    case "cache": project.folder.remove(".lantoa/anh")
    case "texts": try project.write("Content/tin/ra-quan.md", Self.after)
    default:
      try project.write("Content/tin/ra-quan.md", Self.after)
      project.folder.remove("Content/tin/ban-chep.jpg")
    }
    try await project.takeDown(Self.picture)
    try expectGone(project)
  }

  @Test func theProjectMustNotHaveChangedSince() async throws {
    let project = try await site()
    let plan = try #require(try await project.plan(Self.picture))
    try project.write("Content/tin/them.md", TakedownProject.news + "---\n![x](ban-chep.jpg)\n")
    let before = try project.files()
    await #expect(throws: FileError.self) {
      try await project.takedown(Self.picture).carryOut(plan)
    }
    let after = try project.files().filter { $0.key != ".public.lantoa/lock" }
    #expect(after == before.filter { $0.key != ".public.lantoa/lock" })
  }

  @Test func whatCannotBeEditedStopsEverything() async throws {
    let project = try await site()
    try project.write(
      "Content/tin/kho.md", TakedownProject.news + "---\n![x](nguoi-trong-anh.jpg) # chữ\n")
    try project.put("wide.jpg", at: "Themes/thu/assets/nen.jpg")
    let plan = try #require(try await project.plan(Self.picture))
    #expect(!plan.isPossible)
    #expect(plan.stuck == [TakedownPlan.Place(path: "Content/tin/kho.md", line: 6)])
    #expect(plan.untouchable == ["Themes/thu/assets/nen.jpg"])
  }

  @Test func namesLeftInWordsAreListed() async throws {
    let project = try await site()
    try project.write("Content/trang/hong.md", "---\n\n![x](../tin/nguoi-trong-anh.jpg)\n")
    try project.write(
      "Content/trang/ma.md", TakedownProject.news + "---\n`nguoi-trong-anh.jpg`\n")
    let plan = try #require(try await project.plan(Self.picture))
    #expect(
      plan.mentions == [
        TakedownPlan.Place(path: "Content/trang/hong.md", line: 3),
        TakedownPlan.Place(path: "Content/trang/ma.md", line: 6),
      ])
  }

  @Test(arguments: ["Content/tin/khong-co.jpg", "khong-co.jpg", "HS-0/2026", "/khac/anh.jpg"])
  func unknownSubjectsAreTold(_ subject: String) async throws {
    let project = try await site()
    #expect(try await project.plan(subject) == nil)
  }

  @Test func drawingsGoToo() async throws {
    let project = try TakedownProject()
    let drawing =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\" width=\"8\" "
      + "height=\"8\"><path d=\"M0 0h8v8H0z\"/></svg>"
    try project.write("Content/tin/hinh.svg", drawing)
    try project.write(
      "Content/tin/ra-quan.md", TakedownProject.news + "---\n![x](hinh.svg)\n\nCh.\n")
    try await project.build()
    #expect(project.folder.names(in: "public/tep/anh").count == 1)
    try await project.takeDown("Content/tin/hinh.svg")
    #expect(project.folder.names(in: "public/tep/anh") == [])
    #expect(try project.traces(of: [], ["M0 0h8v8", "hinh.svg"]) == [])
  }

  /// A record that cannot be read keeps everything from being published: the picture might come back.
  @Test(arguments: [
    ("- date: 2026-06-01\n  reason: x\n  files: 1\n  pictures: [abc]\n", "4:14 taken-down-digest"),
    ("- date: 2026-06-01\n  reason: x\n  files: 1\n", "1:3 missing-key"),
    ("- date: 2026-06-01\n  reason: x\n  files: 1\n  pictures: [\n", "5:1 yaml-syntax"),
  ])
  func faultyRecordsStopTheBuild(_ text: String, _ expected: String) async throws {
    let project = try TakedownProject()
    try project.write("da-go.yml", text)
    let report = try await project.sample.build()
    #expect(report.lines == ["da-go.yml:" + expected])
    #expect(report.published == nil)
  }

  @Test func documentsThatHoldThePictureAreNamed() async throws {
    let project = try await site()
    let picture = try Fixture.bytes("pictures/wide.jpg")
    let pdf = Array("%PDF-1.4\nstream\n".utf8) + picture + Array("\nendstream\n".utf8)
    try project.folder.write(pdf, to: Array("Content/tin/to-roi.pdf".utf8))
    let plan = try #require(try await project.plan(Self.picture))
    #expect(plan.untouchable == ["Content/tin/to-roi.pdf"])
    #expect(!plan.isPossible)
  }
}
