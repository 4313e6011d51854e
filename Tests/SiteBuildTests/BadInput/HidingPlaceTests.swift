import TestSupport
import Testing

/// One id and one phone number in each of fourteen places: caught, nothing published, and never
/// printed whole.
@Suite struct HidingPlaceTests {
  private static let id = "001099012345"
  private static let phone = "0987 654 321"
  private static let both = "\(id) và \(phone)"

  struct Place: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let changes: [BadInput.Change]

    /// A page with the two in its body.
    init(_ name: String, body: String, files: [BadInput.Change] = []) {
      testDescription = name
      let text = "---\ntitle: A\nsummary: B\n---\n\n\(body)\n"
      changes = files + [.write("Content/trang/bai-mot.md", Array(text.utf8))]
    }

    init(_ name: String, _ changes: [BadInput.Change]) {
      testDescription = name
      self.changes = changes
    }
  }

  @Test(arguments: [
    Place("body", body: "Gặp \(both)."),
    Place("table", body: "| Số | Gọi |\n|---|---|\n| \(id) | \(phone) |"),
    Place("code", body: "```\n\(both)\n```"),
    Place("alt", body: "![Thẻ \(both)](anh.png)"),
    Place(
      "file name",
      [
        .write("Content/trang/the-\(id).md", Array("---\ntitle: A\nsummary: B\n---\n\nC.\n".utf8)),
        .write("Content/trang/anh-0987654321.pdf", [0x25]),
      ]),
    Place(
      "front matter",
      [
        .write(
          "Content/trang/bai-mot.md",
          Array("---\ntitle: A \(both)\nsummary: B\n---\n\nC.\n".utf8))
      ]),
    Place("CSV", [.edit("Content/dia-ban.csv", "Bắc Ninh", "Bắc Ninh \(both)")]),
    Place("YAML data", [.edit("Content/co-quan.yml", "Sở", "Sở \(both)")]),
    Place(
      "SVG", body: "![Sơ đồ](so-do.svg)",
      files: [
        .write(
          "Content/trang/so-do.svg",
          Array(
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>\(id)</text><desc>\(phone)</desc></svg>\n"
              .utf8))
      ]),
    Place("comment", body: "Chữ.\n\n<!-- \(both) -->"),
    Place("link target", body: "[a](https://x.example/?q=\(id)) [b](tel:0987654321)"),
    Place("heading", body: "## Gọi \(both)"),
    Place("footnote", body: "A[^1].\n\n[^1]: Theo \(both)."),
    Place("caption", body: "![Thẻ](anh.png \"Của \(both)\")"),
  ])
  func isCaught(_ place: Place) throws {
    let project = try SampleProject()
    for change in place.changes { try project.apply(change) }
    for command in ["build", "check"] {
      for form in ["text", "json"] {
        let result = try project.lantoa(command, ["--format", form])
        let printed = result.output + result.errors
        #expect(result.status == 1)
        #expect(printed.contains("personal-citizen-id"))
        #expect(printed.contains("personal-phone"))
        #expect(!showsWhole(printed), "\(command) \(form)")
        #expect(project.folder.inode(of: "public") == nil)
      }
    }
  }

  /// Whether one of the two stands in a text, with any separators.
  private func showsWhole(_ text: String) -> Bool {
    let digits = String(
      decoding: text.utf8.filter { !" .-()\u{0A}".utf8.contains($0) }, as: UTF8.self)
    return [Self.id, "0987654321", "987654321"].contains { number in digits.contains(number) }
  }
}
