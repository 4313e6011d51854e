import TestSupport
import Testing

/// What the program prints of several faults in one run, in both languages and for tools.
@Suite struct PrintedFormTests {
  private func spoiled() throws -> SampleProject {
    let project = try SampleProject()
    try project.folder.write(
      "---\ntitle: Bài 1: Mở đầu\nsummary: B\n---\n\nGọi 0987 654 321.\n",
      to: "Content/trang/bai-hai.md")
    try project.folder.write(
      "---\ntitle: A\nsummary: B\ntag: x\n---\n\n# A\n\n[a](khong-co.md)\n",
      to: "Content/trang/bai-mot.md")
    try project.folder.write(
      "---\ntitle: A\nsummary: B\n---\n\nChữ.\n", to: "Content/trang/so-001099012345.md")
    return project
  }

  @Test(arguments: ["vi", "en"])
  func text(_ language: String) throws {
    let printed = try diagnostics(["--lang", language])
    #expect(printed == (try Fixture.text("printed/\(language).txt")))
  }

  @Test func json() throws {
    let result = try spoiled().lantoa("check", ["--format", "json"])
    #expect(result.status == 1)
    #expect(result.errors == "")
    let lines = result.output.split(separator: "\n")
    let printed = lines.dropLast().joined(separator: "\n") + "\n"
    #expect(printed == (try Fixture.text("printed/json.txt")))
    #expect(lines.last?.hasPrefix("{\"summary\":{\"errors\":6,\"warnings\":0") == true)
  }

  /// Standard error without the names of the stages.
  private func diagnostics(_ arguments: [String]) throws -> String {
    let result = try spoiled().lantoa("check", arguments)
    #expect(result.status == 1)
    return result.errors.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasSuffix(" …") || $0.hasPrefix(" ") }.joined(separator: "\n")
  }
}
