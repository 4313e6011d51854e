import Files
import Glibc
import SiteBuild
import TestSupport
import Testing

/// Machines that do not do their part: no permission, no space.
@Suite(.enabled(if: geteuid() == 0, "needs root to become another user and to mount"))
struct MachineTests {
  @Test(arguments: [
    ("Content/ky-nang/an-toan/1-mat-khau.md", 0o000, 1, ": lỗi: không có quyền đọc tệp này"),
    ("Content/ky-nang", 0o000, 1, ": lỗi: không có quyền đọc thư mục này"),
    ("Content", 0o000, 1, ": lỗi: không có quyền đọc thư mục này"),
    ("Content/dia-ban.csv", 0o000, 1, ": lỗi: không có quyền đọc tệp này"),
    ("site.yml", 0o000, 1, ": lỗi: không có quyền đọc tệp này"),
    ("Themes/thu/layouts/page.mustache", 0o000, 1, ": lỗi: không có quyền đọc tệp này"),
    ("Themes/thu", 0o000, 1, ": lỗi: không có quyền đọc thư mục này"),
    ("", 0o000, 74, ""),
    ("", 0o555, 74, ""),
  ])
  func permissions(_ path: String, _ mode: Int, _ status: Int, _ words: String) throws {
    let project = try SampleProject()
    try project.folder.setMode(0o777, of: "")
    #expect(try project.lantoaAsNobody().status == 0)
    let before = try project.release()
    try project.folder.setMode(UInt32(mode), of: path)
    let result = try project.lantoaAsNobody()
    #expect(Int(result.status) == status)
    #expect(result.errors.contains(path + words))
    try project.folder.setMode(0o755, of: path)
    let isUntouched = try project.release() == before
    #expect(isUntouched)
  }

  @Test func fullDiskLeavesTheOldSite() async throws {
    let project = try SampleProject()
    try project.folder.write("", to: "dia/.keep")
    let disk = project.folder.inside("dia")
    try #require(unsafe mount("none", disk, "tmpfs", 0, "size=1m") == 0)
    defer { unsafe umount(disk) }
    var request = project.request()
    request.output = disk + "/public"
    let first = try await Builder(request).build()
    #expect(first.published != nil)
    let index = project.folder.inode(of: "dia/public")
    let manifest = try project.folder.read("dia/public/.lantoa-manifest")

    try project.folder.write(
      [UInt8](repeating: 0x41, count: 2 << 20), to: Array("Content/trang/loi.mp3".utf8))
    try project.folder.write(
      "---\ntitle: A\nsummary: B\n---\n\n[Nghe](loi.mp3)\n", to: "Content/trang/bai-nghe.md")
    let error = await #expect(throws: FileError.self) { try await Builder(request).build() }
    #expect(error?.code == ENOSPC)
    #expect(project.folder.inode(of: "dia/public") == index)
    #expect(try project.folder.read("dia/public/.lantoa-manifest") == manifest)
    #expect(project.folder.names(in: "dia/.public.lantoa") == ["lock"])

    let result = try project.lantoa("build", ["--output", request.output])
    #expect(result.status == 74)
    #expect(result.errors.contains("đĩa đã đầy"))
    project.folder.remove("Content/trang")
    let last = try await Builder(request).build()
    #expect(last.published?.unchanged == true)
  }
}

extension SampleProject {
  /// Builds as a user who owns nothing.
  func lantoaAsNobody() throws -> CommandResult {
    try Command([
      "setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", Command.lantoa, "build",
      "--project", folder.path,
    ]).run()
  }
}
