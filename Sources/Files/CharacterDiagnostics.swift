import Diagnostics

extension TextScan.Fault {
  var id: String {
    switch self {
    case .control: "control-character"
    case .bidi: "bidi-character"
    case .lineSeparator: "line-separator"
    case .longLine: "line-too-long"
    case .mixedLineEndings: "line-endings-mixed"
    case .strayByte, .overlong, .surrogate, .truncated, .nul: "encoding-invalid"
    }
  }

  var summary: Message {
    switch self {
    case .control(let value):
      Message(
        vi: "ký tự điều khiển \(codePoint(value))", en: "the control character \(codePoint(value))")
    case .bidi(let value):
      Message(
        vi: "ký tự đổi chiều chữ \(codePoint(value)) có thể làm người đọc hiểu sai",
        en: "the character \(codePoint(value)) reorders text and may mislead readers")
    case .lineSeparator(let value):
      Message(
        vi: "ký tự ngắt dòng ẩn \(codePoint(value))",
        en: "the invisible line break \(codePoint(value))")
    case .longLine(let length):
      Message(
        vi: "dòng dài \(length) byte, quá mức \(TextScan.longestLine)",
        en: "the line has \(length) bytes, more than \(TextScan.longestLine)")
    case .mixedLineEndings:
      Message(
        vi: "các dòng kết thúc theo nhiều kiểu khác nhau (LF, CRLF, CR)",
        en: "the lines end in different ways (LF, CRLF, CR)")
    case .strayByte, .overlong, .surrogate, .truncated, .nul:
      Message(vi: "byte không hợp lệ", en: "a byte is out of place")
    }
  }

  var fix: Message {
    switch self {
    case .lineSeparator:
      Message(vi: "xóa nó và nhấn Enter", en: "delete it and press Enter")
    case .longLine:
      Message(vi: "ngắt thành nhiều dòng", en: "break it into several lines")
    case .mixedLineEndings:
      Message(
        vi: "lưu lại với một kiểu xuống dòng (nên dùng LF)",
        en: "save it with one kind of line ending (preferably LF)")
    default: Message(vi: "xóa ký tự này", en: "delete this character")
    }
  }
}
