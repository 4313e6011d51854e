import Diagnostics
import Files
import Glibc
import Testing

extension PlannedFile {
  /// A planned file with this text.
  static func text(_ path: String, _ text: String, retained: Bool = false) -> PlannedFile {
    PlannedFile(path: path, retained: retained) { .bytes(Array(text.utf8)) }
  }
}

/// A project with a place to publish to.
struct PublishingProject {
  let scratch = ScratchFolder()

  init() {
    scratch.makeFolder("site/Content")
    scratch.makeFolder("site/Themes")
  }

  func publisher(_ calls: SystemCalls = .kernel) throws -> Publisher {
    try Publisher(
      target: scratch.at("site/public"), project: FileTree(root: scratch.at("site")), home: nil,
      calls: calls)
  }

  @discardableResult
  func publish(_ files: [PlannedFile], _ calls: SystemCalls = .kernel) async throws
    -> PublishReport
  {
    let publisher = try publisher(calls)
    let release = try await publisher.stage(files, holding: publisher.lock(), jobs: 2)
    return try release.commit()
  }

  func inode(_ path: String) -> UInt? { scratch.status("site/\(path)")?.st_ino }

  func text(_ path: String) -> String? { scratch.read("site/\(path)") }

  /// What the state folder holds beside the lock.
  var state: [String] { scratch.names("site/.public.lantoa").filter { $0 != "lock" } }
}

let home = PlannedFile.text("index.html", "trang chủ")
let lesson = PlannedFile.text("bai/mot/index.html", "bài một")
let oldStyle = PlannedFile.text("assets/style.11111111.css", "old", retained: true)
let newStyle = PlannedFile.text("assets/style.22222222.css", "new", retained: true)

@Suite struct PublishTests {
  @Test func `a first release is complete and says what it did`() async throws {
    let project = PublishingProject()
    let report = try await project.publish([lesson, home, oldStyle])
    #expect(
      report
        == PublishReport(written: 3, linked: 0, retained: 0, bytes: 24, unchanged: false))
    #expect(project.text("public/index.html") == "trang chủ")
    #expect(project.text("public/bai/mot/index.html") == "bài một")
    #expect(project.state == [])
    #expect(
      project.text("public/.lantoa-manifest") == """
        lantoa-manifest 1
        cba06b5736faf67e54b07b561eae94395e774c517a7d910a54369e1263ccfbd4 3 h assets/style.11111111.css
        331834628b83bd2ab7ecdc08e199cee47f37fa3df3d5dbc8c97f3edb6f59bb10 10 - bai/mot/index.html
        aa776a96ff7a66a67e961697a44e8648b1d30331a01044af0e0b00f2a79eb639 11 - index.html

        """)
  }

  @Test func `equal files of the next release are hard links`() async throws {
    let project = PublishingProject()
    try await project.publish([home, lesson])
    let (homeNode, lessonNode) = (
      project.inode("public/index.html"), project.inode("public/bai/mot/index.html")
    )
    let report = try await project.publish([home, .text("bai/mot/index.html", "bài hai")])
    #expect(report.written == 1)
    #expect(report.linked == 1)
    #expect(project.inode("public/index.html") == homeNode)
    #expect(project.inode("public/bai/mot/index.html") != lessonNode)
    #expect(project.text("public/bai/mot/index.html") == "bài hai")
    #expect(project.text(".public.lantoa/previous/bai/mot/index.html") == "bài một")
    #expect(project.state == ["previous"])
  }

  @Test func `a file that somebody changed in the release is written again`() async throws {
    let project = PublishingProject()
    try await project.publish([home, lesson])
    project.scratch.write("trang khác", to: "site/public/index.html")
    run("touch", "-d", "2100-01-01", project.scratch.at("site/public/index.html"))
    let report = try await project.publish([home, lesson])
    #expect(report.written == 1)
    #expect(project.text("public/index.html") == "trang chủ")
  }

  @Test func `files outside the plan do not survive`() async throws {
    let project = PublishingProject()
    try await project.publish([home])
    project.scratch.write("lạ", to: "site/public/la.html")
    let report = try await project.publish([home])
    #expect(report.unchanged)
    #expect(project.scratch.names("site/public") == [".lantoa-manifest", "index.html"])
  }

  @Test func `a damaged manifest costs only the links`() async throws {
    let project = PublishingProject()
    try await project.publish([home])
    project.scratch.write(
      "lantoa-manifest 1\naa776a96ff7a66a67e961697a44e8648b1d30331a01044af0e0b00f2a79eb639 11 - ../../etc/passwd\n",
      to: "site/public/.lantoa-manifest")
    let report = try await project.publish([home])
    #expect(report.written == 1)
    #expect(report.linked == 0)
  }

  @Test func `attachments are copied, and refused when they have changed`() async throws {
    let project = PublishingProject()
    project.scratch.write([0, 1, 2, 255], to: "site/Content/anh.bin")
    let tree = try FileTree(root: project.scratch.at("site"))
    var log = DiagnosticLog()
    let files = try await tree.read("Content", text: ["md"], jobs: 1, reporting: &log)
    let file = try #require(files.first)
    let planned = PlannedFile(path: "anh.bin") { .file(file) }
    try await project.publish([planned])
    #expect(project.scratch.status("site/public/anh.bin")?.st_size == 4)
    project.scratch.write([9, 9, 9, 9, 9], to: "site/Content/anh.bin")
    await #expect(throws: FileError(.verifyUnchanged, "Content/anh.bin", code: 0)) {
      try await project.publish([planned])
    }
    #expect(project.state == ["previous"] || project.state == [])
  }

  @Test func `a release does not depend on order, jobs or umask`() async throws {
    let files = (0..<300).map { PlannedFile.text("t\($0 % 7)/b\($0)/index.html", "trang \($0)") }
    let (first, second) = (PublishingProject(), PublishingProject())
    try await first.publish(files)
    let publisher = try second.publisher()
    let lock = try publisher.lock()
    _ = try await publisher.stage(files.shuffled(), holding: lock, jobs: 1).commit()
    #expect(first.text("public/.lantoa-manifest") == second.text("public/.lantoa-manifest"))
    #expect(first.scratch.status("site/public/t1/b1/index.html")?.st_mode == S_IFREG | 0o644)
    #expect(first.scratch.status("site/public/t1/b1")?.st_mode == S_IFDIR | 0o755)
    #expect(first.scratch.status("site/public")?.st_mode == S_IFDIR | 0o755)
  }
}
