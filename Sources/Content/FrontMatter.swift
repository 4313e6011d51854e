package import Diagnostics

/// The two parts of a content file: the YAML between `---` lines, and the Markdown after it.
package struct FrontMatter: Sendable, Equatable {
  /// The largest front matter in bytes (SAFETY: 64 KiB).
  package static let limit = 64 * 1024

  package let yaml: SourceRange
  package let body: SourceRange

  /// Splits a file; nil, with a diagnostic, when there is no front matter to read.
  package static func split(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> FrontMatter?
  {
    let bytes = source.bytes
    let first = line(bytes, 0)
    let location = SourceLocation(
      source.path, SourceRange(first.content.lowerBound, max(first.content.upperBound, 1)))
    let opening = String(decoding: bytes[first.content], as: UTF8.self)
    guard isFence(bytes[first.content]) else {
      log.append(
        opening.hasPrefix("---")
          ? .frontMatterLanguage(opening, at: location) : .frontMatterMissing(at: location))
      return nil
    }
    var offset = first.next
    while offset < bytes.count {
      let current = line(bytes, offset)
      if isFence(bytes[current.content]) {
        let yaml = SourceRange(first.next, offset)
        return checked(yaml, SourceRange(current.next, bytes.count), source, reporting: &log)
      }
      offset = current.next
    }
    log.append(.frontMatterOpen(at: location))
    return nil
  }

  private static func checked(
    _ yaml: SourceRange, _ body: SourceRange, _ source: SourceText,
    reporting log: inout DiagnosticLog
  ) -> FrontMatter? {
    let location = SourceLocation(source.path, SourceRange(0, 3))
    if Int(yaml.upper - yaml.lower) > limit {
      log.append(.frontMatterTooLarge(at: location))
      return nil
    }
    if isEmpty(source.bytes, Int(yaml.lower)..<Int(yaml.upper)) {
      log.append(.frontMatterEmpty(at: location))
      return nil
    }
    return FrontMatter(yaml: yaml, body: body)
  }

  /// Whether all lines are blank or comments.
  private static func isEmpty(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      let current = line(bytes, start)
      let first = current.content.first { bytes[$0] != 0x20 }
      if let first, bytes[first] != UInt8(ascii: "#") { return false }
      start = current.next
    }
    return true
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == 0x20 || line[end - 1] == 0x09 { end -= 1 }
    return line[line.startIndex..<end].elementsEqual("---".utf8)
  }

  private static func line(_ bytes: [UInt8], _ start: Int) -> (content: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = min(end + 1, bytes.count)
    if next < bytes.count, bytes[end] == 0x0D, bytes[next] == 0x0A { next += 1 }
    return (start..<end, next)
  }
}

extension Diagnostic {
  static func frontMatterMissing(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "front-matter-missing",
      Message(
        vi: "Tệp phải bắt đầu bằng phần thông tin giữa hai dòng `---`.",
        en: "The file must begin with front matter between two `---` lines."),
      at: location,
      fix: Message(
        vi: "Thêm vào đầu tệp:\n---\ntitle: …\nsummary: …\n---",
        en: "Put this at the top:\n---\ntitle: …\nsummary: …\n---"))
  }

  static func frontMatterLanguage(_ line: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "front-matter-language",
      Message(
        vi: "Dòng mở đầu là “\(line)”; chỉ dùng đúng ba dấu gạch `---`.",
        en: "The opening line is “\(line)”; only `---` is read."),
      at: location, fix: Message(vi: "Sửa thành `---`.", en: "Make it `---`."))
  }

  static func frontMatterOpen(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "front-matter-open",
      Message(
        vi: "Phần thông tin đầu tệp không có dòng `---` để kết thúc.",
        en: "The front matter has no closing `---` line."),
      at: location,
      fix: Message(
        vi: "Thêm một dòng `---` trước phần nội dung.", en: "Add a `---` line before the text."))
  }

  static func frontMatterEmpty(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "front-matter-empty",
      Message(vi: "Phần thông tin đầu tệp để trống.", en: "The front matter is empty."),
      at: location,
      fix: Message(vi: "Viết ít nhất title và summary.", en: "Write at least title and summary."))
  }

  static func frontMatterTooLarge(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "front-matter-too-large",
      Message(vi: "Phần thông tin đầu tệp lớn hơn 64 KiB.", en: "The front matter exceeds 64 KiB."),
      at: location,
      fix: Message(vi: "Chuyển bớt xuống phần nội dung.", en: "Move some of it into the text."))
  }
}
