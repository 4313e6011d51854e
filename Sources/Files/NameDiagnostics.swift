import Diagnostics

extension Diagnostic {
  static func badName(_ path: String, _ fault: FileName.Fault) -> Diagnostic {
    Diagnostic(id: fault.id, fault.summary, at: SourceLocation(path), fix: fault.fix)
  }
}

extension FileName.Fault {
  fileprivate var id: String {
    switch self {
    case .notUTF8: "name-not-utf8"
    case .invisibleCharacter, .forbiddenCharacter: "name-bad-character"
    case .endsWithDotOrSpace, .reserved: "name-reserved"
    case .tooLong: "name-too-long"
    }
  }

  fileprivate var summary: Message {
    switch self {
    case .notUTF8:
      Message(vi: "tên không phải là UTF-8", en: "the name is not UTF-8")
    case .invisibleCharacter(let scalar):
      Message(
        vi: "tên chứa ký tự ẩn \(codePoint(scalar.value))",
        en: "the name contains the invisible character \(codePoint(scalar.value))")
    case .forbiddenCharacter(let character):
      Message(
        vi: "tên chứa ký tự “\(character)”, không dùng được trên Windows",
        en: "the name contains “\(character)”, which Windows does not allow")
    case .endsWithDotOrSpace:
      Message(
        vi: "tên kết thúc bằng dấu chấm hoặc dấu cách, không dùng được trên Windows",
        en: "the name ends in a dot or space, which Windows does not allow")
    case .reserved:
      Message(
        vi: "tên này do Windows dành riêng (CON, PRN, AUX, NUL, COM1, LPT1 …)",
        en: "Windows reserves this name (CON, PRN, AUX, NUL, COM1, LPT1 …)")
    case .tooLong(let length):
      Message(
        vi: "tên dài \(length) byte, quá mức \(FileName.longest)",
        en: "the name has \(length) bytes, more than \(FileName.longest)")
    }
  }

  fileprivate var fix: Message {
    switch self {
    case .tooLong: Message(vi: "đặt tên ngắn hơn", en: "choose a shorter name")
    default:
      Message(
        vi: "đổi tên, chỉ dùng chữ, số, dấu gạch nối và dấu chấm",
        en: "rename it, with letters, digits, hyphens and dots only")
    }
  }
}

/// A code point as people look it up: `U+202E`.
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
