package import Diagnostics

/// A line that may carry personal data because somebody with the right to do so decided it.
package struct PersonalDataException: Sendable {
  /// The file in the project that lists all exceptions.
  package static let fileName = "ngoai-le.yml"
  /// The largest such file that is read, in bytes.
  package static let sizeLimit = 256 << 10
  /// How many exceptions one site may have: more are no exceptions.
  package static let countLimit = 200

  /// The file that it speaks of, as the list writes it.
  let path: String
  let line: LineFingerprint
  /// Where the fingerprint stands in the list.
  let place: SourceLocation

  /// Reads the list; an entry with a fault excepts nothing.
  package static func list(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> [PersonalDataException]
  {
    let found = RecordFile.records(source, reporting: &log) { PersonalDataException(reading: &$0) }
    if found.count > countLimit {
      log.append(.exceptionLimit(found.count, at: found[countLimit].place))
    } else {
      reportDuplicates(found, to: &log)
    }
    return Array(found.prefix(countLimit))
  }

  private static func reportDuplicates(
    _ list: [PersonalDataException], to log: inout DiagnosticLog
  ) {
    var lines: [String: Set<LineFingerprint>] = [:]
    for exception in list
    where !lines[exception.path, default: []].insert(exception.line).inserted {
      log.append(.exceptionDuplicate(at: exception.place))
    }
  }

  private init?(reading record: inout RecordReader) {
    let path = record.requiredText("path", example: "Content/…")
    let line = record.located("line", limit: 16)
    record.require("line", example: "0123456789abcdef")
    let reason = record.requiredText("reason", limit: 300, example: "…")
    let role = record.requiredText("by", limit: 100, example: "Trưởng phòng …")
    let day = record.requiredDay("on")
    guard let line else { return nil }
    guard let fingerprint = LineFingerprint(line.text) else {
      record.report(.exceptionLine(at: record.location(line.range)))
      return nil
    }
    guard !path.isEmpty, !reason.isEmpty, !role.isEmpty, day != nil else { return nil }
    for (key, text) in [("reason", reason), ("by", role)] where !Self.saysSomething(text) {
      record.report(.exceptionUnsaid(key, at: record.location(record.place(of: key))))
      return nil
    }
    self.path = path
    self.line = fingerprint
    place = record.location(line.range)
  }
}

extension PersonalDataException {
  /// Whether a text has words; the “…” of an entry that lantoa prints has none.
  private static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}

extension Diagnostic {
  static func exceptionUnsaid(_ key: String, at place: SourceLocation) -> Diagnostic {
    let isReason = key == "reason"
    return Diagnostic(
      id: "exception-unsaid",
      Message(
        vi: isReason
          ? "Ngoại lệ này chưa ghi vì sao dữ liệu cá nhân được công khai."
          : "Ngoại lệ này chưa ghi chức vụ của người đã quyết định.",
        en: isReason
          ? "This exception does not say why the personal data may be public."
          : "This exception does not say the role of who decided."),
      at: place,
      fix: Message(
        vi: isReason
          ? "Ghi lý do vào “reason”, ví dụ: Người được nêu đã đồng ý bằng văn bản."
          : "Ghi chức vụ vào “by”, ví dụ: Chủ tịch UBND xã; không ghi họ tên.",
        en: isReason
          ? "Write the reason after “reason”, for example: consent given in writing."
          : "Write the role after “by”, for example: chair of the commune; no name."))
  }

  static func exceptionDuplicate(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "exception-duplicate", severity: .warning,
      Message(
        vi: "Dòng này đã có một ngoại lệ ở mục phía trên.",
        en: "An entry above excepts this line already."),
      at: place,
      fix: Message(
        vi: "Giữ mục có lý do đúng, xóa mục kia.",
        en: "Keep the entry whose reason is right, remove the other."))
  }

  static func exceptionLine(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "exception-line",
      Message(
        vi: "“line” phải là 16 chữ số và chữ a–f mà lantoa đã in ra.",
        en: "“line” must be the 16 digits and letters a–f that lantoa has printed."),
      at: place,
      fix: Message(
        vi: "Bỏ mục này, dựng lại trang rồi dán mục mà lantoa in sẵn.",
        en: "Remove the entry, build again and paste the entry that lantoa prints."))
  }

  static func exceptionLimit(_ count: Int, at place: SourceLocation) -> Diagnostic {
    let limit = PersonalDataException.countLimit
    return Diagnostic(
      id: "exception-limit",
      Message(
        vi: "Có \(count) ngoại lệ, quá mức \(limit).",
        en: "There are \(count) exceptions, over the limit of \(limit)."),
      at: place,
      fix: Message(
        vi: "Xóa dữ liệu cá nhân khỏi nội dung thay vì ghi ngoại lệ.",
        en: "Remove personal data from the content instead of excepting it."))
  }

  static func exceptionStale(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "exception-stale", severity: .warning,
      Message(
        vi: "Ngoại lệ này không còn ứng với dòng nào có dữ liệu cá nhân trong “\(path)”.",
        en: "This exception fits no line with personal data in “\(path)” any more."),
      at: place,
      explanation: Message(
        vi: "Tệp đã bị xóa hay đổi tên, hoặc dòng ấy đã được sửa.",
        en: "The file is gone or renamed, or the line was changed."),
      fix: Message(vi: "Xóa mục này.", en: "Remove the entry."))
  }
}
