import Diagnostics

extension Diagnostic {
  static func templateUnclosedTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-unclosed-tag",
      Message(vi: "Thẻ “{{” không có “}}” đóng lại.", en: "The tag “{{” is not closed by “}}”."),
      at: location)
  }

  static func templateUnclosedSection(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-unclosed-section",
      Message(
        vi: "Phần “\(name)” không được đóng.", en: "The section “\(name)” is not closed."),
      at: location,
      fix: Message(
        vi: "Thêm {{/\(name)}} vào chỗ phần này kết thúc.",
        en: "Add {{/\(name)}} where the section ends."))
  }

  static func templateStrayClose(
    _ name: String, open: String?, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "template-stray-close",
      Message(
        vi: "{{/\(name)}} đóng một phần chưa mở.",
        en: "{{/\(name)}} closes a section that is not open."),
      at: location,
      fix: open.map {
        Message(vi: "Phần đang mở là “\($0)”.", en: "The open section is “\($0)”.")
      })
  }

  static func templateBadName(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-bad-name",
      Message(
        vi: "“\(name)” không phải là tên: tên chỉ gồm chữ không dấu, số, “_”, “-” và “.”.",
        en: "“\(name)” is no name: names have ASCII letters, digits, “_”, “-” and “.”."),
      at: location)
  }

  static func templateRefusedTag(_ mark: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-refused-tag",
      Message(
        vi: "Giao diện không được dùng thẻ “\(mark)”.",
        en: "A theme may not use the tag “\(mark)”."),
      at: location,
      explanation: Message(
        vi:
          "Chỉ có {{tên}}, {{{html}}}, {{#phần}}, {{^phần}}, {{/phần}}, {{> mảnh}}, {{! ghi chú}}.",
        en: "There are {{name}}, {{{html}}}, {{#section}}, {{^section}}, {{/section}}, "
          + "{{> partial}} and {{! comment}} only."))
  }

  static func templateUnquotedValue(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-unquoted-value",
      Message(
        vi: "Giá trị “\(name)” đứng trong thẻ HTML mà không có dấu ngoặc kép.",
        en: "The value “\(name)” stands in an HTML tag without quotes."),
      at: location,
      fix: Message(
        vi: "Viết tên=\"{{\(name)}}\".", en: "Write name=\"{{\(name)}}\"."))
  }

  static func templateInlineCode(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-inline-code",
      Message(
        vi: "Sau chỗ này có <style>, <script> không src, hoặc thuộc tính style, on…",
        en: "After this place stands <style>, <script> without src, or an attribute style or on…"),
      at: location,
      fix: Message(
        vi: "Trang không có mã lệnh hay kiểu viết liền: chuyển sang tệp trong assets/.",
        en: "Pages have no inline script or style: move it to a file in assets/."))
  }

  static func templateTooDeep(at location: SourceLocation) -> Diagnostic {
    let depth = ParsedTemplate.maximumDepth
    return Diagnostic(
      id: "template-too-deep",
      Message(
        vi: "Phần và mảnh lồng nhau quá \(depth) tầng.",
        en: "Sections and partials nest deeper than \(depth)."),
      at: location)
  }

  static func templateTooLarge(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-too-large",
      Message(
        vi: "Mẫu phình quá lớn khi chèn các mảnh.",
        en: "The template grows too large when its partials are put in place."),
      at: location)
  }
}

