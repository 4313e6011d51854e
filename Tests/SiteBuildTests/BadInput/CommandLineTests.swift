import Files
import Glibc
import SiteBuild
import TestSupport
import Testing

/// The program as its users start it: exit codes, and what it leaves behind.
@Suite struct CommandLineTests {
  @Test func goodSiteIsDone() throws {
    let project = try SampleProject()
    let result = try project.lantoa("build")
    #expect(result.status == 0)
    #expect(result.output.contains("Đã xuất bản"))
    #expect(project.folder.inode(of: "public/index.html") != nil)
  }

  @Test func checkPublishesNothing() throws {
    let project = try SampleProject()
    #expect(try project.lantoa("check").status == 0)
    #expect(project.folder.inode(of: "public") == nil)
    #expect(project.folder.inode(of: "duong-dan.lock") == nil)
  }

  @Test func contentErrorsExitWithOne() throws {
    let project = try SampleProject()
    try project.folder.write("Chữ.\n", to: "Content/trang/bai-thu.md")
    for command in ["build", "check"] {
      let result = try project.lantoa(command)
      #expect(result.status == 1)
      #expect(result.errors.contains("Content/trang/bai-thu.md:1:1: lỗi: "))
      #expect(project.folder.inode(of: "public") == nil)
    }
  }

