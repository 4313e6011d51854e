import Diagnostics

extension Diagnostic {
  /// Personal data in a source; `line` names the line for an exception.
  static func personalNumber(
    _ kind: PersonalNumber.Kind, _ line: LineFingerprint, at place: SourceLocation,
    _ excerpt: MaskedExcerpt? = nil
  ) -> Diagnostic {
    let fix = kind.fix
    let entry = """

      - path: "\(place.path)"
        line: \(line.text)
        reason: …
        by: …
        on: …
      """
    let list = PersonalDataException.fileName
    return Diagnostic(
      id: kind.diagnosticID, kind.summary, at: place,
      explanation: excerpt.map { Message(vi: $0.text, en: $0.text) },
      fix: Message(
        vi: "\(fix.vi) Được phép công khai thì ghi lý do và chức vụ người quyết định vào \(list):"
          + entry,
        en: "\(fix.en) If it may be public, write why and the role of who decided into \(list):"
          + entry))
  }

  /// Personal data in what would be published, though no source was refused for it.
  static func publishedNumber(_ number: PublishedNumber, others: Int) -> Diagnostic {
    let summary = number.kind.summary
    let more =
      others > 0
      ? DiagnosticNote(
        Message(vi: "và \(others) tệp nữa", en: "and \(others) more files"),
        at: SourceLocation(number.path)) : nil
    return Diagnostic(
      id: number.kind.diagnosticID,
      Message(
        vi: "Tệp sắp xuất bản này có dữ liệu cá nhân. \(summary.vi)",
        en: "This file that would be published has personal data. \(summary.en)"),
      at: SourceLocation(number.path),
      explanation: number.excerpt.map { Message(vi: $0.text, en: $0.text) },
      notes: more.map { [$0] } ?? [],
      fix: Message(
        vi: "Tìm trong nội dung hoặc giao diện chỗ đã tạo ra đoạn này. \(number.kind.fix.vi)",
        en: "Find what made it in the content or the theme. \(number.kind.fix.en)"))
  }
}

extension PersonalNumber.Kind {
  fileprivate var diagnosticID: String {
    switch self {
    case .citizenID: "personal-citizen-id"
    case .oldID: "personal-old-id"
    case .phone: "personal-phone"
    case .email: "personal-email"
    case .account: "personal-bank-account"
    }
  }

  fileprivate var summary: Message {
    switch self {
    case .citizenID:
      Message(
        vi: "Đây là số căn cước công dân; không được đưa lên trang.",
        en: "This is a citizen id number; it must not be published.")
    case .oldID:
      Message(
        vi: "Đây là số chứng minh nhân dân; không được đưa lên trang.",
        en: "This is the number of an old identity card; it must not be published.")
    case .phone:
      Message(
        vi: "Số điện thoại này không phải là đầu mối đã khai báo.",
        en: "This phone number is no declared contact.")
    case .email:
      Message(
        vi: "Địa chỉ thư điện tử này không phải là đầu mối đã khai báo.",
        en: "This e-mail address is no declared contact.")
    case .account:
      Message(
        vi: "Đây là số tài khoản ngân hàng; không được đưa lên trang.",
        en: "This is the number of a bank account; it must not be published.")
    }
  }

  fileprivate var fix: Message {
    switch self {
    case .citizenID, .oldID, .account:
      Message(vi: "Xóa số này.", en: "Remove the number.")
    case .phone:
      Message(
        vi:
          "Xóa số này, hoặc khai báo nó trong `contacts` của site.yml nếu là số công khai của cơ quan.",
        en:
          "Remove it, or declare it under `contacts` in site.yml if it is an office's public number."
      )
    case .email:
      Message(
        vi:
          "Xóa địa chỉ này, hoặc khai báo nó trong `contacts` của site.yml nếu là địa chỉ công khai của cơ quan.",
        en:
          "Remove it, or declare it under `contacts` in site.yml if it is an office's public address."
      )
    }
  }
}
