import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// Documents and archives that pages offer for download.
@Suite("Attached documents") struct PaperInspectionTests {
  private let project: SampleProject

  init() throws {
    project = try SampleProject()
    try project.folder.write(
      "---\ntitle: Tệp\nsummary: Trang có tệp.\n---\n\n[Tải về](danh-sach.docx)\n",
      to: "Content/trang/tep-mau.md")
  }

  private func attach(_ files: [(name: String, text: String)]) throws {
    let parts = files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    try project.folder.write(
      storedArchive(parts), to: Array("Content/trang/danh-sach.docx".utf8))
  }

  @Test(
    "a number is found in any text inside, however it is cut",
    arguments: [
      ("word/document.xml", "<w:p><w:r><w:t>0912</w:t></w:r><w:r><w:t>345678</w:t></w:r></w:p>"),
      ("xl/sharedStrings.xml", "<si><t>001 203 012 345</t></si>"),
      ("content.xml", "<text:p>SĐT: <text:span>0912.345.678</text:span></text:p>"),
      ("danh-sach.csv", "ten,dien-thoai\nA,0912345678\n"),
      ("OEBPS/bai.xhtml", "<p>0912 <strong>345</strong> 678</p>"),
      ("0912345678.txt", "x"),
    ])
  func found(_ name: String, _ text: String) async throws {
    try attach([(name, text)])
    for _ in 1...2 {
      let report = try await project.build()
      #expect(report.diagnostics.map(\.id).filter { $0.hasPrefix("personal-") }.count == 1)
      #expect(report.published == nil)
      let printed = report.diagnostics.map {
        TextDiagnosticFormatter(language: .vietnamese) { report.sources[$0] }.format($0)
      }.joined()
      #expect(!printed.contains("345678") && !printed.contains("345.678"), "\(printed)")
      #expect(!printed.contains("012 345"), "\(printed)")
    }
  }

  /// A document inside an archive, as deep as it says.
  private func nested(_ depth: Int) -> [UInt8] {
    let text = "<w:r><w:t>0912345678</w:t></w:r>"
    let author = "<x><dc:creator>Ai</dc:creator></x>"
    let inside = storedArchive([
      ("word/document.xml", Array(text.utf8)), ("docProps/core.xml", Array(author.utf8)),
    ])
    return (1..<depth).reduce(inside) { bytes, _ in storedArchive([("a.docx", bytes)]) }
  }

  @Test("archives in archives are looked into, and honest ones are not deep", arguments: 1...4)
  func nestedArchives(_ depth: Int) async throws {
    try project.folder.write(nested(depth), to: Array("Content/trang/danh-sach.docx".utf8))
    let ids = try await project.build().diagnostics.map(\.id)
    let found = ["office-author", "personal-phone"]
    #expect(ids.sorted() == (depth <= 3 ? found : ["archive-unreadable"]))
  }

  @Test("cells of a table are numbers of their own")
  func cells() async throws {
    try attach([("xl/worksheets/sheet1.xml", "<row><c><v>0912</v></c><c><v>345678</v></c></row>")])
    #expect(try await project.build().lines == [])
  }

  @Test("a declared contact may stand in a document, until it is declared no more")
  func declared() async throws {
    try attach([("word/document.xml", "<w:t>0912 000 111</w:t>")])
    #expect(try await project.build().lines == [])
    try project.apply(.edit("site.yml", "0912 000 111", "0912 000 112"))
    #expect(try await project.build().lines == ["Content/trang/danh-sach.docx personal-phone"])
  }

  @Test("the author's name is a warning in every build")
  func author() async throws {
    try attach([("docProps/core.xml", "<p xmlns:dc='x'><dc:creator>Ai đó</dc:creator></p>")])
    for _ in 1...2 {
      #expect(
        try await project.build().lines
          == ["Content/trang/danh-sach.docx office-author (warning)"])
    }
  }

  @Test("a clean document is not looked into again")
  func clean() async throws {
    try attach([("word/document.xml", "<w:t>Không có gì.</w:t>")])
    #expect(try await project.build().lines == [])
    let verdicts = project.folder.names(in: ".lantoa/anh").filter { $0.hasSuffix(".sach") }
    #expect(verdicts.count == 1)
    try attach([("word/document.xml", "<w:t>0912345678 khác.</w:t>")])
    #expect(try await project.build().lines == ["Content/trang/danh-sach.docx personal-phone"])
    #expect(project.folder.names(in: ".lantoa/anh").allSatisfy { !$0.hasSuffix(".sach") })
  }

  @Test("an archive that cannot be read is refused")
  func damaged() async throws {
    var bytes = storedArchive([("word/document.xml", Array("<w:t>0912345678</w:t>".utf8))])
    bytes[55] ^= 0x20
    try project.folder.write(bytes, to: Array("Content/trang/danh-sach.docx".utf8))
    #expect(
      try await project.build().lines == ["Content/trang/danh-sach.docx archive-unreadable"])
    try project.folder.write(
      Array(bytes.dropLast(30)), to: Array("Content/trang/danh-sach.docx".utf8))
    #expect(
      try await project.build().lines == ["Content/trang/danh-sach.docx archive-unreadable"])
  }
}
