import Diagnostics
import Files
import Glibc
import Testing

/// What the kernel forbids to ordinary users; root may do everything, so this needs another user.
@Suite(.enabled(if: geteuid() != 0, "root may read everything"))
struct PermissionTests {
  @Test func `what may not be read is named, the rest is read`() async throws {
    let scratch = ScratchFolder()
    scratch.write("x", to: "Content/a.md")
    scratch.write("x", to: "Content/b.jpg")
    scratch.write("x", to: "Content/c.md")
    scratch.write("x", to: "Content/kin/d.md")
    run("chmod", "000", scratch.at("Content/a.md"), scratch.at("Content/b.jpg"))
    run("chmod", "000", scratch.at("Content/kin"))
    let (files, found) = try await readContent(scratch)
    run("chmod", "755", scratch.at("Content/kin"))
    #expect(
      found == [
        "file-unreadable Content/a.md", "file-unreadable Content/b.jpg",
        "folder-unreadable Content/kin",
      ])
    #expect(files.map(\.path) == ["Content/a.md", "Content/b.jpg", "Content/c.md"])
  }

  @Test func `a folder that may not be written keeps the old site`() async throws {
    let project = PublishingProject()
    try await project.publish([home])
    run("chmod", "555", project.scratch.at("site/.public.lantoa"))
    await #expect(throws: FileError.self) { try await project.publish([lesson]) }
    run("chmod", "755", project.scratch.at("site/.public.lantoa"))
    #expect(project.text("public/index.html") == "trang chủ")
  }
}
