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
    for (key, text) in [("reason", reason), ("by", role)] where text.isUnfilled {
      record.report(.exceptionUnfilled(key, at: record.location(record.place(of: key))))
    }
    guard let line else { return nil }
    guard let fingerprint = LineFingerprint(line.text) else {
      record.report(.exceptionLine(at: record.location(line.range)))
      return nil
    }
    guard !path.isEmpty, !reason.isEmpty, !role.isEmpty, day != nil else { return nil }
    guard !reason.isUnfilled, !role.isUnfilled else { return nil }
    self.path = path
    self.line = fingerprint
    place = record.location(line.range)
  }
}

extension String {
  /// Whether this is what stands in an entry as it is printed: dots, without a word.
  fileprivate var isUnfilled: Bool {
    !isEmpty && !unicodeScalars.contains(where: \.properties.isAlphabetic)
  }
}

extension Diagnostic {
  static func exceptionUnfilled(_ key: String, at place: SourceLocation) -> Diagnostic {
    let isReason = key == "reason"
    return Diagnostic(
      id: "exception-unfilled",
      Message(
        vi: isReason ? "Ngoại lệ này chưa ghi lý do." : "Ngoại lệ này chưa ghi ai quyết định.",
        en: isReason ? "This exception tells no reason." : "This exception tells not who decided."),
      at: place,
      fix: isReason
        ? Message(
          vi: "Viết vì sao số này được công khai, giấy đồng ý lưu ở đâu.",
          en: "Write why it may be public, and where the consent is on file.")
        : Message(
          vi: "Viết chức vụ, không viết tên, ví dụ `by: Chủ tịch Ủy ban nhân dân xã`.",
          en: "Write a role, no name, such as `by: Chủ tịch Ủy ban nhân dân xã`."))
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
        vi: "Xóa mục này, chạy lại lantoa rồi dán mục in sẵn trong lời báo lỗi.",
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
        vi: "Xóa bớt dữ liệu cá nhân trong nội dung, rồi xóa những mục không cần nữa.",
        en: "Remove personal data from the content, then the entries that are no longer needed."))
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
