import Diagnostics
import Files
import Glibc
import Synchronization
import Testing

@Suite struct CacheTests {
  private let scratch = ScratchFolder()

  private func cache(_ calls: SystemCalls = .kernel) throws -> CacheFolder {
    CacheFolder("anh", in: try FileTree(root: scratch.path, calls: calls))
  }

  @Test func `what is kept is found, and Git never sees it`() throws {
    let cache = try cache()
    #expect(cache.bytes(of: "a") == nil)
    #expect(try cache.names() == [])
    try cache.keep([1, 2, 3], as: "b")
    try cache.keep([4], as: "a")
    try cache.keep([5, 6], as: "b")
    #expect(cache.bytes(of: "b") == [5, 6])
    #expect(cache.holds("b", size: 2))
    #expect(!cache.holds("b", size: 3))
    #expect(!cache.holds("c", size: 0))
    #expect(try cache.names() == ["a", "b"])
    #expect(scratch.read(".lantoa/.gitignore") == "*\n")
    try cache.remove("b")
    try cache.remove("b")
    #expect(try cache.names() == ["a"])
  }

  @Test func `a full disk leaves nothing half written`() throws {
    var calls = SystemCalls.kernel
    calls.write = { _, _ throws(SystemError) in throw SystemError(code: ENOSPC) }
    try cache().keep([1], as: "a")
    #expect(throws: FileError(.write, ".lantoa/anh/b", code: ENOSPC)) {
      try cache(calls).keep([2], as: "b")
    }
    #expect(scratch.names(".lantoa/anh") == ["a"])
  }

  @Test func `a link in place of the cache is not followed`() throws {
    scratch.makeFolder("elsewhere/anh")
    #expect(unsafe symlink(scratch.at("elsewhere"), scratch.at(".lantoa")) == 0)
    #expect(throws: FileError.self) { try cache().keep([1], as: "a") }
    #expect(scratch.names("elsewhere/anh") == [])
  }

  @Test func `what a process that is gone left half written is removed`() throws {
    scratch.write("x", to: ".lantoa/anh/.ghi-do-999999999-1")
    scratch.write("x", to: ".lantoa/anh/.ghi-do-\(getpid())-1")
    scratch.write("x", to: ".lantoa/anh/a")
    try cache().removeInterrupted()
    #expect(scratch.names(".lantoa/anh") == [".ghi-do-\(getpid())-1", "a"])
  }
}

@Suite struct KnownDigestTests {
  private let scratch = ScratchFolder()

  /// The only picture of the project, and its digest if that is known without reading it.
  private func known() async throws -> (KnownDigests, ProjectFile, FileTree) {
    let tree = try FileTree(root: scratch.path)
    var log = DiagnosticLog()
    let files = try await tree.read("Content", text: [], jobs: 1, reporting: &log)
    let file = try #require(files.first)
    return (KnownDigests(CacheFolder("anh", in: tree)), file, tree)
  }

  /// Sets both times of the picture's content back, so that it did not change just now.
  private func age() {
    var times = [timespec(tv_sec: 1000, tv_nsec: 1), timespec(tv_sec: 1000, tv_nsec: 1)]
    _ = unsafe utimensat(AT_FDCWD, scratch.at("Content/a.jpg"), &times, 0)
  }

  /// Reads the picture once the file system's clock has gone on after its last change.
  private func readLater() async throws -> String {
    let (known, file, tree) = try await known()
    var status = stat()
    _ = unsafe lstat(scratch.at("Content/a.jpg"), &status)
    var clock = timespec()
    repeat {
      _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &clock)
    } while (clock.tv_sec, clock.tv_nsec) <= (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
    let digest = known.note(try tree.bytes(of: file), of: file, readAfter: .now())
    try known.save()
    return digest
  }

  @Test func `a file that did not change need not be read again`() async throws {
    scratch.write("ảnh", to: "Content/a.jpg")
    #expect(try await known().0.digest(of: known().1) == nil)
    let digest = try await readLater()
    #expect(digest == Digest(of: Array("ảnh".utf8)).hexadecimal)
    let (known, file, _) = try await known()
    #expect(known.digest(of: file) == digest)
    #expect(known.digests == [digest])
  }

  @Test func `a change of the same size and time shows all the same`() async throws {
    scratch.write("mot", to: "Content/a.jpg")
    age()
    _ = try await readLater()
    scratch.write("hai", to: "Content/a.jpg")
    age()
    let (known, file, _) = try await known()
    #expect(known.digest(of: file) == nil)
  }

  @Test func `a file read in the tick of its change is read again`() async throws {
    scratch.write("mot", to: "Content/a.jpg")
    let (known, file, _) = try await known()
    let digest = try known.note([1], of: file, readAfter: #require(ReadingMoment(file)))
    #expect(known.digests == [digest])
    try known.save()
    let (again, sameFile, _) = try await self.known()
    #expect(again.digest(of: sameFile) == nil)
  }

  @Test(arguments: ["", "lantoa-digests 2\n", "lantoa-digests 1\nabc\n", "\u{0}\u{1}"])
  func `a damaged table counts as none`(_ text: String) async throws {
    scratch.write("ảnh", to: "Content/a.jpg")
    scratch.write(text, to: ".lantoa/anh/da-doc")
    let (known, file, _) = try await known()
    #expect(known.digest(of: file) == nil)
  }
}

@Suite struct KeptBytesTests {
  private func planned(_ text: String, _ loads: LoadCounter) -> PlannedFile {
    let bytes = Array(text.utf8)
    return PlannedFile(path: "tep/anh/1-400.jpg", retained: true) {
      .kept(KeptBytes(of: bytes) { loads.load(bytes) })
    }
  }

  @Test func `kept bytes are loaded only where the last release does not hold them`() async throws {
    let project = PublishingProject()
    let loads = LoadCounter()
    try await project.publish([home, planned("một", loads)])
    #expect(loads.count == 1)
    let inode = project.inode("public/tep/anh/1-400.jpg")
    let report = try await project.publish([home, planned("một", loads)])
    #expect(report.linked == 2)
    #expect(loads.count == 1)
    #expect(project.inode("public/tep/anh/1-400.jpg") == inode)
    try await project.publish([home, planned("hai", loads)])
    #expect(loads.count == 2)
    #expect(project.text("public/tep/anh/1-400.jpg") == "hai")
  }

  @Test func `a published file that was tampered with is loaded again`() async throws {
    let project = PublishingProject()
    let loads = LoadCounter()
    try await project.publish([home, planned("một", loads)])
    project.scratch.write("hỏng", to: "site/public/tep/anh/1-400.jpg")
    try await project.publish([home, planned("một", loads)])
    #expect(project.text("public/tep/anh/1-400.jpg") == "một")
  }
}

/// How often bytes were loaded: a class because loaders share the one number.
private final class LoadCounter: Sendable {
  private let loads = Atomic<Int>(0)

  var count: Int { loads.load(ordering: .relaxed) }

  func load(_ bytes: [UInt8]) -> [UInt8] {
    loads.add(1, ordering: .relaxed)
    return bytes
  }
}
