import Diagnostics

extension Diagnostic {
  static func unreadableText(_ fault: EncodingFault, _ path: String, _ range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: fault.id, fault.summary,
      at: SourceLocation(path, SourceRange(range.lowerBound, range.upperBound)), fix: fault.fix)
  }

  static func unwantedCharacter(_ fault: TextScan.Fault, _ path: String, _ range: Range<Int>)
    -> Diagnostic
  {
    Diagnostic(
      id: fault.id, severity: fault == .mixedLineEndings ? .warning : .error, fault.summary,
      at: SourceLocation(path, SourceRange(range.lowerBound, range.upperBound)), fix: fault.fix)
  }
}

private let saveAsUTF8 = Message(
  vi: "lưu lại bằng UTF-8 (Notepad: Tệp › Lưu thành › Mã hóa: UTF-8)",
  en: "save it as UTF-8 (Notepad: File › Save as › Encoding: UTF-8)")

extension EncodingFault {
  fileprivate var id: String {
    switch self {
    case .utf16: "encoding-utf16"
    case .twice: "encoding-twice"
    case .legacy: "encoding-legacy"
    case .nul: "encoding-nul"
    case .invalid: "encoding-invalid"
    }
  }

  fileprivate var summary: Message {
    switch self {
    case .utf16:
      Message(vi: "tệp được lưu bằng UTF-16", en: "the file is stored as UTF-16")
    case .twice:
      Message(
        vi: "chữ đã bị chuyển sang UTF-8 hai lần", en: "the text was converted to UTF-8 twice")
    case .legacy(let encoding):
      Message(
        vi: "chữ Việt ở đây dùng bảng mã cũ, có lẽ là \(encoding.rawValue)",
        en: "the Vietnamese here uses an old encoding, probably \(encoding.rawValue)")
    case .nul:
      Message(
        vi: "byte NUL: đây không phải là tệp văn bản", en: "a NUL byte: this is no text file")
    case .invalid(let fault, let count):
      invalid(fault, count)
    }
  }

  private func invalid(_ fault: TextScan.Fault, _ count: Int) -> Message {
    let what =
      switch fault {
      case .overlong:
        Message(vi: "ký tự được mã hóa dài hơn cần thiết", en: "a character is coded overlong")
      case .surrogate:
        Message(vi: "nửa cặp thay thế của UTF-16", en: "half a surrogate pair of UTF-16")
      case .truncated:
        Message(vi: "tệp bị cắt giữa một ký tự", en: "the file ends within a character")
      case .strayByte(let byte):
        Message(
          vi: "byte 0x\(hexadecimal(byte)) không hợp lệ",
          en: "the byte 0x\(hexadecimal(byte)) is out of place")
      default: Message(vi: "byte không hợp lệ", en: "a byte is out of place")
      }
    let more = Message(
      vi: count > 1 ? " (và \(count - 1) chỗ nữa)" : "",
      en: count > 1 ? " (and \(count - 1) more places)" : "")
    return Message(
      vi: "đây không phải là UTF-8: \(what.vi)\(more.vi)",
      en: "this is not UTF-8: \(what.en)\(more.en)")
  }

  fileprivate var fix: Message {
    switch self {
    case .legacy:
      Message(
        vi: "chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6), rồi lưu lại bằng UTF-8",
        en: "convert it to Unicode (UniKey: Ctrl+Shift+F6), then save it as UTF-8")
    case .twice:
      Message(
        vi: "lấy lại bản gốc và lưu lại bằng UTF-8 một lần",
        en: "take the original and save it as UTF-8 once")
    default: saveAsUTF8
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
