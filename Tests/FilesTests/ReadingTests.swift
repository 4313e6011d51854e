import Diagnostics
import Files
import Glibc
import Testing

/// Reads `Content` and gives its files and `id path` of every diagnostic.
func readContent(_ scratch: ScratchFolder, jobs: Int = 2, _ calls: SystemCalls = .kernel)
  async throws -> (files: [ProjectFile], found: [String])
{
  var log = DiagnosticLog()
  let files = try await FileTree(root: scratch.path, calls: calls)
    .read("Content", text: ["md", "yml"], jobs: jobs, reporting: &log)
  return (files, log.sorted.map { "\($0.id) \($0.location.path)" })
}

@Suite struct ReadingTests {
  @Test func `files come sorted, texts read, others looked at`() async throws {
    let scratch = ScratchFolder()
    scratch.write("b", to: "Content/bai-2/a.md")
    scratch.write("a", to: "Content/bai/z.md")
    scratch.write("jpeg!", to: "Content/bai/anh.jpg")
    scratch.write("", to: "Content/bai/trong.MD")
    let (files, found) = try await readContent(scratch)
    #expect(found == [])
    #expect(
      files.map(\.path) == [
        "Content/bai-2/a.md", "Content/bai/anh.jpg", "Content/bai/trong.MD", "Content/bai/z.md",
      ])
    #expect(files.map(\.size) == [1, 5, 0, 1])
    #expect(files.map { $0.source?.bytes } == [[0x62], nil, [], [0x61]])
    let tree = try FileTree(root: scratch.path)
    #expect(try tree.bytes(of: files[1]) == Array("jpeg!".utf8))
  }

  @Test func `jobs do not change what is read`() async throws {
    let scratch = ScratchFolder()
    for number in 0..<200 {
      scratch.write("bài \(number) \u{202E}", to: "Content/t\(number % 5)/b\(number).md")
    }
    let (one, oneFound) = try await readContent(scratch, jobs: 1)
    let (eight, eightFound) = try await readContent(scratch, jobs: 8)
    #expect(one.count == 200)
    #expect(one.map(\.path) == eight.map(\.path))
    #expect(one.map { $0.source?.bytes } == eight.map { $0.source?.bytes })
    #expect(oneFound == eightFound)
    #expect(oneFound.count == 200)
  }

  @Test func `what editors leave behind is no content`() async throws {
    let scratch = ScratchFolder()
    for name in [
      ".a.md.swp", ".git/config", "a.md~", "#a.md#", "~$bao-cao.docx", "a.swp", "Thumbs.db",
      "desktop.ini", ".DS_Store",
    ] {
      scratch.write("x", to: "Content/\(name)")
    }
    scratch.write([1], toBytes: [0x2E, 0xFF], in: "Content")
    let (files, found) = try await readContent(scratch)
    #expect(files.isEmpty)
    #expect(found == [])
  }

  @Test func `links, pipes and large files are refused without waiting`() async throws {
    let scratch = ScratchFolder()
    scratch.makeFolder("Content/vong")
    run("ln", "-s", "/etc/passwd", scratch.at("Content/a.md"))
    run("ln", "-s", "b.md", scratch.at("Content/b.md"))
    run("ln", "-s", "..", scratch.at("Content/vong/len"))
    run("ln", "-s", "/etc", scratch.at("Content/etc"))
    run("mkfifo", scratch.at("Content/ong.md"), scratch.at("Content/ong.jpg"))
    scratch.makeFolder("Content/thu-muc.md")
    run("truncate", "-s", "1G", scratch.at("Content/to.md"), scratch.at("Content/to.jpg"))
    run("truncate", "-s", "524289", scratch.at("Content/vua.md"))
    let (files, found) = try await readContent(scratch)
    #expect(
      found == [
        "symbolic-link Content/a.md", "symbolic-link Content/b.md", "symbolic-link Content/etc",
        "not-a-file Content/ong.jpg", "not-a-file Content/ong.md",
        "file-too-large Content/to.jpg", "file-too-large Content/to.md",
        "symbolic-link Content/vong/len", "file-too-large Content/vua.md",
      ])
    for file in files {
      if case .rejected = file.kind { continue }
      Issue.record("\(file.path) was read")
    }
  }

  @Test func `bad names are refused one by one`() async throws {
    let scratch = ScratchFolder()
    let long = String(repeating: "d", count: 252) + ".md"
    for name in [
      "A.md", "a.md", "CON", "con.md", "Lpt1.md", "COM0.md", "a:b.md", "q?.md", "cuối.", "sau ",
      "x\ny.md", "esc\u{1B}.md", "bidi\u{202E}.md", "Muối.md", "Mười.md", long,
    ] {
      scratch.write("x", to: "Content/\(name)")
    }
    scratch.write([0x78], toBytes: [0x61, 0xFF, 0x2E, 0x6D, 0x64], in: "Content")
    scratch.write([0x78], toBytes: Array("Ho\u{300}a.md".utf8), in: "Content")
    scratch.write([0x78], toBytes: Array("H\u{F2}a.md".utf8), in: "Content")
    let (files, found) = try await readContent(scratch)
    #expect(
      found.sorted() == [
        "name-bad-character Content/a:b.md", "name-bad-character Content/bidi\u{202E}.md",
        "name-bad-character Content/esc\u{1B}.md", "name-bad-character Content/q?.md",
        "name-bad-character Content/x\ny.md", "name-collision Content/Hòa.md",
        "name-collision Content/a.md", "name-not-utf8 Content/a\u{FFFD}.md",
        "name-reserved Content/CON", "name-reserved Content/Lpt1.md",
        "name-reserved Content/con.md", "name-reserved Content/cuối.",
        "name-reserved Content/sau ", "name-too-long Content/\(long)",
      ])
    let readable = files.filter { if case .text = $0.kind { true } else { false } }
    #expect(
      readable.map(\.path) == [
        "Content/A.md", "Content/COM0.md", "Content/Hòa.md", "Content/Muối.md", "Content/Mười.md",
      ])
  }

  @Test func `a name in NFD is spelled in NFC and still found on disk`() async throws {
    let scratch = ScratchFolder()
    scratch.makeFolder("Content")
    scratch.write(Array("nội dung".utf8), toBytes: Array("Ho\u{300}a.md".utf8), in: "Content")
    scratch.write([7], toBytes: Array("a\u{309}nh.jpg".utf8), in: "Content")
    let (files, found) = try await readContent(scratch)
    #expect(found == [])
    #expect(
      files.map { Array($0.path.utf8) } == [
        Array("Content/H\u{F2}a.md".utf8), Array("Content/\u{1EA3}nh.jpg".utf8),
      ])
    #expect(try FileTree(root: scratch.path).bytes(of: files[1]) == [7])
  }

  @Test func `folders may be missing, empty, a file, or too deep`() async throws {
    let scratch = ScratchFolder()
    #expect(try await readContent(scratch).found == ["folder-missing Content"])
    scratch.makeFolder("Content")
    #expect(try await readContent(scratch).files.isEmpty)
    let deep = "Content" + String(repeating: "/a", count: 20)
    scratch.write("x", to: "\(deep)/x.md")
    #expect(
      try await readContent(scratch).found == [
        "folder-too-deep Content" + String(repeating: "/a", count: 16)
      ])
    run("rm", "-rf", scratch.at("Content"))
    scratch.write("x", to: "Content")
    #expect(try await readContent(scratch).found == ["folder-missing Content"])
  }

  @Test func `no permission is a diagnostic, a broken disk is an error`() async throws {
    let scratch = ScratchFolder()
    scratch.write("x", to: "Content/a.md")
    scratch.write("x", to: "Content/kin/b.md")
    func failing(_ code: Int32, _ name: String) -> SystemCalls {
      var calls = SystemCalls.kernel
      calls.open = { folder, path, flags throws(SystemError) in
        if path == name { throw SystemError(code: code) }
        return try SystemCalls.kernel.open(folder, path, flags)
      }
      return calls
    }
    let file = try await readContent(scratch, failing(EACCES, "a.md"))
    #expect(file.found == ["file-unreadable Content/a.md"])
    let folder = try await readContent(scratch, failing(EACCES, "kin"))
    #expect(folder.found == ["folder-unreadable Content/kin"])
    for code in [EIO, EMFILE] {
      await #expect(throws: FileError(.read, "Content/a.md", code: code)) {
        _ = try await readContent(scratch, failing(code, "a.md"))
      }
    }
  }

  @Test func `a file that changes while it is read is reported`() async throws {
    let scratch = ScratchFolder()
    scratch.write("một", to: "Content/a.md")
    var calls = SystemCalls.kernel
    calls.read = { descriptor, bytes, start throws(SystemError) in
      scratch.write("một hai", to: "Content/a.md")
      return try SystemCalls.kernel.read(descriptor, &bytes, start)
    }
    #expect(try await readContent(scratch, calls).found == ["file-changed Content/a.md"])
  }

  @Test func `one file may be absent, present or refused`() throws {
    let scratch = ScratchFolder()
    var log = DiagnosticLog()
    let tree = try FileTree(root: scratch.path)
    #expect(try tree.readFile("site.yml", reporting: &log) == nil)
    scratch.write("id: a", to: "site.yml")
    let text = try tree.readFile("site.yml", reporting: &log)?.source?.bytes
    #expect(text == Array("id: a".utf8))
    #expect(log.sorted.isEmpty)
    run("ln", "-s", "site.yml", scratch.at("duong-dan.lock"))
    _ = try tree.readFile("duong-dan.lock", reporting: &log)
    #expect(log.sorted.map(\.id) == ["symbolic-link"])
  }

  @Test func `a file is replaced as a whole or not at all`() throws {
    let scratch = ScratchFolder()
    scratch.write("cũ", to: "duong-dan.lock")
    var calls = SystemCalls.kernel
    calls.synchronise = { _ throws(SystemError) in throw SystemError(code: EIO) }
    let broken = try FileTree(root: scratch.path, calls: calls)
    #expect(throws: FileError(.write, "duong-dan.lock", code: EIO)) {
      try broken.replaceFile("duong-dan.lock", with: [1, 2, 3])
    }
    #expect(scratch.read("duong-dan.lock") == "cũ")
    #expect(scratch.names(".") == ["duong-dan.lock"])
    try FileTree(root: scratch.path).replaceFile("duong-dan.lock", with: Array("mới".utf8))
    #expect(scratch.read("duong-dan.lock") == "mới")
  }
}
