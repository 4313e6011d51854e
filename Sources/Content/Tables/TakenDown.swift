package import Diagnostics

/// Pictures that were removed because somebody asked for it: `da-go.yml` in the project.
///
/// It tells nothing of the person: no name, not even that of the file.
package struct TakenDown: Sendable {
  package static let fileName = "da-go.yml"

  /// SHA-256 of each picture, in hexadecimal digits.
  package let pictures: [Reference]
  /// The references of the consents that are withdrawn.
  package let consents: [String]

  /// Reads the record; every fault goes to `log`.
  package static func read(_ source: SourceText, reporting log: inout DiagnosticLog) -> [TakenDown]
  {
    RecordFile.records(source, reporting: &log) { TakenDown(reading: &$0) }
  }

  private init(reading record: inout RecordReader) {
    _ = record.requiredDay("date")
    _ = record.requiredText("reason", example: "…")
    _ = record.requiredInteger("files", in: 0...10_000_000, example: "1")
    consents = record.texts("consent")
    record.require("pictures", example: "[…]")
    var pictures: [Reference] = []
    for text in record.locatedTexts("pictures") {
      if text.text.isDigest {
        pictures.append(Reference(text.text, text.range))
      } else {
        record.report(.takenDownDigest(at: record.location(text.range)))
      }
    }
    self.pictures = pictures
  }
}

extension TakenDown {
  /// The record's text with one more entry; everything in it stays as it is.
  package static func text(
    adding pictures: [String], consents: [String], day: PartialDate, reason: String, files: Int,
    to text: [UInt8]?
  ) -> [UInt8] {
    var bytes = text ?? Array(header.utf8)
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    var lines = ["- date: \(day.iso)", "  reason: \(quoted(reason))"]
    if !consents.isEmpty {
      lines.append("  consent: [\(consents.map(quoted).joined(separator: ", "))]")
    }
    lines += ["  files: \(files)", "  pictures:"] + pictures.map { "    - \"\($0)\"" }
    return bytes + Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static let header = """
    # Ảnh đã gỡ theo yêu cầu, ghi bằng mã SHA-256. Không xóa dòng nào: nhờ tệp này mà không ai đăng
    # lại được những ảnh ấy.

    """

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}

extension String {
  /// Whether this is a SHA-256 in hexadecimal digits.
  fileprivate var isDigest: Bool {
    utf8.count == 64 && utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

extension Diagnostic {
  static func takenDownDigest(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "taken-down-digest",
      Message(
        vi: "Dòng này phải là mã SHA-256 của ảnh đã gỡ: 64 chữ số và chữ từ a đến f.",
        en: "This must be the SHA-256 of a picture that was taken down: 64 digits and letters a–f."
      ),
      at: place,
      explanation: Message(
        vi: "Mã sai thì ảnh ấy có thể bị đăng lại.",
        en: "With a wrong one the picture could be published again."),
      fix: Message(
        vi: "Khôi phục tệp này từ bản lưu; lệnh `lantoa takedown` ghi nó, không sửa tay.",
        en: "Restore the file; `lantoa takedown` writes it, nobody edits it."))
  }
}
