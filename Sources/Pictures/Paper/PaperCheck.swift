package import Diagnostics

/// Finds out whether an attached document names the people who wrote it.
package enum PaperCheck {
  /// A warning where a PDF, Office or OpenDocument file carries its author; the name itself is never told.
  package static func diagnostics(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    let place = SourceLocation(path)
    // Readers accept a PDF that starts a little later.
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil {
      return PaperAuthor.isNamed(inPDF: bytes) ? [.pdfAuthor(at: place)] : []
    }
    if bytes.starts(with: [0x50, 0x4B]), var archive = ArchiveReader(bytes) {
      return OfficeAuthor.isNamed(in: &archive) ? [.officeAuthor(at: place)] : []
    }
    return []
  }
}

/// What office programs say of the people who wrote and saved a file.
enum OfficeAuthor {
  private static let parts = ["docProps/core.xml", "meta.xml"]
  private static let names: Set<String> = [
    "creator", "lastModifiedBy", "initial-creator", "printed-by",
  ]

  static func isNamed(in archive: inout ArchiveReader) -> Bool {
    let entries = archive.entries.filter { parts.contains($0.name) && $0.size <= 4 << 20 }
    for entry in entries {
      if let text = try? archive.bytes(of: entry), PaperXML.hasText(text, in: names) {
        return true
      }
    }
    return false
  }
}

/// Texts of some elements in the XML that documents carry about themselves.
enum PaperXML {
  /// Whether any text stands inside an element of one of the local `names`.
  static func hasText(_ bytes: [UInt8], in names: Set<String>) -> Bool {
    var tokenizer = XMLTokenizer(bytes)
    var depth = 0
    while let token = try? tokenizer.next() {
      switch token {
      case .start(let tag):
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

  static func officeAuthor(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "office-author", severity: .warning,
      Message(
        vi: "Tệp này còn ghi tên người soạn hoặc người lưu sau cùng.",
        en: "The document carries the name of who wrote or saved it."),
      at: place,
      fix: Message(
        vi:
          "Word, Excel, PowerPoint: Tệp › Thông tin › Kiểm tra tài liệu, xóa thông tin cá nhân. LibreOffice: Tệp › Thuộc tính › Đặt lại thuộc tính.",
        en:
          "In Office: File › Info › Inspect Document › remove personal information; in LibreOffice: File › Properties › Reset Properties."
      ))
  }
}
