import Files
import Pictures
import SiteBuild
import SiteModel
import TestSupport
import Testing

/// What is left of a picture beside the project's own output, and what may bring it back.
@Suite struct TakedownReachTests {
  private static let picture = "Content/tin/anh.jpg"

  private func site() throws -> TakedownProject {
    let project = try TakedownProject()
    try project.put("wide.jpg", at: Self.picture)
    try show("anh.jpg", in: project)
    return project
  }

  private func show(_ picture: String, in project: TakedownProject) throws {
    try project.write(
      "Content/tin/ra-quan.md", TakedownProject.news + "---\nMột.\n\n![Lờitả](\(picture))\n")
  }

  private func build(_ project: TakedownProject, to output: String) async throws {
    var request = project.sample.request()
    request.output = project.folder.inside(output)
    request.links = .file
    let report = try await Builder(request).build()
    try #require(report.published != nil)
  }

  private func marks() throws -> [String] {
    [PictureNames.mark(of: Digest(of: try Fixture.bytes("pictures/wide.jpg")).hexadecimal)]
  }

  @Test func noFileForOpenPagesKeepsWhatPagesSaidOfIt() async throws {
    let project = try site()
    try await project.build()
    try await project.takeDown(Self.picture)
    #expect(try project.traces(of: [], ["Lờitả", "loita", "lờitả"]) == [])
    let manifest = try #require(try project.text("public/.lantoa-manifest"))
    #expect(!manifest.contains(" r1 ") && !manifest.contains(" r2 "))
  }

  @Test(arguments: ["usb", "xuat/sau/usb"])
  func otherOutputsLoseItToo(_ output: String) async throws {
    let project = try site()
    if output.contains("/") { try project.write("xuat/sau/la.txt", "x") }
    try await build(project, to: output)
    try await project.build()
    try project.write("Content/tin/them.md", TakedownProject.news + "---\nThêm.\n")
    try await build(project, to: output)
    let before = try project.traces(of: [], marks())
    #expect(before.contains { $0.hasPrefix(output + "/tep/anh/") })
    let (plan, _) = try await project.takeDown(Self.picture)
    #expect(plan.others.map(\.path).map { $0.hasSuffix("/" + output) } == [true])
    let left = try project.traces(of: [], marks())
    // Pages stay until they are built anew; no picture does.
    let stay = ["da-go.yml", ".html", ".atom", ".rss", "/nguon-tin.json"]
    #expect(left.allSatisfy { path in stay.contains { path.hasSuffix($0) } }, "\(left)")
    try await build(project, to: output)
    #expect(try project.traces(of: [], marks() + ["Lờitả"]) == ["da-go.yml"])
  }

