import Diagnostics

extension Diagnostic {
  static func missingKey(_ key: String, example: String, at location: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      id: "missing-key",
      Message(vi: "Thiếu khóa bắt buộc “\(key)”.", en: "The required key “\(key)” is missing."),
      at: location,
      fix: Message(vi: "Thêm dòng `\(key): \(example)`.", en: "Add a line `\(key): \(example)`."))
  }

  /// Something else where a mapping must stand.
  static func notAMapping(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "wrong-type",
      Message(
        vi: "Chỗ này phải là các dòng `khóa: giá trị`.", en: "Lines of `key: value` belong here."),
      at: place,
      fix: Message(
        vi: "Viết mỗi thông tin một dòng dạng `khóa: giá trị`.",
        en: "Write one `key: value` a line."))
  }

  /// A collection where a line of text must stand.
  static func notAText(_ key: String, at place: SourceLocation) -> Diagnostic {
    wrongType(
      key, expected: Message(vi: "một dòng chữ", en: "a line of text"),
      fix: Message(vi: "Viết `\(key): …` trên một dòng.", en: "Write `\(key): …` on one line."),
      at: place)
  }

  static func emptyValue(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "empty-value",
      Message(vi: "Khóa “\(key)” chưa có giá trị.", en: "The key “\(key)” has no value."),
      at: location,
      fix: Message(vi: "Viết giá trị hoặc bỏ dòng này.", en: "Write a value or remove the line."))
  }

  static func unknownKey(
    _ key: String, suggestion: String?, known: [String], at place: SourceLocation
  )
    -> Diagnostic
  {
    Diagnostic(
      id: "unknown-key",
      Message(vi: "Không có khóa “\(key)” ở đây.", en: "There is no key “\(key)” here."),
      at: place,
      fix: suggestion.map {
        Message(vi: "Có phải là “\($0)”?", en: "Did you mean “\($0)”?")
      }
        ?? Message(
          vi: "Các khóa dùng được: \(known.joined(separator: ", ")).",
          en: "Known keys: \(known.joined(separator: ", "))."))
  }

  static func wrongType(_ key: String, expected: Message, fix: Message, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "wrong-type",
      Message(vi: "“\(key)” phải là \(expected.vi).", en: "“\(key)” must be \(expected.en)."),
      at: place, fix: fix)
  }

  static func invalidDate(_ key: String, text: String, precise: Bool, at place: SourceLocation)
    -> Diagnostic
  {
    let forms = precise ? "2024-10-01" : "2024-10-01, 2024-10, 2024"
    return Diagnostic(
      id: "invalid-date",
      Message(vi: "“\(text)” không phải là ngày hợp lệ.", en: "“\(text)” is not a valid date."),
      at: place,
      fix: Diagnostic.reorderedDate(text).map {
        Message(vi: "Có phải là `\(key): \($0)`?", en: "Did you mean `\(key): \($0)`?")
      }
        ?? Message(
          vi: "Viết năm-tháng-ngày, ví dụ \(forms) hoặc 2024-10-01T08:00.",
          en: "Write year-month-day, for example \(forms) or 2024-10-01T08:00."))
  }

  /// `meaning` tells in words what the allowed values stand for, in their order.
  static func unknownValue(
    _ key: String, text: String, allowed: [String], meaning: Message? = nil,
    at place: SourceLocation
  ) -> Diagnostic {
    let list = allowed.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-value",
      Message(
        vi: "“\(text)” không phải là giá trị của “\(key)”.",
        en: "“\(text)” is no value of “\(key)”."),
      at: place,
      fix: Suggestion.nearest(to: text, in: allowed).map {
        Message(vi: "Có phải là “\($0)”?", en: "Did you mean “\($0)”?")
      }
        ?? Message(
          vi: "Chọn một trong: \(list)\(meaning.map { " (\($0.vi))" } ?? "").",
          en: "Choose one of: \(list)\(meaning.map { " (\($0.en))" } ?? "")."))
  }

  static func textTooLong(_ key: String, limit: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "text-too-long",
      Message(
        vi: "“\(key)” dài quá \(limit) ký tự.", en: "“\(key)” is longer than \(limit) characters."),
      at: place, fix: Message(vi: "Viết ngắn lại.", en: "Shorten it."))
  }

  static func markupInText(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "markup-in-text",
      Message(
        vi: "“\(key)” là chữ thường, không chứa mã HTML.",
        en: "“\(key)” is plain text, without HTML."),
      at: place, fix: Message(vi: "Bỏ phần trong < >.", en: "Remove what stands in < >."))
  }

  static func lineBreakInText(_ key: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "line-break-in-text",
      Message(vi: "“\(key)” phải nằm trên một dòng.", en: "“\(key)” must be a single line."),
      at: place, fix: Message(vi: "Viết liền trên một dòng.", en: "Write it on one line."))
  }

  static func unsafeCharacter(_ key: String, scalar: Unicode.Scalar, at place: SourceLocation)
    -> Diagnostic
  {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return Diagnostic(
      id: "unsafe-character",
      Message(
        vi: "“\(key)” chứa ký tự ẩn hoặc ký tự điều khiển U+\(code).",
        en: "“\(key)” contains an invisible or control character U+\(code)."),
      at: place, fix: Message(vi: "Xóa rồi gõ lại đoạn chữ.", en: "Delete and retype the text."))
  }

  static func invalidIdentifier(_ key: String, text: String, at place: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      id: "invalid-identifier",
      Message(
        vi: "“\(text)” không phải là mã hợp lệ cho “\(key)”.",
        en: "“\(text)” is not a valid identifier for “\(key)”."),
      at: place,
      fix: Message(
        vi: "Chỉ dùng chữ thường không dấu a–z, số, dấu gạch nối và dấu chấm.",
        en: "Use lower-case a–z, digits, hyphens and dots only."))
  }

  static func invalidURL(_ key: String, text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "invalid-url",
      Message(
        vi: "“\(text)” không phải là một địa chỉ web.", en: "“\(text)” is no web address."),
      at: place,
      fix: Message(
        vi: "Viết đủ cả https://, ví dụ `\(key): https://tinh.gov.vn/…`.",
        en: "Write it with its https://, such as `\(key): https://tinh.gov.vn/…`."))
  }

  static func invalidEmail(_ key: String, text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "invalid-email",
      Message(
        vi: "“\(text)” không phải là một địa chỉ thư điện tử.",
        en: "“\(text)” is no e-mail address."),
      at: place,
      fix: Message(
        vi: "Viết không dấu, ví dụ `\(key): hotro@tinh.gov.vn`.",
        en: "Write it without marks, such as `\(key): hotro@tinh.gov.vn`."))
  }

  static func dateOrder(_ first: String, _ second: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "date-order",
      Message(vi: "“\(second)” đứng trước “\(first)”.", en: "“\(second)” lies before “\(first)”."),
      at: place, fix: Message(vi: "Kiểm tra lại hai ngày này.", en: "Check both dates."))
  }

  private static func reorderedDate(_ text: String) -> String? {
    let parts = text.split { $0 == "/" || $0 == "-" || $0 == "." }.map(String.init)
    guard parts.count == 3, let day = Int(parts[0]), let month = Int(parts[1]),
      parts[2].utf8.count == 4
    else { return nil }
    let iso = "\(parts[2])-\(twoDigits(month))-\(twoDigits(day))"
    return PartialDate(iso) == nil ? nil : iso
  }
}
