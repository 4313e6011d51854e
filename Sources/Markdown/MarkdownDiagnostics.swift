package import Diagnostics

extension Diagnostic {
  static func rawHTML(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "raw-html",
      Message(vi: "Không dùng HTML trong Markdown.", en: "HTML is not allowed in Markdown."),
      at: place,
      explanation: Message(
        vi: "Chỉ Markdown mới đọc được ở mọi nơi bài viết đi tới.",
        en: "Only Markdown stays readable wherever the text goes."),
      fix: Message(
        vi: "Viết bằng Markdown, hoặc viết `\\<` nếu cần chính dấu đó.",
        en: "Write it in Markdown, or write `\\<` for the sign itself."))
  }

  static func headingLevelOne(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "heading-level-one",
      Message(
        vi: "Tiêu đề cấp 1 (`#`) đã dành cho `title` của trang.",
        en: "The level 1 heading (`#`) is the page's `title`."),
      at: place,
      fix: Message(vi: "Bắt đầu từ `##`.", en: "Start with `##`."))
  }

  static func headingLevelSkipped(_ level: Int, after last: Int, at place: SourceLocation)
    -> Diagnostic
  {
    let expected = String(repeating: "#", count: last + 1)
    return Diagnostic(
      id: "heading-level-skipped",
      Message(
        vi: "Tiêu đề cấp \(level) đứng ngay sau cấp \(last): bỏ qua một cấp.",
        en: "A level \(level) heading follows level \(last): a level is skipped."),
      at: place,
      fix: Message(vi: "Dùng `\(expected)`.", en: "Use `\(expected)`."))
  }

  static func duplicateHeadingAnchor(
    _ anchor: String, first: SourceLocation, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "duplicate-heading-anchor",
      Message(
        vi: "Hai tiêu đề có cùng neo “#\(anchor)”.",
        en: "Two headings have the anchor “#\(anchor)”."),
      at: place,
      notes: [
        DiagnosticNote(Message(vi: "tiêu đề thứ nhất ở đây", en: "the first is here"), at: first)
      ],
      fix: Message(vi: "Đổi lời một trong hai tiêu đề.", en: "Reword one of the headings."))
  }

  /// An alternative text that tells nothing of its picture.
  package static func altSaysNothing(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "image-alt-says-nothing", severity: .warning,
      Message(
        vi: "Lời mô tả “\(text)” chưa nói ảnh có gì.",
        en: "The description “\(text)” does not tell what the picture shows."),
      at: place,
      explanation: Message(
        vi: "Người không nhìn thấy ảnh, hoặc mạng yếu chưa tải được ảnh, chỉ có lời này.",
        en: "People who cannot see or load the picture have this text alone."),
      fix: Message(
        vi: "Viết ai làm gì, ở đâu, chữ gì trong ảnh cần đọc.",
        en: "Write who does what and where, and which words in it matter."))
  }

  static func imageWithoutAlt(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "image-without-alt",
      Message(vi: "Ảnh chưa có lời mô tả.", en: "The picture has no description."),
      at: place,
      explanation: Message(
        vi: "Người không nhìn thấy ảnh nghe lời mô tả này.",
        en: "People who cannot see the picture hear this text."),
      fix: Message(
        vi: "Viết lời mô tả giữa ngoặc vuông: `![Tổ hướng dẫn bà con](…)`.",
        en: "Describe it between the brackets: `![…](…)`."))
  }

  static func undefinedReference(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "undefined-reference",
      Message(
        vi: "Liên kết dùng nhãn “\(label)” chưa được khai báo.",
        en: "The link uses the label “\(label)”, which is not defined."),
      at: place,
      fix: Message(
        vi: "Thêm dòng `[\(label)]: địa-chỉ`, hoặc viết `[lời](địa-chỉ)`.",
        en: "Add a line `[\(label)]: address`, or write `[text](address)`."))
  }

  static func undefinedFootnote(_ label: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "undefined-footnote",
      Message(
        vi: "Chú thích “\(label)” chưa được khai báo.",
        en: "The footnote “\(label)” is not defined."),
      at: place,
      fix: Message(
        vi: "Thêm dòng `[^\(label)]: nội dung`.", en: "Add a line `[^\(label)]: text`."))
  }

  static func codeFenceInfoInvalid(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "code-fence-info-invalid",
      Message(
        vi: "Từ sau dấu mở khối mã chỉ gồm chữ không dấu, số và `+ # . _ -`, nhiều nhất 32 ký tự.",
        en: "The word after a code fence has letters, digits and `+ # . _ -`, at most 32."),
      at: place,
      fix: Message(vi: "Sửa từ đó, ví dụ `text`.", en: "Change the word, for example to `text`."))
  }

  static func unknownBlockWord(_ word: String, meant: String, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "unknown-block-word", severity: .warning,
      Message(vi: "Không có khối tên “\(word)”.", en: "There is no block named “\(word)”."),
      at: place,
      fix: Message(vi: "Có phải là “\(meant)”?", en: "Did you mean “\(meant)”?"))
  }

  static func unclosedCodeFence(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "unclosed-code-fence",
      Message(
        vi: "Khối mã mở ở đây chưa được đóng.", en: "The code block opened here is not closed."),
      at: place,
      fix: Message(
        vi: "Thêm một dòng đóng giống dấu mở ở cuối khối.",
        en: "End the block with a line like its opening fence."))
  }

  static func linkSchemeRefused(_ scheme: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "link-scheme-refused",
      Message(
        vi: "Địa chỉ kiểu “\(scheme)” không được dùng trong liên kết.",
        en: "Addresses of the kind “\(scheme)” are not allowed in links."),
      at: place,
      fix: Message(
        vi: "Dùng https://, mailto:, tel: hoặc đường dẫn tới tệp trong dự án.",
        en: "Use https://, mailto:, tel: or a path to a file of the project."))
  }

  static func hiddenCharacterInLink(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "hidden-character-in-link",
      Message(
        vi: "Địa chỉ liên kết có ký tự ẩn hoặc ký tự điều khiển.",
        en: "The link's address has a hidden or control character."),
      at: place, fix: Message(vi: "Gõ lại địa chỉ.", en: "Type the address again."))
  }

  static func unknownCallout(_ word: String, meant: String?, at place: SourceLocation) -> Diagnostic
  {
    Diagnostic(
      id: "unknown-callout", severity: .warning,
      Message(vi: "Không có hộp lưu ý kiểu “\(word)”.", en: "There is no callout “\(word)”."),
      at: place,
      fix: meant.map { Message(vi: "Có phải là “[!\($0)]”?", en: "Did you mean “[!\($0)]”?") }
        ?? Message(
          vi: "Dùng NOTE, TIP, IMPORTANT, WARNING hoặc CAUTION.",
          en: "Use NOTE, TIP, IMPORTANT, WARNING or CAUTION."))
  }

  static func unknownMarkup(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "unknown-markup", severity: .warning,
      Message(
        vi: "Bộ phân tích Markdown trả về một thành phần lạ; phần chữ bên trong được giữ.",
        en: "The Markdown parser returned an unknown element; its text is kept."),
      at: place)
  }
}
