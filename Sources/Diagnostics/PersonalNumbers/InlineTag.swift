/// Tags of HTML that a reader does not see between two digits.
enum InlineTag {
  private static let names: [UInt64] = [
    "b", "i", "u", "s", "a", "em", "strong", "span", "code", "small", "sup", "sub", "mark", "del",
    "ins", "time", "wbr", "kbd", "samp", "var", "abbr", "cite", "q", "data", "font", "tt", "bdi",
    "bdo", "label", "tspan",
  ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } }
  private static let lineBreak: UInt64 = 0x6272
  private static let paragraph: UInt64 = 0x70
  /// The longest tag that is read, in bytes.
  private static let longest = 2048

  /// Reads the tag at `index`: nothing if it is inline, a space if it breaks the line or ends a
  /// paragraph behind which text goes on without another, and else
  /// an end of what belongs together.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    let other = NumberGlyph(kind: .other, end: index + 1)
    if let end = commentEnd(bytes, at: index) { return NumberGlyph(kind: .nothing, end: end) }
    var name = index + 1
    if name < bytes.count, bytes[name] == UInt8(ascii: "/") { name += 1 }
    var packed: UInt64 = 0
    var nameEnd = name
    while nameEnd < bytes.count, nameEnd - name < 8, isLetter(bytes[nameEnd]) {
      packed = packed << 8 | UInt64(bytes[nameEnd] | 0x20)
      nameEnd += 1
    }
    let isBreak = packed == lineBreak || packed == paragraph && name > index + 1
    guard isBreak || names.contains(packed), let end = tagEnd(bytes, from: nameEnd) else {
      return other
    }
    return NumberGlyph(kind: isBreak ? .separator(.space) : .nothing, end: end)
  }

  /// Where the inline tag that ends before `end` begins.
  static func start(_ bytes: Span<UInt8>, endingAt end: Int) -> Int? {
    var index = end - 1
    guard index >= 0, bytes[index] == UInt8(ascii: ">") else { return nil }
    while index > 0, end - index < 256, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    guard bytes[index] == UInt8(ascii: "<") else { return nil }
    let glyph = read(bytes, at: index)
    if case .nothing = glyph.kind, glyph.end == end { return index }
    return nil
  }

  private static func tagEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var quote: UInt8 = 0
    var index = start
    while index < bytes.count, index - start < longest {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return nil
  }

  private static func commentEnd(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "!"),
      equal(bytes, index..<index + 4, "<!--")
    else { return nil }
    var end = index + 7
    while end <= bytes.count, end - index < longest {
      if equal(bytes, end - 3..<end, "-->") { return end }
      end += 1
    }
    return nil
  }

  private static func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: String) -> Bool {
    zip(text.utf8, range).allSatisfy { $0 == bytes[$1] }
  }
}
