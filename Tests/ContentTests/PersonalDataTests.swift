import Content
import Diagnostics
import Testing

@Suite("The gate for personal numbers")
struct PersonalDataTests {
  private static let site = """
    id: mau
    title: T
    description: D
    base_url: https://a.example/
    publisher: {name: P}
    contacts: [{id: a, name: A, phone: "0243.7821766"}]
    """

  private func problems(_ path: String, _ text: String) -> [String] {
    var log = DiagnosticLog()
    let site = SourceText(path: "site.yml", stored: Array(Self.site.utf8))
    let contacts = SiteConfiguration.read(site, reporting: &log)?.contacts ?? []
    let source = SourceText(path: path, stored: Array(text.utf8))
    PersonalDataGate(contacts: contacts).check(source, reporting: &log)
    return log.sorted.map { diagnostic in
      guard let range = diagnostic.location.range else { return diagnostic.id }
      let position = source.position(range.lower)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  @Test("the entry for an exception is printed once for each line")
  func entryOfALine() {
    var log = DiagnosticLog()
    let text = "Gọi 0912345678, 0987654321\nGọi 0912345678\n"
    PersonalDataGate(contacts: []).check(
      SourceText(path: "Content/tin/a.md", stored: Array(text.utf8)), reporting: &log)
    let entries = log.sorted.map { $0.fix?.vi.contains("reason:") }
    #expect(entries == [true, false, true])
  }

  @Test(
    "undeclared numbers are errors where they stand",
    arguments: [
      ("Gọi 0912345678 nhé", ["1:5 personal-phone"]),
      ("Số: 001099012345", ["1:5 personal-citizen-id"]),
      ("a\nđ 0912.345.678", ["2:3 personal-phone"]), ("Gọi 0243.7821766", []),
      ("Gọi 02437821766 hoặc +84 24 3782 1766", []), ("Năm 2024, 1.891 Tổ", []),
      ("---\ncontact: 0912345678\n---", ["2:10 personal-phone"]),
    ])
  func texts(text: String, expected: [String]) {
    #expect(problems("Content/tin/a.md", text) == expected)
  }

  @Test("file names are published, too")
  func paths() {
    #expect(problems("Content/tin/0912345678.md", "Chữ") == ["personal-phone"])
  }
}
