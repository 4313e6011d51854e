package import Diagnostics

/// Finds out whether an attached document names the people who wrote it.
package enum PaperCheck {
  private static let archives: Set<String> = [
    "docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "odt", "ods", "odp", "zip", "epub", "kmz",
  ]

  /// Whether a name promises an archive, as those of office programs are.
  package static func isArchive(_ name: String) -> Bool { archives.contains(ending(of: name)) }

  /// Whether a name promises a document that may hold pictures, or an archive of such.
  package static func mayHoldPictures(_ name: String) -> Bool {
    isArchive(name) || ending(of: name) == "pdf"
  }

  private static func ending(of name: String) -> String {
    name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  /// A warning where a PDF, Office or OpenDocument file carries its author; the name itself is never told.
  package static func diagnostics(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    let place = SourceLocation(path)
    // Readers accept a PDF that starts a little later.
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
      return PaperAuthor.isNamed(inPDF: bytes) ? [.pdfAuthor(at: place)] : []
    }
    if bytes.starts(with: [0x50, 0x4B]), var archive = ArchiveReader(bytes) {
      let traces = OfficeTrace.found(in: &archive)
      return traces.isEmpty ? [] : [.officeAuthor(traces, at: place)]
    }
    return []
  }
}

/// Texts of some elements in the XML that documents carry about themselves.
enum PaperXML {
  /// Whether any text stands inside an element of one of the local `names`, or in such an attribute.
  static func hasText(_ bytes: [UInt8], in names: Set<String>) -> Bool {
    var tokenizer = XMLTokenizer(withoutMark(bytes))
    var depth = 0
    while let token = try? tokenizer.next() {
      switch token {
      case .start(let tag):
        if tag.attributes.contains(where: { names.contains($0.name.local) && !$0.value.isBlank }) {
          return true
        }
        if !tag.isEmpty, depth > 0 || names.contains(tag.name.local) { depth += 1 }
      case .end: depth = max(0, depth - 1)
      case .text(let text):
        if depth > 0, text.contains(where: { $0 > 0x20 }) { return true }
      default: break
      }
    }
    return false
  }
}

extension Diagnostic {
  static func pdfAuthor(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "pdf-author", severity: .warning,
      Message(
        vi: "Tệp PDF còn ghi tên người soạn trong phần thuộc tính.",
        en: "The PDF carries the name of its author in its properties."),
      at: place,
      explanation: Message(
        vi:
          "Ai tải tệp cũng xem được tên này. Công cụ chỉ sửa thuộc tính thường để tên cũ nằm lại trong tệp.",
        en:
          "Whoever loads the file can read it. Tools that edit properties tend to leave it inside."
      ),
      fix: Message(
        vi:
          "Mở tệp gốc, xóa mục tác giả rồi lưu lại thành PDF mới; không có tệp gốc thì in ra PDF mới.",
        en:
          "Clear the author in the original and save a new PDF; without the original, print to a new one."
      ))
  }

  static func officeAuthor(_ traces: [OfficeTrace], at place: SourceLocation) -> Diagnostic {
    let vi = traces.map(\.text.vi).joined(separator: ", ")
    let en = traces.map(\.text.en).joined(separator: ", ")
    return Diagnostic(
      id: "office-author", severity: .warning,
      Message(
        vi: "Tệp văn phòng còn ghi tên \(vi).",
        en: "The document carries the name of \(en)."),
      at: place,
      explanation: Message(
        vi: "Ai tải tệp cũng xem được những tên này.",
        en: "Whoever loads the file can read it."),
      fix: Message(
        vi:
          "Word, Excel, PowerPoint: Tệp › Thông tin › Kiểm tra tài liệu, xóa thông tin cá nhân. LibreOffice: Tệp › Thuộc tính › Đặt lại thuộc tính.",
        en:
          "In Office: File › Info › Inspect Document › remove personal information; in LibreOffice: File › Properties › Reset Properties."
      ))
  }
}