  @Test func aBusyOutputStopsEverything() async throws {
    let project = try site()
    try await build(project, to: "usb")
    try await project.build()
    let tree = try FileTree(root: project.folder.path)
    let usb = try Publisher(target: project.folder.inside("usb"), project: tree, home: nil)
    let lock = try usb.lock()
    let plan = try #require(try await project.plan(Self.picture))
    await #expect(throws: PublishError.self) {
      try await project.takedown(Self.picture).carryOut(plan)
    }
    #expect(project.folder.inode(of: Self.picture) != nil)
    #expect(project.folder.inode(of: "da-go.yml") == nil)
    withExtendedLifetime(lock) {}
  }

  /// Another machine, which gets the record and the edited texts, cleans up by its next build.
  @Test func theRecordAloneCleansOtherMachines() async throws {
    let project = try site()
    try await project.build()
    try project.write("Content/tin/them.md", TakedownProject.news + "---\nThêm.\n")
    try await project.build()
    let digest = Digest(of: try Fixture.bytes("pictures/wide.jpg")).hexadecimal
    try project.write(
      "da-go.yml",
      "- date: 2026-06-01\n  reason: x\n  files: 1\n  pictures: [\"\(digest)\"]\n")
    project.folder.remove(Self.picture)
    try project.write("Content/tin/ra-quan.md", TakedownProject.news + "---\nMột.\n")
    try await project.build()
    #expect(try project.traces(of: [], marks() + ["Lờitả"]) == ["da-go.yml"])
    let publisher = try Publisher(
      target: project.folder.inside("public"),
      project: FileTree(root: project.folder.path), home: nil)
    #expect(try !publisher.hasEarlierReleases)
  }

  @Test func whatTheSiteOfferedOfItCannotComeBack() async throws {
    let project = try site()
    try await project.build()
    let folder = "public/tep/anh/"
    let name = try #require(project.folder.names(in: folder).first { $0.hasSuffix(".jpg") })
    let copy = try #require(try project.folder.read(folder + name))
    try await project.takeDown(Self.picture)
    try project.folder.write(copy, to: Array("Content/tin/tai-ve.jpg".utf8))
    try show("tai-ve.jpg", in: project)
    let report = try await project.sample.build()
    #expect(report.lines.contains("Content/tin/tai-ve.jpg picture-taken-down"))
    #expect(report.published == nil)
  }

  @Test func aCopyTakenFromTheSiteGoesWithIt() async throws {
    let project = try site()
    try await project.build()
    let folder = "public/tep/anh/"
    let name = try #require(project.folder.names(in: folder).first { $0.hasSuffix(".jpg") })
    let copy = try #require(try project.folder.read(folder + name))
    try project.folder.write(copy, to: Array("Content/tin/tai-ve.jpg".utf8))
    try project.write(
      "Content/tin/them.md", TakedownProject.news + "---\nThêm.\n\n![x](tai-ve.jpg)\n")
    try await project.build()
    let (plan, report) = try await project.takeDown(Self.picture)
    #expect(plan.sources == [Self.picture, "Content/tin/tai-ve.jpg"])
    #expect(report.published != nil)
    #expect(try project.text("Content/tin/them.md") == TakedownProject.news + "---\nThêm.\n")
  }

  @Test func copiesOutsideOfContentAreNamed() async throws {
    let project = try site()
    try project.put("wide.jpg", at: "luu/goc.jpg")
    try project.put("plain.jpg", at: "luu/khac.jpg")
    let (plan, _) = try await project.takeDown(Self.picture)
    #expect(plan.elsewhere == ["luu/goc.jpg"])
    #expect(project.folder.inode(of: "luu/goc.jpg") != nil)
  }

  @Test func restsOfAnInterruptedWriteGoAndRightsStay() async throws {
    let project = try site()
    try project.write("Content/tin/.ra-quan.md.4194999.tmp", "![Lờitả](anh.jpg)")
    try project.write(".da-go.yml.4194999.tmp", "x")
    try project.write(".ghi-chu.tmp", "x")
    let file = project.folder.inside("Content/tin/ra-quan.md")
    _ = try Command(["chmod", "600", file]).run()
    try await project.takeDown(Self.picture)
    #expect(project.folder.names(in: "Content/tin") == ["ra-quan.md"])
    #expect(project.folder.inode(of: ".da-go.yml.4194999.tmp") == nil)
    #expect(project.folder.inode(of: ".ghi-chu.tmp") != nil)
    #expect(try Command(["stat", "-c", "%a", file]).run().output == "600\n")
  }

  /// One reference may be the beginning of another, and may look like a path.
  @Test(arguments: ["HS-1", "Content/1.jpg", "tin/anh1.jpg"])
  func oneConsentIsNotAnother(_ consent: String) async throws {
    let project = try TakedownProject()
    try project.put("wide.jpg", at: "Content/tin/mot.jpg")
    try project.put("plain.jpg", at: "Content/tin/hai.jpg")
    try project.write(
      "Content/tin/ra-quan.md",
      TakedownProject.news
        + "pictures: {mot.jpg: {consent: \(consent)}, hai.jpg: {consent: \(consent)2}}\n"
        + "---\n![a](mot.jpg) ![b](hai.jpg)\n")
    let (plan, _) = try await project.takeDown(consent)
    #expect(plan.sources == ["Content/tin/mot.jpg"])
    #expect(plan.consents == [consent])
  }
}