extension Diagnostic {
  static func templateUnknownName(
    _ name: String, word: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "template-unknown-name",
      Message(
        vi: "Không có gì tên “\(word)” ở đây.", en: "Nothing is called “\(word)” here."),
      at: location,
      fix: suggestion(word, known).map { near in
        let whole = name.split(separator: ".").map { $0 == word ? near : String($0) }
        return didYouMean("{{\(whole.joined(separator: "."))}}")
      })
  }

  static func templateNotObject(
    _ word: String, in name: String, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "template-not-object",
      Message(
        vi: "“\(word)” không có thành phần bên trong, nên “\(name)” không chỉ vào đâu.",
        en: "“\(word)” has nothing inside, so “\(name)” points nowhere."),
      at: location,
      fix: Message(
        vi: "Nếu là danh sách, mở bằng {{#\(word)}} … {{/\(word)}}.",
        en: "If it is a list, open it by {{#\(word)}} … {{/\(word)}}."))
  }

  static func templateNotText(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-not-text",
      Message(
        vi: "“\(name)” không phải là chữ để in ra.", en: "“\(name)” is no text to print."),
      at: location,
      fix: Message(
        vi: "Dùng {{#\(name)}} … {{/\(name)}}.", en: "Use {{#\(name)}} … {{/\(name)}}."))
  }

  static func templateRawText(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-raw-text",
      Message(
        vi: "“\(name)” là chữ, không được chèn nguyên bằng {{{ }}}.",
        en: "“\(name)” is text and may not be inserted as it is by {{{ }}}."),
      at: location, fix: Message(vi: "Dùng {{\(name)}}.", en: "Use {{\(name)}}."))
  }

  static func templateEscapedHTML(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-escaped-html",
      Message(
        vi: "“\(name)” là HTML đã sẵn sàng, phải chèn bằng ba ngoặc.",
        en: "“\(name)” is ready HTML and needs three braces."),
      at: location, fix: Message(vi: "Dùng {{{\(name)}}}.", en: "Use {{{\(name)}}}."))
  }

  static func templateStrayItem(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "template-stray-item",
      Message(
        vi: "{{.}} chỉ đứng trong một danh sách chữ.",
        en: "{{.}} stands only inside a list of texts."),
      at: location)
  }
}

extension Diagnostic {
  static func templateUnknownPartial(
    _ name: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "template-unknown-partial",
      Message(
        vi: "Không có mảnh “partials/\(name).mustache”.",
        en: "There is no partial “partials/\(name).mustache”."),
      at: location, fix: suggestion(name, known).map { didYouMean("{{> \($0)}}") })
  }

  static func templatePartialCycle(_ names: [String], at location: SourceLocation) -> Diagnostic {
    let round = names.joined(separator: " → ")
    return Diagnostic(
      id: "template-partial-cycle",
      Message(
        vi: "Các mảnh gọi nhau thành vòng: \(round).", en: "Partials call each other: \(round)."),
      at: location)
  }

  static func templateUnknownWord(
    _ key: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "template-unknown-word",
      Message(
        vi: "Tệp strings.yml không có “\(key)”.", en: "The file strings.yml has no “\(key)”."),
      at: location, fix: suggestion(key, known).map { didYouMean("{{t.\($0)}}") })
  }

  static func templateUnknownIcon(
    _ name: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "template-unknown-icon",
      Message(
        vi: "Không có hình “icons/\(name).svg”.", en: "There is no drawing “icons/\(name).svg”."),
      at: location, fix: suggestion(name, known).map { didYouMean("{{{icon.\($0)}}}") })
  }

  private static func suggestion(_ word: String, _ known: some Sequence<String>) -> String? {
    Suggestion.nearest(to: word, in: known)
  }

  private static func didYouMean(_ text: String) -> Message {
    Message(vi: "Có phải là \(text)?", en: "Did you mean \(text)?")
  }
}

extension Diagnostic {
  static func themeMissingTemplate(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "theme-missing-template",
      Message(
        vi: "Giao diện thiếu \(name).mustache.", en: "The theme lacks \(name).mustache."),
      at: location,
      fix: Message(
        vi: "Thêm tệp này, hoặc kế thừa một giao diện có nó bằng extends.",
        en: "Add the file, or extend a theme that has it."))
  }

  static func themeUnknownTemplate(
    _ name: String, known: [String], at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "theme-unknown-template", severity: .warning,
      Message(
        vi: "Không trang nào dùng \(name).mustache.", en: "No page uses \(name).mustache."),
      at: location,
      fix: suggestion(name, known).map { didYouMean("\($0).mustache") })
  }

  static func themeUnusedWord(
    _ key: String, known: some Sequence<String>, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "theme-unused-word", severity: .warning,
      Message(vi: "Không mẫu nào dùng “\(key)”.", en: "No template uses “\(key)”."),
      at: location, fix: suggestion(key, known).map { didYouMean($0) })
  }

  static func themeUnsafeIcon(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "theme-unsafe-icon",
      Message(
        vi: "Hình không chỉ có nét vẽ.", en: "The drawing holds more than shapes."),
      at: location,
      explanation: Message(
        vi:
          "hình được chèn thẳng vào trang nên chỉ được là một <svg> gồm g, path, circle, ellipse, "
          + "line, polygon, polyline, rect: không mã lệnh, kiểu viết liền, liên kết, chữ hay chú thích.",
        en: "Drawings go straight into pages, so they are one <svg> of g, path, circle, ellipse, "
          + "line, polygon, polyline, rect: no script, inline style, link, text or comment."))
  }
}
