import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Numbers of persons in every place where they may hide.
@Suite struct PersonalDataInputTests {
  private static let page = "Content/trang/bai-mot.md"
  private static let id = "001099012345"
  private static let phone = "0987 654 321"

  @Test(arguments: [
    body("id in a text", "Số căn cước \(id).", "6:13 personal-citizen-id"),
    body("id in groups", "Số 001 099 012 345.", "6:4 personal-citizen-id"),
    body("id with dots", "Số 001.099.012.345.", "6:4 personal-citizen-id"),
    body("phone", "Gọi \(phone) nhé.", "6:5 personal-phone"),
    body("phone with country", "Gọi +84 987 654 321.", "6:5 personal-phone"),
    body("phone with dots", "Gọi 0987.654.321.", "6:5 personal-phone"),
    body("phone in a link", "[gọi](tel:0987654321)", "6:11 personal-phone"),
    body("phone in code", "`0987654321`", "6:2 personal-phone"),
    body("phone in a table", "| Tên | Số |\n|---|---|\n| A | \(phone) |", "8:7 personal-phone"),
    body("phone in a footnote", "A[^1].\n\n[^1]: Gọi \(phone).", "8:11 personal-phone"),
    body(
      "id in a video block", "```video\ntitle: A \(id)\nurl: https://x.example/\n```",
      "7:10 personal-citizen-id"),
    body("two on one line", "\(id) và \(phone)", "6:1 personal-citizen-id", "6:17 personal-phone"),
    BadInput(
      "id in an alt text",
      [
        .write(page, text("![Thẻ \(id)](khong-co.jpg)"))
      ], "\(page):6:1 broken-link",
      "\(page):6:7 personal-citizen-id"),
    BadInput(
      "phone in a title",
      [.write(page, Array("---\ntitle: Gọi \(phone)\nsummary: B\n---\n\nChữ.\n".utf8))],
      "\(page):2:12 personal-phone"),
    BadInput(
      "id in a comment of the front matter",
      [.write(page, Array("---\ntitle: A # \(id)\nsummary: B\n---\n\nChữ.\n".utf8))],
      "\(page):2:12 personal-citizen-id"),
    BadInput(
      "id in a page's name", [.write("Content/trang/\(id).md", text("Chữ."))],
      "Content/trang/\(id).md personal-citizen-id"),
    BadInput(
      "phone in an attachment's name",
      [
        .write("Content/trang/ds-0987654321.pdf", [0x25]),
        .write(page, text("[Tệp](khong-co.pdf)")),
      ], "Content/trang/bai-mot.md:6:1 broken-link",
      "Content/trang/ds-0987654321.pdf attachment-unused (warning)",
      "Content/trang/ds-0987654321.pdf personal-phone"),
    BadInput(
      "phone in a table of units",
      [.edit("Content/dia-ban.csv", "Bắc Ninh", "Bắc Ninh \(phone)")],
      "Content/dia-ban.csv:3:22 personal-phone"),
    BadInput(
      "phone in the table of teams",
      [
        .write(
          "Content/to-cong-nghe.csv",
          Array("unit,teams,as_of,source\nbac-ninh,5,2024,Báo cáo \(phone)\n".utf8))
      ], "Content/to-cong-nghe.csv:2:25 personal-phone"),
    BadInput(
      "id of somebody who is honoured",
      [
        .write(
          "Content/ton-vinh/a.md",
          Array(
            "---\ntitle: A\nsummary: B\ndate: 2026-01-01\nrecipients: [Tổ mẫu \(id)]\n---\n\nC.\n"
              .utf8))
      ], "Content/ton-vinh/a.md:5:21 personal-citizen-id"),
    BadInput(
      "id in a data file", [.edit("Content/co-quan.yml", "Sở", "Sở \(id)")],
      "Content/co-quan.yml:2:12 personal-citizen-id"),
    BadInput(
      "id in a figure", [.edit("Content/so-lieu/to.yml", "Báo cáo của tỉnh", "Báo cáo của \(id)")],
      "Content/so-lieu/to.yml:7:25 personal-citizen-id"),
    BadInput(
      "phone in site.yml", [.edit("site.yml", "Trang để thử.", "Gọi \(phone).")],
      "site.yml:3:18 personal-phone"),
    BadInput(
      "phone in a template",
      [.write("Themes/thu/regions/footer.mustache", Array("<p>Gọi \(phone)</p>\n".utf8))],
      "Themes/thu/regions/footer.mustache:1:8 personal-phone"),
    BadInput(
      "phone in a file that cannot be read otherwise",
      [.write(page, Array("Gọi \(phone)\n".utf8))], "\(page):1:1 front-matter-missing",
      "\(page):1:5 personal-phone"),
    body("the declared contact", "Gọi 0912000111 hoặc +84 912 000 111."),
    body("what is not personal", "Mã số thuế 0100109106, ngày 08.12.2024, 84.912.345.678 đồng."),
    BadInput(
      "site.yml that cannot be read does not undeclare its contacts",
      [
        .edit("site.yml", "base_url: https://tinh.example/", "base_url: tinh.example"),
        .write(page, text("Gọi 0912 000 111.")),
      ], "site.yml:4:11 invalid-base-url"),
  ])
  func hidingPlaces(_ input: BadInput) async throws { try await input.check() }

  /// Whatever is printed of a run names no digit of the person, in either form and language.
  @Test(arguments: Language.allCases)
  func printedFormsAreMasked(_ language: Language) async throws {
    let project = try SampleProject()
    try project.folder.write(
      "Số \(Self.id), gọi \(Self.phone).\n", to: "Content/trang/\(Self.id).md")
    try project.folder.write(
      "---\ntitle: Bài 1: \(Self.phone)\nsummary: B\n---\n\n[a](\(Self.id).md) <b>\(Self.phone)</b>\n",
      to: "Content/trang/0987654321.md")
    try project.folder.write(
      "---\ntitle: A\nsummary: B\nslug: \"\(Self.id)!\"\nmã \(Self.id): x\n---\n\n# \(Self.phone)\n",
      to: "Content/trang/ba.md")
    let report = try await project.build()
    let sources = report.sources
    let text = TextDiagnosticFormatter(language: language) { sources[$0] }
    let json = JSONDiagnosticFormatter(language: language) { sources[$0] }
    #expect(report.diagnostics.count > 8)
    for diagnostic in report.diagnostics {
      for line in [text.format(diagnostic), json.format(diagnostic)] {
        #expect(!line.contains("012345") && !line.contains("099 012"))
        #expect(!line.contains("654 321") && !line.contains("654321"))
      }
    }
  }

  private static func text(_ body: String) -> [UInt8] {
    Array("---\ntitle: A\nsummary: B\n---\n\n\(body)\n".utf8)
  }

  private static func body(_ name: String, _ body: String, _ places: String...) -> BadInput {
    BadInput(
      name: name, changes: [.write(page, text(body))], expected: places.map { "\(page):\($0)" })
  }
}
