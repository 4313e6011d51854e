/// Finds the e-mail address around an at sign.
enum Mailbox {
  /// Where people have their own mailboxes, so that blanks around the at sign hide nothing.
  private static let providers = [
    "gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "outlook.com.vn", "hotmail.com",
    "live.com", "icloud.com", "proton.me", "protonmail.com", "zoho.com",
  ]

  /// The address, unless its domain is one that RFC 2606 keeps for examples.
  static func find(_ bytes: Span<UInt8>, around at: Range<Int>) -> PersonalNumber? {
    if let address = address(bytes, around: at) { return address }
    let wide = withBlanks(bytes, around: at)
    guard wide != at, let address = address(bytes, around: wide) else { return nil }
    return providers.contains { address.value.hasSuffix("@" + $0) } ? address : nil
  }

  /// The at sign with up to two blanks on both sides, a line end among them.
  private static func withBlanks(_ bytes: Span<UInt8>, around at: Range<Int>) -> Range<Int> {
    var (lower, upper) = (at.lowerBound, at.upperBound)
    while lower > 0, at.lowerBound - lower < 2, bytes[lower - 1] == 0x20 { lower -= 1 }
    while upper < bytes.count, upper - at.upperBound < 2, " \n".utf8.contains(bytes[upper]) {
      upper += 1
    }
    return lower..<upper
  }

  private static func address(_ bytes: Span<UInt8>, around at: Range<Int>) -> PersonalNumber? {
    guard let name = name(bytes, endingAt: at.lowerBound),
      let domain = domain(bytes, from: at.upperBound)
    else { return nil }
    let value = lowered(bytes, name) + [UInt8(ascii: "@")] + lowered(bytes, domain)
    if isReserved(value) { return nil }
    return PersonalNumber(
      kind: .email, range: name.lowerBound..<domain.upperBound,
      value: String(decoding: value, as: UTF8.self))
  }

  private static func name(_ bytes: Span<UInt8>, endingAt at: Int) -> Range<Int>? {
    var end = unseen(bytes, endingAt: at)
    let marks = end
    while end > 0, marks - end < 3, "*`~".utf8.contains(bytes[end - 1]) { end -= 1 }
    let isMarked = end < marks
    if let tag = InlineTag.start(bytes, endingAt: end) { end = tag }
    var start = end
    while start > 0, end - start < 64, isName(bytes[start - 1]) { start -= 1 }
    // Marks that nothing opens hide a name already: n***@….
    if isMarked, !opens(bytes[end], bytes, before: start) { return nil }
    while start < end, !isDigit(bytes[start]), !isLetter(bytes[start]) { start += 1 }
    return start < end ? start..<end : nil
  }

  /// Where the escape, zero-width character or soft hyphen begins that ends before `end`.
  private static func unseen(_ bytes: Span<UInt8>, endingAt end: Int) -> Int {
    if end > 0, bytes[end - 1] == UInt8(ascii: "\\") { return end - 1 }
    for length in 2...3 where end > length {
      let glyph = NumberGlyph.read(bytes, at: end - length)
      if case .nothing = glyph.kind, glyph.end == end { return end - length }
    }
    return end
  }

  /// Whether a mark stands before `place` on its line.
  private static func opens(_ mark: UInt8, _ bytes: Span<UInt8>, before place: Int) -> Bool {
    var index = place
    while index > 0, place - index < 512, bytes[index - 1] != 0x0A {
      if bytes[index - 1] == mark { return true }
      index -= 1
    }
    return false
  }

  private static func domain(_ bytes: Span<UInt8>, from at: Int) -> Range<Int>? {
    var start = at
    while start < bytes.count, start - at < 3, "*_`~".utf8.contains(bytes[start]) { start += 1 }
    if start < bytes.count, bytes[start] == UInt8(ascii: "<") {
      let tag = InlineTag.read(bytes, at: start)
      if case .nothing = tag.kind { start = tag.end }
    }
    var end = start
    while end < bytes.count, end - start < 255,
      isDomain(bytes[end]) || isEscapedDot(bytes, end)
    {
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") {
      end -= 1
    }
    return isHost(bytes, start..<end) ? start..<end : nil
  }

  /// Whether there are two labels or more and the last of them can be a top-level domain; `a@2x.png`
  /// is a picture.
  private static func isHost(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard let dot = range.last(where: { bytes[$0] == UInt8(ascii: ".") }), dot > range.lowerBound
    else { return false }
    let top = dot + 1..<range.upperBound
    guard top.count >= 2, top.allSatisfy({ isLetter(bytes[$0]) || bytes[$0] >= 0x80 }) else {
      return false
    }
    let isScale =
      isDigit(bytes[range.lowerBound]) && bytes[range.lowerBound + 1] == UInt8(ascii: "x")
      && bytes[range.lowerBound + 2] == UInt8(ascii: ".")
    return !isScale
  }

  private static func isReserved(_ address: [UInt8]) -> Bool {
    let labels = address.split(separator: UInt8(ascii: "@")).last?.split(separator: 0x2E) ?? []
    let texts = labels.suffix(2).map { String(decoding: $0, as: UTF8.self) }
    guard let top = texts.last else { return false }
    return ["example", "test", "invalid", "localhost"].contains(top)
      || (texts.first == "example" && ["com", "net", "org"].contains(top))
  }

  private static func lowered(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    range.filter { bytes[$0] != UInt8(ascii: "\\") }
      .map { bytes[$0] &- 0x41 < 26 ? bytes[$0] | 0x20 : bytes[$0] }
  }

  private static func isEscapedDot(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: ".")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || "._+-'".utf8.contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == 0x2E || byte == 0x2D || byte >= 0x80
  }
}
