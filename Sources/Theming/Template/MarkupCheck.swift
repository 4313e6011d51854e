import Diagnostics

/// Follows the HTML of a template from tag to tag, so that no value lands outside quotes and no
/// script or style is written into a page.
struct MarkupCheck {
  private var inTag = false
  private var quote: UInt8?
  private var word: [UInt8] = []
  private var lastWord: [UInt8] = []
  private var element = ""
  private var hasSource = false

  /// Reports the faults of a template file, read from its first token to its last.
  static func check(_ tokens: [TemplateToken], in path: String, reporting log: inout DiagnosticLog)
  {
    var check = MarkupCheck()
    var place = SourceRange(0, 0)
    for token in tokens {
      switch token {
      case .text(let text):
        if check.read(text) { log.append(.templateInlineCode(at: SourceLocation(path, place))) }
      case .tag(let tag):
        place = tag.range
        guard check.inTag, check.quote == nil else { continue }
        if tag.kind == .variable || tag.kind == .unescaped {
          log.append(.templateUnquotedValue(tag.name, at: SourceLocation(path, tag.range)))
        }
      }
    }
  }
}

extension MarkupCheck {
  /// Reads on; whether an inline script, style or event handler was met.
  private mutating func read(_ text: [UInt8]) -> Bool {
    text.reduce(false) { met, byte in read(byte) || met }
  }

  private mutating func read(_ byte: UInt8) -> Bool {
    if let open = quote {
      if byte == open { quote = nil }
      return false
    }
    guard inTag else {
      if byte == UInt8(ascii: "<") { openTag() }
      return false
    }
    if element.isEmpty, word.isEmpty, !opensName(byte) {
      inTag = false
      return false
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: ">"): return closeTag()
    case UInt8(ascii: "="): return attribute()
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): endWord()
    default: word.append(byte | 0x20)
    }
    return false
  }

  /// Whether a `<` before this byte opens a tag; otherwise it is a sign in the text.
  private func opensName(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "!"): true
    default: false
    }
  }

  private mutating func openTag() {
    inTag = true
    word = []
    element = ""
    hasSource = false
  }

  private mutating func endWord() {
    if word.isEmpty { return }
    if element.isEmpty { element = String(decoding: word, as: UTF8.self) }
    lastWord = word
    word = []
  }

  private mutating func attribute() -> Bool {
    endWord()
    let name = String(decoding: lastWord, as: UTF8.self)
    if name == "src" { hasSource = true }
    return name == "style" || name.hasPrefix("on")
  }

  private mutating func closeTag() -> Bool {
    endWord()
    inTag = false
    return element == "style" || element == "script" && !hasSource
  }
}
