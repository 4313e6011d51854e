import TestSupport
import Testing

/// `lantoa takedown` as its users start it.
@Suite struct TakedownCommandTests {
  private static let picture = "Content/tin/anh.jpg"

  private func site() throws -> TakedownProject {
    let project = try TakedownProject()
    try project.put("wide.jpg", at: Self.picture)
    try project.write(
      "Content/tin/ra-quan.md", TakedownProject.news + "---\nMột.\n\n![Lời](anh.jpg)\n")
    #expect(try project.sample.lantoa("build").status == 0)
    return project
  }

  private func run(_ project: TakedownProject, _ arguments: String...) throws -> CommandResult {
    try project.sample.lantoa("takedown", arguments)
  }

  @Test func withoutATerminalNothingHappens() throws {
    let project = try site()
    let before = try project.files()
    let result = try run(project, Self.picture)
    #expect(result.status == 64)
    #expect(result.output.contains("Content/tin/ra-quan.md:8: ảnh trong bài"))
    #expect(result.output.contains("tep/anh/"))
    #expect(result.errors.contains("--yes"))
    #expect(try project.files() == before)
  }

  @Test func anUnansweredQuestionIsNo() throws {
    let project = try site()
    let before = try project.files()
    let line = "\(Command.lantoa) takedown \(Self.picture) --project \(project.folder.path)"
    let result = try Command(["script", "-qefc", line, "/dev/null"]).run()
    #expect(result.status == 130)
    #expect(result.output.contains("Xóa những thứ trên? Gõ c (có) hoặc k (không): [c/K]"))
    #expect(result.output.contains("Không xóa gì"))
    #expect(try project.files() == before)
  }

  @Test func yesGoesOn() throws {
    let project = try site()
    let result = try run(project, Self.picture, "--yes", "--reason", "Theo đơn")
    #expect(result.status == 0)
    #expect(result.output.contains("Đã gỡ xong"))
    #expect(result.output.contains("Git"))
    #expect(try project.traces(of: [], ["anh.jpg"]) == [])
    #expect(try project.text("da-go.yml")?.contains("reason: \"Theo đơn\"") == true)
    let again = try run(project, Self.picture, "--yes")
    #expect(again.status == 0)
    #expect(again.output.contains("đã được gỡ trước đây"))
  }

  @Test func contentErrorsAreTold() throws {
    let project = try site()
    try project.write("Content/trang/hong.md", "Chữ.\n")
    let result = try run(project, Self.picture, "--yes")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/trang/hong.md:1:1: lỗi: "))
    #expect(result.output.contains("CHƯA ĐƯỢC XUẤT BẢN LẠI"))
    #expect(project.folder.names(in: "public/tep/anh") == [])
  }

  @Test func whatMustBeEditedByHandIsTold() throws {
    let project = try site()
    try project.write("Content/tin/kho.md", TakedownProject.news + "---\n![x](anh.jpg) # chữ\n")
    let before = try project.files()
    let result = try run(project, Self.picture, "--yes")
    #expect(result.status == 1)
    #expect(result.errors.contains("Content/tin/kho.md:6"))
    #expect(try project.files() == before)
  }

  @Test(arguments: [
    [], ["--yes"], ["a", "--lang", "fr"], ["a", "--reason", ""], ["a", "--reason", "0912 000 222"],
    ["a", "--reason", "x\ny"], ["a", "--format", "xml"], ["a", "--links", "usb"],
  ])
  func wrongUsageExitsWith64(_ arguments: [String]) throws {
    let project = try site()
    #expect(try project.sample.lantoa("takedown", arguments).status == 64)
    #expect(project.folder.inode(of: Self.picture) != nil)
  }

  @Test func pathsMayBeTypedInManyWays() throws {
    let project = try site()
    let root = project.folder.path
    for path in ["./Content/tin/../tin/anh.jpg", "\(root)/Content/tin/anh.jpg"] {
      let result = try run(project, path)
      #expect(result.status == 64)
      #expect(result.output.contains("Gỡ ảnh Content/tin/anh.jpg"))
    }
  }

  @Test(arguments: [
    ("Content/tin", "Content/tin/anh.jpg"), ("anh.jpg", "Content/tin/anh.jpg"),
    ("content/TIN/Anh.JPG", "Content/tin/anh.jpg"),
    ("Content/tin/anh.png", "Content/tin/anh.jpg"), ("HS-1/202", "HS-1/2026"),
  ])
  func whatMayBeMeantIsAsked(_ typed: String, _ meant: String) throws {
    let project = try site()
    try project.write(
      "Content/tin/ra-quan.md",
      TakedownProject.news + "pictures: {anh.jpg: {consent: HS-1/2026}}\n---\n![Lời](anh.jpg)\n")
    let result = try run(project, typed, "--yes")
    #expect(result.status == 64)
    #expect(result.errors.contains("Có phải là:\n  \(meant)\n"))
  }

  @Test(arguments: ["c", "có", "co\u{301}", " C ", "vâng", "y", "YES", "CÓ"])
  func yesInManyForms(_ answer: String) throws {
    let project = try site()
    let line =
      "echo '\(answer)' | script -qefc '\(Command.lantoa) takedown \(Self.picture) "
      + "--project \(project.folder.path)' /dev/null"
    let result = try Command(["bash", "-c", line]).run()
    #expect(result.output.contains("Đã gỡ xong"), "\(result.output)")
    #expect(project.folder.inode(of: Self.picture) == nil)
  }

  @Test(arguments: ["", "k", "không", "n", "no", "cc", "yes please"])
  func everythingElseIsNo(_ answer: String) throws {
    let project = try site()
    let line =
      "echo '\(answer)' | script -qefc '\(Command.lantoa) takedown \(Self.picture) "
      + "--project \(project.folder.path)' /dev/null"
    let result = try Command(["bash", "-c", line]).run()
    #expect(result.status == 130)
    #expect(project.folder.inode(of: Self.picture) != nil)
  }

  @Test func toolsGetLines() throws {
    let project = try site()
    let result = try run(project, Self.picture, "--yes", "--format", "json")
    #expect(result.status == 0)
    let lines = result.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
    #expect(lines.first?.contains("\"sources\":[\"Content/tin/anh.jpg\"]") == true)
    #expect(lines.last == "{\"takedown\":\"done\"}")
  }

  @Test func helpIsThereInBothLanguages() throws {
    let vietnamese = try Command([Command.lantoa, "takedown", "--help"]).run()
    #expect(vietnamese.output.hasPrefix("Cách dùng: lantoa takedown"))
    let english = try Command([Command.lantoa, "takedown", "--help", "--lang", "en"]).run()
    #expect(english.output.hasPrefix("Usage: lantoa takedown"))
  }
}
