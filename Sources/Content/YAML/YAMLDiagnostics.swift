import Diagnostics

extension Diagnostic {
  static func yaml(_ fault: YAMLGuard.Fault, at location: SourceLocation) -> Diagnostic {
    switch fault {
    case .anchor:
      Diagnostic(
        id: "yaml-anchor",
        Message(vi: "Không dùng neo YAML (&tên).", en: "YAML anchors (&name) are not used here."),
        at: location, fix: .quoteOrWriteOut)
    case .alias:
      Diagnostic(
        id: "yaml-alias",
        Message(
          vi: "Không dùng tham chiếu YAML (*tên).", en: "YAML aliases (*name) are not used here."),
        at: location, fix: .quoteOrWriteOut)
    case .tag:
      Diagnostic(
        id: "yaml-tag",
        Message(vi: "Không dùng thẻ kiểu YAML (!tên).", en: "YAML tags (!name) are not used here."),
        at: location, fix: .quoteOrWriteOut)
    case .mergeKey:
      Diagnostic(
        id: "yaml-merge-key",
        Message(
          vi: "Không dùng khóa trộn YAML (<<).", en: "YAML merge keys (<<) are not used here."),
        at: location,
        fix: Message(vi: "Viết đầy đủ các dòng cần có.", en: "Write the lines out."))
    case .tabIndent:
      Diagnostic(
        id: "yaml-tab-indent",
        Message(
          vi: "Dòng thụt vào bằng phím TAB; YAML chỉ nhận dấu cách.",
          en: "The line is indented with a TAB; YAML takes spaces only."),
        at: location,
        fix: Message(vi: "Thay mỗi TAB bằng hai dấu cách.", en: "Replace each TAB by two spaces."))
    case .tooDeep:
      Diagnostic(
        id: "yaml-too-deep",
        Message(
          vi: "Dữ liệu lồng nhau quá \(YAMLGuard.maximumDepth) tầng.",
          en: "Data is nested more than \(YAMLGuard.maximumDepth) levels deep."),
        at: location,
        fix: Message(vi: "Viết gọn lại, bớt lồng.", en: "Flatten it."))
    }
  }

  static func yamlSyntax(_ problem: String, at location: SourceLocation, fix: Message?)
    -> Diagnostic
  {
    Diagnostic(
      id: "yaml-syntax",
      Message(vi: "Đoạn YAML này viết sai cú pháp.", en: "This YAML is not well formed."),
      at: location,
      explanation: Message(
        vi: "Bộ đọc YAML báo: \(problem)", en: "The YAML parser says: \(problem)"),
      fix: fix
        ?? Message(
          vi:
            "Mỗi dòng viết dạng `khóa: giá trị`; nếu giá trị có dấu đặc biệt, đặt nó trong dấu nháy kép.",
          en:
            "Write each line as `key: value`; put a value with special characters in double quotes."
        ))
  }

  static func yamlUnquotedColon(at location: SourceLocation, line: String) -> Diagnostic {
    Diagnostic(
      id: "yaml-unquoted-colon",
      Message(
        vi: "Giá trị có dấu hai chấm nên phải đặt trong dấu nháy kép.",
        en: "A value that contains a colon must stand in double quotes."),
      at: location,
      fix: Message(
        vi: "Dán dòng này thay cho dòng cũ:\n\(line)", en: "Paste this line instead:\n\(line)"))
  }

  static func yamlCurlyQuotes(at location: SourceLocation, line: String) -> Diagnostic {
    Diagnostic(
      id: "yaml-curly-quotes",
      Message(
        vi: "Dấu nháy cong (“ ”) của Word không bao được giá trị YAML.",
        en: "Word's curly quotes do not quote a YAML value."),
      at: location,
      fix: Message(vi: "Dùng dấu nháy thẳng:\n\(line)", en: "Use straight quotes:\n\(line)"))
  }

  static func yamlMissingColon(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "yaml-missing-colon",
      Message(
        vi: "Dòng này không có dấu hai chấm sau tên khóa.",
        en: "This line has no colon after its key."),
      at: location,
      fix: Message(
        vi: "Viết dạng `khóa: giá trị`; dòng tiếp theo của một giá trị dài phải thụt vào.",
        en: "Write `key: value`; indent a line that continues a long value."))
  }

  static func yamlOpenQuote(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "yaml-open-quote",
      Message(vi: "Dấu nháy mở ra mà không đóng lại.", en: "This quote is never closed."),
      at: location,
      fix: Message(
        vi: "Thêm dấu nháy ở cuối giá trị.", en: "Add the closing quote after the value."))
  }

  static func yamlDuplicateKey(_ key: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "yaml-duplicate-key",
      Message(vi: "Khóa “\(key)” viết hai lần.", en: "The key “\(key)” is written twice."),
      at: location,
      fix: Message(vi: "Giữ lại một dòng.", en: "Keep one of the lines."))
  }

  static func yamlMultipleDocuments(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "yaml-multiple-documents",
      Message(
        vi: "Tệp chứa nhiều tài liệu YAML.", en: "There is more than one YAML document here."),
      at: location,
      fix: Message(
        vi: "Bỏ dòng `---` hoặc `...` ở giữa.", en: "Remove the `---` or `...` line in between."))
  }
}

extension Message {
  fileprivate static let quoteOrWriteOut = Message(
    vi: "Nếu đó là chữ bình thường, đặt nó trong dấu nháy kép; nếu không, viết giá trị ra đầy đủ.",
    en: "If it is plain text, put it in double quotes; otherwise write the value out.")
}
