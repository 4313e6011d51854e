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

  private static let head = "<row><c r='A1'><v>STT</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"

  @Test(
    "a number is found whatever the office program made of it",
    arguments: [
      ("word/document.xml", "<w:t>0912</w:t></w:r><w:r><w:tab/><w:t>345678</w:t>"),
      ("word/document.xml", "<w:t>0912</w:t><w:noBreakHyphen/><w:t>345678</w:t>"),
      ("word/document.xml", "<wp:docPr id=\"1\" descr=\"Thẻ 0912 345 678\"/>"),
      ("word/_rels/document.xml.rels", "<Relationship Target=\"tel:0912345678\"/>"),
      ("content.xml", "<text:p>0912<text:s/>345<text:s/>678</text:p>"),
      (
        "word/document.xml",
        "<w:tr><w:tc><w:t>Họ</w:t></w:tc><w:tc><w:t>Số CMND</w:t></w:tc></w:tr>"
          + "<w:tr><w:tc><w:t>A</w:t></w:tc><w:tc><w:t>012</w:t><w:t>345678</w:t></w:tc></w:tr>"
      ),
      (
        "content.xml",
        "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
          + "<table:table-cell><text:p>Điện thoại</text:p></table:table-cell></table:table-row>"
          + "<table:table-row><table:table-cell/><table:table-cell/>"
          + "<table:table-cell><text:p>912345678</text:p></table:table-cell></table:table-row>"
      ),
    ])
  func officeForms(_ name: String, _ text: String) async throws {
    try attach([(name, text)])
    try await refuse()
  }

  @Test(
    "a number that a spreadsheet holds without its zeros is known by the head of its column",
    arguments: [
      ("SĐT", "912345678"), ("Số điện thoại", "9.12345678E8"), ("CCCD", "36190345678"),
      ("Số CMND", "123345678"), ("Số tài khoản", "10000345678"),
    ])
  func numericCells(_ head: String, _ value: String) async throws {
    try attach([
      ("xl/sharedStrings.xml", "<sst><si><t>STT</t></si><si><r><t>\(head)</t></r></si></sst>"),
      (
        "xl/worksheets/sheet1.xml",
        Self.head + "<row><c r=\"A2\"><v>1</v></c><c r=\"B2\"><f>1+1</f><v>\(value)</v></c></row>"
      ),
    ])
    try await refuse()
  }

  @Test("a table that claims to be endless is read like any other")
  func endlessTable() async throws {
    let wide = "<table:table-cell table:number-columns-repeated=\"\(Int.max)\"/>"
    try attach([("content.xml", "<table:table-row>\(wide)\(wide)<w:t>0912345678</w:t>")])
    try await refuse()
  }

  @Test("amounts below a head that speaks of nobody pass")
  func amounts() async throws {
    try attach([
      ("xl/sharedStrings.xml", "<sst><si><t>STT</t></si><si><t>Kinh phí (đồng)</t></si></sst>"),
      ("xl/worksheets/sheet1.xml", Self.head + "<row><c r=\"B2\"><v>912345678</v></c></row>"),
    ])
    #expect(try await project.build().lines == [])
  }

  @Test("archives in archives are opened, files that nobody can read are refused")
  func nested() async throws {
    let inner = storedArchive([("word/document.xml", Array("<w:t>0912345678</w:t>".utf8))])
    try attach(bytes: [("ho-so/a.docx", inner)])
    try await refuse()
    let deep = (0..<5).reduce(inner) { bytes, _ in storedArchive([("a.zip", bytes)]) }
    try attach(bytes: [("a.zip", deep)])
    #expect(
      try await project.build().lines == ["Content/trang/danh-sach.docx archive-unreadable"])
    try attach(bytes: [("a.rar", [1]), ("b.DOC", [2]), ("anh.jpg", [3])])
    #expect(
      try await project.build().lines == [
        "Content/trang/danh-sach.docx archive-part", "Content/trang/danh-sach.docx archive-part",
      ])
  }

  @Test("text in UTF-16 is read")
  func wideText() async throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in "SĐT 0912345678".utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try attach(bytes: [("danh-sach.txt", bytes)])
    try await refuse()
  }

  @Test("the words that a sound or a film carries about itself are read")
  func sounds() async throws {
    let digits: [UInt8] = Array("0912345678".utf8)
    var tag: [UInt8] = Array("TIT2".utf8)
    tag += [0, 0, 0, 23, 0, 0, 1, 0xFF, 0xFE]
    for digit in digits { tag += [digit, 0] }
    var sound: [UInt8] = Array("ID3".utf8)
    sound += [3, 0, 0, 0, 0, 0, UInt8(tag.count)]
    sound += tag
    let film = box("ftyp", [0]) + box("moov", box("udta", box("name", digits)))
    for (name, bytes) in [("a.mp3", sound), ("a.mp4", film)] {
      try project.folder.write(bytes, to: Array("Content/trang/\(name)".utf8))
      try project.folder.write(
        "---\ntitle: Tệp\nsummary: B.\n---\n\n[Tải về](\(name))\n",
        to: "Content/trang/tep-mau.md")
      let lines = try await project.build().lines
      #expect(lines.contains("Content/trang/\(name) personal-phone"), "\(lines)")
    }
  }

  private func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
    [0, 0, 0, UInt8(content.count + 8)] + Array(name.utf8) + content
  }

  @Test("an exception for a line inside an archive holds")
  func exception() async throws {
    try attach([("word/document.xml", "<w:t>Gọi 0912 345 678.</w:t>")])
    let report = try await project.build()
    let printed = try #require(report.diagnostics.first?.fix?.vi.split(separator: "\n"))
    let line = try #require(printed.first { $0.hasPrefix("  line: ") })
    try project.folder.write(
      "- path: Content/trang/danh-sach.docx\n\(line)\n  reason: Đồng ý\n  by: Trưởng phòng\n"
        + "  on: 2026-05-01\n", to: "ngoai-le.yml")
    #expect(try await project.build().lines == [])
  }

  private func attach(bytes files: [(name: String, bytes: [UInt8])]) throws {
    try project.folder.write(storedArchive(files), to: Array("Content/trang/danh-sach.docx".utf8))
  }

  /// The build is refused for one number, and says it nowhere.
  private func refuse() async throws {
    let report = try await project.build()
    #expect(
      report.diagnostics.count { $0.id.hasPrefix("personal-") } == 1, "\(report.lines)")
    #expect(report.published == nil)
    let printed = report.diagnostics.map {
      TextDiagnosticFormatter(language: .vietnamese) { report.sources[$0] }.format($0)
    }.joined()
    #expect(!printed.contains("345678") && !printed.contains("345 678"), "\(printed)")
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
