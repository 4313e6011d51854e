import Diagnostics

/// Reads the YAML that nearly all front matter consists of, in one pass: `key: value` lines whose
/// values are one-line texts or lists of such texts.
///
/// What it takes it reads as the YAML parser would; whatever could mean something else to that
/// parser it leaves to it, valid or not.
struct PlainYAML {
  private let end: Int
  private var position: Int
  private var pairs: [YAMLValue.Pair] = []

  /// The mapping in `range` of a file; nil where only the YAML parser can tell what it means.
  static func read(_ bytes: [UInt8], _ range: SourceRange) -> YAMLValue? {
    var reader = PlainYAML(end: Int(range.upper), position: Int(range.lower))
    let start = Int(range.lower)
    let text = bytes.span
    while reader.position < reader.end {
      guard reader.readPair(text) else { return nil }
    }
    if reader.pairs.isEmpty { return nil }
    return YAMLValue(.mapping(reader.pairs), SourceRange(start, start + 1))
  }

  private init(end: Int, position: Int) {
    self.end = end
    self.position = position
    pairs.reserveCapacity(16)
  }
}

extension PlainYAML {
  /// Reads a key with its value, or says that it cannot.
  private mutating func readPair(_ text: Span<UInt8>) -> Bool {
    let start = position
    while position < end, text[position] == 0x5F || isSmall(text[position]) { position += 1 }
    guard position > start, position < end, text[position] == UInt8(ascii: ":") else {
      return false
    }
    let key = scalar(text, start..<position, quotes: 0)
    guard !pairs.contains(where: { $0.key.scalar == key.scalar }) else { return false }
    position += 1
    guard position < end else { return false }
    if text[position] == 0x0A {
      position += 1
      guard let list = readList(text) else { return false }
      pairs.append(YAMLValue.Pair(key: key, value: list))
      return true
    }
    guard text[position] == 0x20 else { return false }
    position += 1
    guard let value = readText(text) else { return false }
    pairs.append(YAMLValue.Pair(key: key, value: value))
    return true
  }

  /// Reads the lines `- text` below a key; all stand at the same column.
  private mutating func readList(_ text: Span<UInt8>) -> YAMLValue? {
    var items: [YAMLValue] = []
    var indent: Int?
    var place = position
    while position < end {
      var first = position
      while first < end, text[first] == 0x20 { first += 1 }
      guard first < end, text[first] == UInt8(ascii: "-") else {
        if first > position { return nil }
        break
      }
      if let indent, first - position != indent { return nil }
      if indent == nil { place = first }
      indent = first - position
      guard first + 1 < end, text[first + 1] == 0x20 else { return nil }
      position = first + 2
      guard let item = readText(text) else { return nil }
      items.append(item)
    }
    return items.isEmpty ? nil : YAMLValue(.sequence(items), SourceRange(place, place + 1))
  }

  /// Reads a text up to the end of its line, in double quotes or plain.
  private mutating func readText(_ text: Span<UInt8>) -> YAMLValue? {
    guard position < end else { return nil }
    if text[position] == UInt8(ascii: "\"") { return readQuoted(text) }
    let start = position
    guard isWordByte(text[position]) else { return nil }
    while position < end, text[position] != 0x0A {
      let length = letterLength(text)
      switch text[position] {
      case _ where length > 0: position += length
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: ";"),
        UInt8(ascii: ","):
        position += 1
      case UInt8(ascii: ":") where position + 1 < end && isWordOrSlash(text[position + 1]):
        position += 1
      default: return nil
      }
    }
    guard text[position - 1] != 0x20 else { return nil }
    return finished(text, start..<position, quotes: 0)
  }

  private mutating func readQuoted(_ text: Span<UInt8>) -> YAMLValue? {
    position += 1
    let start = position
    while position < end, text[position] != UInt8(ascii: "\"") {
      let length = letterLength(text)
      let byte = text[position]
      guard length > 0 || (byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")) else {
        return nil
      }
      position += max(1, length)
    }
    guard position < end else { return nil }
    position += 1
    return finished(text, start..<position - 1, quotes: 1)
  }

  /// The scalar, if its line ends here; goes on to the next line.
  private mutating func finished(_ text: Span<UInt8>, _ range: Range<Int>, quotes: Int)
    -> YAMLValue?
  {
    guard position == end || text[position] == 0x0A else { return nil }
    position += 1
    return scalar(text, range, quotes: quotes)
  }

  private func scalar(_ text: Span<UInt8>, _ range: Range<Int>, quotes: Int) -> YAMLValue {
    let string = unsafe text.extracting(range).withUnsafeBufferPointer {
      unsafe String(decoding: $0, as: UTF8.self)
    }
    let lower = range.lowerBound - quotes
    let upper = range.upperBound + quotes
    return YAMLValue(.scalar(string), SourceRange(lower, max(lower + 1, upper)))
  }
}

extension PlainYAML {
  /// How many bytes the letter, digit, dash or quotation mark here has; 0 for anything else.
  ///
  /// Among the characters of these lead bytes none ends a line or is refused by the parser.
  private func letterLength(_ text: Span<UInt8>) -> Int {
    switch text[position] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: 1
    case 0xC3...0xC6 where position + 1 < end: 2
    case 0xE1 where position + 2 < end: 3
    case 0xE2
    where position + 2 < end && text[position + 1] == 0x80 && text[position + 2] &>> 4 == 9:
      3
    default: 0
    }
  }

  private func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  /// Whether a text that begins with this byte is a plain one.
  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC3...0xC6, 0xE1: true
    default: false
    }
  }

  private func isWordOrSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || isWordByte(byte)
  }
}
