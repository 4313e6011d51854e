import Files
import Glibc
import Testing

/// Taking files out of a release and out of the project, for good.
@Suite struct WithdrawalTests {
  private let picture = PlannedFile.text("tep/anh/a-400.jpg", "ảnh", retained: true)

  private func withdraw(_ paths: [String], from project: PublishingProject) throws {
    let publisher = try project.publisher()
    try publisher.withdraw(paths, holding: publisher.lock())
  }

  @Test func `a withdrawn file is gone at once, and the next release does not carry it over`()
    async throws
  {
    let project = PublishingProject()
    try await project.publish([home, picture])
    try withdraw([picture.path], from: project)
    #expect(project.text("public/tep/anh/a-400.jpg") == nil)
    #expect(project.text("public/.lantoa-manifest")?.contains("tep/anh") == false)
    let report = try await project.publish([home])
    #expect(report.retained == 0)
    #expect(report.linked == 1)
    #expect(project.text("public/tep/anh/a-400.jpg") == nil)
  }

  @Test func `a planned file that was withdrawn is written anew`() async throws {
    let project = PublishingProject()
    try await project.publish([home, picture])
    try withdraw([picture.path], from: project)
    let report = try await project.publish([home, picture])
    #expect(report.written == 1)
    #expect(project.text("public/tep/anh/a-400.jpg") == "ảnh")
  }

  @Test
  func `the manifest stays as old as it was, so that nothing changed since counts as published`()
    async throws
  {
    let project = PublishingProject()
    try await project.publish([home, lesson, picture])
    let before = project.scratch.status("site/public/.lantoa-manifest")?.st_mtim
    project.scratch.write("bài ba", to: "site/public/bai/mot/index.html")
    var later = [
      timespec(tv_sec: 4_000_000_000, tv_nsec: 0), timespec(tv_sec: 4_000_000_000, tv_nsec: 0),
    ]
    let changed = project.scratch.at("site/public/bai/mot/index.html")
    #expect(unsafe utimensat(AT_FDCWD, changed, &later, 0) == 0)
    try withdraw([picture.path], from: project)
    let after = project.scratch.status("site/public/.lantoa-manifest")?.st_mtim
    #expect(before?.tv_sec == after?.tv_sec)
    #expect(before?.tv_nsec == after?.tv_nsec)
    try await project.publish([home, lesson])
    #expect(project.text("public/bai/mot/index.html") == "bài một")
  }

  @Test func `files are found on the disk, whatever the manifest says`() async throws {
    let project = PublishingProject()
    try await project.publish([home, picture])
    project.scratch.write("lạ", to: "site/public/tep/anh/la.jpg")
    project.scratch.write("lantoa-manifest 1\nhỏng\n", to: "site/public/.lantoa-manifest")
    let found = try project.publisher().released { $0.hasPrefix("tep/anh/") }
    #expect(found.map(\.path) == ["tep/anh/a-400.jpg", "tep/anh/la.jpg"])
    #expect(found.first?.digest == Digest(of: Array("ảnh".utf8)).hexadecimal)
    try withdraw(found.map(\.path), from: project)
    #expect(project.scratch.names("site/public/tep/anh") == [])
  }

  @Test func `nothing earlier is left, and the site stays`() async throws {
    let project = PublishingProject()
    try await project.publish([home])
    try await project.publish([home, lesson])
    let publisher = try project.publisher()
    #expect(try publisher.hasEarlierReleases)
    try publisher.removeEarlierReleases(holding: publisher.lock())
    #expect(try !publisher.hasEarlierReleases)
    #expect(project.state == [])
    #expect(project.text("public/index.html") == "trang chủ")
    #expect(throws: PublishError.nothingToRollBackTo) {
      try publisher.rollBack(holding: publisher.lock())
    }
  }

  @Test func `where nothing is published there is nothing to do`() throws {
    let project = PublishingProject()
    let publisher = try project.publisher()
    #expect(try publisher.released { _ in true } == [])
    #expect(try !publisher.hasEarlierReleases)
    try publisher.withdraw(["a"], holding: publisher.lock())
  }

  @Test func `copies are found wherever they lie, and links are not followed`() throws {
    let scratch = ScratchFolder()
    for name in ["a.jpg", "sau/.b.jpg~", "sau/CON", "sau/~$c"] {
      scratch.write("ảnh", to: "Content/" + name)
    }
    scratch.write(Array("ảnh".utf8), toBytes: [0xFF, 0x2E], in: "Content")
    scratch.write("anh", to: "Content/khac.jpg")
    scratch.write("ảnh", to: "ngoai/d.jpg")
    #expect(unsafe symlink(scratch.at("ngoai"), scratch.at("Content/lien-ket")) == 0)
    #expect(unsafe symlink(scratch.at("ngoai/d.jpg"), scratch.at("Content/e.jpg")) == 0)
    let tree = try FileTree(root: scratch.path)
    let bytes = Array("ảnh".utf8)
    let wanted = Set([Digest(of: bytes).hexadecimal])
    let found = try tree.copies(of: wanted, sizes: [bytes.count], below: "Content")
    #expect(
      found.map(\.path).filter { $0.utf8.allSatisfy { $0 < 0x80 } } == [
        "Content/a.jpg", "Content/sau/.b.jpg~", "Content/sau/CON", "Content/sau/~$c",
      ])
    #expect(found.count == 5)
    try tree.removeCopies(of: wanted, sizes: [bytes.count], below: "Content", sparing: [])
    #expect(scratch.names("Content") == ["e.jpg", "khac.jpg", "lien-ket", "sau"])
    #expect(scratch.names("Content/sau") == [])
    #expect(scratch.exists("ngoai/d.jpg"))
    #expect(try tree.copies(of: wanted, sizes: [bytes.count], below: "khong-co") == [])
  }
}