  @Test(arguments: [
    ["--khong-co"], ["thua"], ["--lang", "fr"], ["--format", "xml"], ["--jobs", "0"],
    ["--now", "hôm nay"], ["--base-url", "tinh.example"], ["--output"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    let project = try SampleProject()
    let result = try project.lantoa("build", arguments)
    #expect(result.status == 64)
    #expect(!result.errors.isEmpty)
    #expect(project.folder.inode(of: "public") == nil)
  }

  @Test(arguments: [
    ".", "..", "Content/public", "Content", "Themes/thu/x", "tep", "cua-ai", "khong/co",
  ])
  func dangerousOutputsExitWith64(_ output: String) throws {
    let project = try SampleProject()
    try project.folder.write("x", to: "tep")
    try project.folder.write("x", to: "cua-ai/quan-trong.txt")
    let result = try project.lantoa("build", ["--output", project.folder.inside(output)])
    #expect(result.status == 64)
    #expect(try project.folder.read("cua-ai/quan-trong.txt") == [0x78])
    #expect(try project.folder.read("tep") == [0x78])
    #expect(project.folder.inode(of: "site.yml") != nil)
  }

  @Test func homeIsNoOutput() throws {
    let project = try SampleProject()
    try project.folder.write("x", to: "nha/.bashrc")
    let home = project.folder.inside("nha")
    let result = try project.lantoa("build", ["--output", home], environment: ["HOME=" + home])
    #expect(result.status == 64)
    #expect(project.folder.inode(of: "nha/.bashrc") != nil)
  }

  @Test func missingProjectExitsWith74() throws {
    let result = try Command([Command.lantoa, "build", "--project", "/khong/co"]).run()
    #expect(result.status == 74)
    #expect(result.errors.contains("/khong/co"))
  }

  @Test func nothingToRollBackToExitsWith64() throws {
    let project = try SampleProject()
    #expect(try project.lantoa("build").status == 0)
    #expect(try project.lantoa("rollback").status == 64)
  }

  @Test func secondBuildExitsWith75AndNamesTheFirst() throws {
    let project = try SampleProject()
    #expect(try project.lantoa("build").status == 0)
    let before = try project.release()
    let tree = try FileTree(root: project.folder.path)
    let lock = try Publisher(target: project.folder.inside("public"), project: tree, home: nil)
      .lock()
    let result = try withExtendedLifetime(lock) { try project.lantoa("build") }
    #expect(result.status == 75)
    #expect(result.errors.contains("\(getpid())"))
    let isUntouched = try project.release() == before
    #expect(isUntouched)
  }

  /// Stops a build in each stage; readers see one whole site, and nothing lies about.
  @Test(arguments: ["read", "parse", "link", "plan", "stage", "switch"])
  func signalLeavesOneWholeSite(_ stage: String) throws {
    let project = try SampleProject()
    #expect(try project.lantoa("build").status == 0)
    let before = try project.release()
    try project.apply(.edit(SampleProject.lessonPath, "mật khẩu mạnh\n", "mật khẩu rất mạnh\n"))
    try project.folder.makePipe("stages")
    let pipe = project.folder.inside("stages")
    let running = try Command(
      [Command.lantoa, "build", "--project", project.folder.path],
      environment: ["LANTOA_STAGE_FILE=" + pipe]
    ).start()
    try waitForStage(stage, at: pipe)
    running.send(SIGTERM)
    // With a reader that stays, the build no longer waits at the pipe.
    let reader = unsafe open(pipe, O_RDWR | O_CLOEXEC)
    defer { close(reader) }
    let result = try running.wait()
    let after = try project.release()
    if result.status == 0 {
      #expect(after.inode != before.inode)
    } else {
      #expect(result.status == 130 || result.status == 128 + SIGTERM)
      let isUntouched =
        after.inode == before.inode && after.manifest == before.manifest
        && after.ledger == before.ledger
      #expect(isUntouched)
    }
    if result.status != 128 + SIGTERM { #expect(project.rubbish == []) }
    #expect(try project.lantoa("build").status == 0)
    #expect(project.rubbish == [])
  }

  /// Reads the names of the stages until a wanted one; the build stands still between two of them.
  private func waitForStage(_ wanted: String, at pipe: String) throws {
    let stages = BuildStage.allCases.map(\.rawValue)
    let last = try #require(stages.firstIndex(of: wanted))
    while true {
      let descriptor = unsafe open(pipe, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw SystemFault("open") }
      defer { close(descriptor) }
      var bytes: [UInt8] = []
      var byte: UInt8 = 0
      while unsafe read(descriptor, &byte, 1) == 1 { bytes.append(byte) }
      let seen = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
      if seen.contains(where: { (stages.firstIndex(of: $0) ?? 0) >= last }) { return }
    }
  }
}

extension SampleProject {
  /// What lies beside the release and is neither kept for a rollback nor for those who still read it.
  fileprivate var rubbish: [String] {
    folder.names(in: ".public.lantoa").filter {
      !["lock", "previous"].contains($0) && !$0.hasPrefix("renewing-")
    }
  }

  /// Runs the program on this project.
  func lantoa(_ command: String, _ arguments: [String] = [], environment: [String] = []) throws
    -> CommandResult
  {
    try Command(
      [Command.lantoa, command, "--project", folder.path] + arguments, environment: environment
    ).run()
  }
}

/// The board at the end of `check`, and the report.
@Suite struct CoverageCommandTests {
  private func project() throws -> SampleProject {
    let project = try SampleProject()
    let skill =
      "---\ntitle: Quét mã & xem < 5 phút\nsummary: S.\norder: 1\n---\nChữ.\n"
    try project.folder.write(skill, to: "Content/ky-nang/k/_index.md")
    try project.folder.write(
      "- {id: nguoi-dan, name: Người dân}\n", to: "Content/doi-tuong.yml")
    let waiting =
      "---\ntitle: Tin\nsummary: S.\ndate: 2026-01-01\npublish_at: 2099-01-01\n---\nChữ.\n"
    try project.folder.write(waiting, to: "Content/tin/hen.md")
    return project
  }

  @Test("check ends with the board and what publishing would enter in the ledger")
  func check() throws {
    let output = try project().lantoa("check").output
    #expect(output.contains("Xuất bản sẽ ghi vào sổ đường dẫn: "))
    #expect(output.contains("  + /ky-nang/k/\n"))
    #expect(output.contains("\n  Chờ ngày đăng\n    01/01/2099: Content/tin/hen.md\n"))
    #expect(output.contains("(1) Người dân"))
    #expect(!output.contains("\u{1B}["))
    let board = output.split(separator: "\n").drop { $0 != "Bảng theo dõi nội dung" }
    #expect(!board.isEmpty && board.allSatisfy { $0.unicodeScalars.count <= 80 })
  }

  @Test("a narrow terminal gets lines that are broken between words")
  func narrow() throws {
    let project = try project()
    let check = "\(Command.lantoa) check --project \(project.folder.path) 2>/dev/null"
    let line = "stty cols 40; \(check)"
    let output = try Command(["script", "-qefc", line, "/dev/null"]).run().output
    let lines = output.split { $0 == "\n" || $0 == "\r\n" }.drop { !$0.hasPrefix("Kiểm tra xong") }
    #expect(lines.contains("Bảng theo dõi nội dung"))
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 40 }, "\(lines)")
  }

  @Test("report writes one page that needs no other file and shows titles as text")
  func report() throws {
    let project = try project()
    let result = try project.lantoa("report", ["--output", project.folder.inside("bao-cao.html")])
    #expect(result.status == 0, "\(result.errors)")
    let html = String(
      decoding: try #require(try project.folder.read("bao-cao.html")), as: UTF8.self)
    #expect(html.contains("<th scope=\"row\">Quét mã &amp; xem &lt; 5 phút</th>"))
    #expect(html.contains("Content/tin/hen.md, 01/01/2099"))
    #expect(!html.contains("<script") && !html.contains("src=") && !html.contains("href="))
    #expect(project.folder.inode(of: "public") == nil)
  }
}
