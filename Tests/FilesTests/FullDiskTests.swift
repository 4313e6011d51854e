import Diagnostics
import Files
import Glibc
import Testing

@Suite struct FullDiskTests {
  @Test(.enabled(if: geteuid() == 0, "only root can mount a small disk"))
  func `a full disk leaves the old site and no rubbish`() async throws {
    let scratch = ScratchFolder()
    scratch.makeFolder("site/Content")
    scratch.makeFolder("disk")
    let mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", scratch.at("disk"))
    try #require(mounted == 0)
    defer { run("umount", scratch.at("disk")) }
    let project = try FileTree(root: scratch.at("site"))
    let publisher = try Publisher(target: scratch.at("disk/public"), project: project, home: nil)
    let lock = try publisher.lock()
    _ = try await publisher.stage([home], holding: lock, jobs: 2).commit()
    let pages = (0..<200).map { number in
      PlannedFile(path: "b\(number)/index.html") { .bytes([UInt8](repeating: 0x61, count: 15_000)) }
    }
    do {
      _ = try await publisher.stage(pages, holding: lock, jobs: 2)
      Issue.record("three megabytes fitted into one")
    } catch let error as FileError {
      #expect(error.code == ENOSPC)
      #expect(error.message.vi.contains("đĩa đã đầy"))
    }
    #expect(scratch.read("disk/public/index.html") == "trang chủ")
    #expect(scratch.names("disk/.public.lantoa") == ["lock"])
    _ = try await publisher.stage([home, lesson], holding: lock, jobs: 2).commit()
    #expect(scratch.read("disk/public/bai/mot/index.html") == "bài một")
  }
}
