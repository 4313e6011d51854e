import Diagnostics

/// Splits a template file into texts and tags.
///
/// 1. Text up to `{{` is text; 2. the byte after it says which tag; 3. the tag ends at `}}`;
/// 4. a section, partial or comment alone on a line takes the line with it; indentation is dropped.
struct TemplateScanner {
  private let source: SourceText
  private let bytes: [UInt8]
  private var tokens: [TemplateToken] = []
  private var position = 0

  /// The tokens of a file, in order.
  static func tokens(of source: SourceText, reporting log: inout DiagnosticLog) -> [TemplateToken] {
    var scanner = TemplateScanner(source)
    scanner.scan(reporting: &log)
    return scanner.tokens
  }

  private init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
  }
}

extension TemplateScanner {
  private mutating func scan(reporting log: inout DiagnosticLog) {
    var textStart = 0
    while let open = find(braces: openBrace, from: position) {
      guard var tag = readTag(at: open) else {
        log.append(.templateUnclosedTag(at: location(open, min(open + 2, bytes.count))))
        break
      }
      let line = tag.takesLine ? wholeLine(open, position) : nil
      appendText(textStart..<(line?.lowerBound ?? open))
      tag.isAlone = line != nil
      tokens.append(.tag(tag))
      position = line?.upperBound ?? position
      textStart = position
    }
    appendText(textStart..<bytes.count)
  }

  private func location(_ lower: Int, _ upper: Int) -> SourceLocation {
    SourceLocation(source.path, SourceRange(lower, upper))
  }

  private func find(braces byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == byte && bytes[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Reads the tag whose braces open at `open` and moves behind it.
  private mutating func readTag(at open: Int) -> TemplateTag? {
    var start = open + 2
    let mark = start < bytes.count ? bytes[start] : 0
    let kind = Self.kind(of: mark)
    if kind != .variable { start += 1 }
    guard let close = find(braces: closeBrace, from: start) else { return nil }
    position = close + 2
    if kind == .unescaped {
      guard position < bytes.count, bytes[position] == closeBrace else { return nil }
      position += 1
    }
    let range = SourceRange(open, position)
    let name = String(decoding: bytes[start..<close], as: UTF8.self).trimmed
    if kind == .partial, name.utf8.first == UInt8(ascii: "*") {
      return TemplateTag(kind: .refused("{{>*"), name: name, range: range)
    }
    return TemplateTag(kind: kind, name: name, range: range)
  }

  private static func kind(of mark: UInt8) -> TemplateTag.Kind {
    switch mark {
    case UInt8(ascii: "{"): .unescaped
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"),
      UInt8(ascii: "$"):
      .refused("{{" + String(UnicodeScalar(mark)))
    default: .variable
    }
  }

  /// The line around a tag, its line feed included, if nothing but blanks stands beside the tag.
  private func wholeLine(_ lower: Int, _ upper: Int) -> Range<Int>? {
    var start = lower
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == lineFeed else { return nil }
    var end = upper
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    guard end == bytes.count || bytes[end] == lineFeed else { return nil }
    return start..<min(end + 1, bytes.count)
  }

  /// Appends text without the indentation and blank lines that only the template's reader needs.
  private mutating func appendText(_ range: Range<Int>) {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var startsLine = range.lowerBound == 0 || bytes[range.lowerBound - 1] == lineFeed
    for byte in bytes[range] {
      if startsLine && (isBlank(byte) || byte == lineFeed) { continue }
      startsLine = byte == lineFeed
      text.append(byte)
    }
    if !text.isEmpty { tokens.append(.text(text)) }
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private var lineFeed: UInt8 { UInt8(ascii: "\n") }
  private var openBrace: UInt8 { UInt8(ascii: "{") }
  private var closeBrace: UInt8 { UInt8(ascii: "}") }
}

extension String {
  /// The text without spaces, tabs and line ends around it.
  fileprivate var trimmed: String {
    let isBlank = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
    let bytes = utf8.drop(while: isBlank)
    let count = bytes.reversed().drop(while: isBlank).count
    return String(bytes.prefix(count)) ?? self
  }
}
