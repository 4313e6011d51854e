import Diagnostics

extension Diagnostic {
  /// Personal data in a source; `line` names the line for an exception, nil where an earlier
  /// diagnostic of this line has printed it.
  static func personalNumber(
    _ kind: PersonalNumber.Kind, _ line: LineFingerprint?, at place: SourceLocation,
    _ excerpt: MaskedExcerpt? = nil
  ) -> Diagnostic {
    Diagnostic(
      id: kind.diagnosticID, kind.summary, at: place,
      explanation: excerpt.map { Message(vi: $0.text, en: $0.text) },
      fix: kind.fix.followed(by: line.map { kind.exception($0, in: place.path) }))
  }

  /// Personal data in the path of a file, whose line is the path itself.
  static func personalNumberInName(
    _ kind: PersonalNumber.Kind, _ line: LineFingerprint, at place: SourceLocation
  ) -> Diagnostic {
    let name = kind.name
    return Diagnostic(
      id: kind.diagnosticID,
      Message(
        vi: "Tên tệp hoặc thư mục này chứa \(name.vi).",
        en: "The name of this file or its folder holds \(name.en)."),
      at: place,
      fix: Message(
        vi: "Đặt tên khác, không có phần ấy, rồi sửa tên trong bài.",
        en: "Give it another name without that, and mend it in the text."
      ).followed(by: kind.exception(line, in: place.path)))
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

extension Message {
  fileprivate func followed(by more: Message?) -> Message {
    more.map { Message(vi: "\(vi) \($0.vi)", en: "\(en) \($0.en)") } ?? self
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

  fileprivate var name: Message {
    switch self {
    case .citizenID: Message(vi: "số căn cước công dân", en: "a citizen id number")
    case .oldID: Message(vi: "số chứng minh nhân dân", en: "the number of an old identity card")
    case .phone: Message(vi: "số điện thoại", en: "a phone number")
    case .email: Message(vi: "địa chỉ thư điện tử", en: "an e-mail address")
    case .account: Message(vi: "số tài khoản ngân hàng", en: "the number of a bank account")
    }
  }

  fileprivate var summary: Message {
    switch self {
    case .citizenID, .oldID, .account:
      Message(
        vi: "Đây là \(name.vi); không được đưa lên trang.",
        en: "This is \(name.en); it must not be published.")
    case .phone:
      Message(
        vi: "Số điện thoại này chưa được khai là số công khai.",
        en: "This phone number is not declared as a public one.")
    case .email:
      Message(
        vi: "Địa chỉ thư điện tử này chưa được khai là địa chỉ công khai.",
        en: "This e-mail address is not declared as a public one.")
    }
  }

  fileprivate var fix: Message {
    switch self {
    case .citizenID, .oldID, .account:
      Message(vi: "Xóa số này.", en: "Remove the number.")
    case .phone:
      Message(
        vi: "Xóa số này. Số của cơ quan thì khai trong `contacts` của site.yml.",
        en: "Remove it. Declare an office's number under `contacts` in site.yml.")
    case .email:
      Message(
        vi: "Xóa địa chỉ này. Địa chỉ của cơ quan thì khai trong `contacts` của site.yml.",
        en: "Remove it. Declare an office's address under `contacts` in site.yml.")
    }
  }

  /// When an exception is right, and the entry to paste.
  fileprivate func exception(_ line: LineFingerprint, in path: String) -> Message {
    let list = PersonalDataException.fileName
    let entry = """

      - path: "\(path)"
        line: \(line.text)
        reason: …
        by: …
        on: …
      """
    let reason =
      switch self {
      case .citizenID, .oldID:
        Message(
          vi: "Nếu đó không phải là số giấy tờ của ai", en: "Only if it is nobody's number")
      case .phone, .email:
        Message(vi: "Người ấy đã cho phép công khai", en: "If its owner lets it be public")
      case .account:
        Message(vi: "Tài khoản được phép công khai", en: "If the account may be public")
      }
    return Message(
      vi: "\(reason.vi) thì dán mục sau vào \(list) và điền ba dòng cuối:" + entry,
      en: "\(reason.en), paste this into \(list) and fill in the last three lines:" + entry)
  }
}
