/// Finds the e-mail address around an at sign.
enum Mailbox {
  /// The address, unless its domain is one that RFC 2606 keeps for examples.
  static func find(_ bytes: Span<UInt8>, around at: Range<Int>) -> PersonalNumber? {
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
    var end = at
    while end > 0, at - end < 3, "*`~".utf8.contains(bytes[end - 1]) { end -= 1 }
    if let tag = InlineTag.start(bytes, endingAt: end) { end = tag }
    var start = end
    while start > 0, end - start < 64, isName(bytes[start - 1]) { start -= 1 }
    while start < end, !isDigit(bytes[start]), !isLetter(bytes[start]) { start += 1 }
    return start < end ? start..<end : nil
  }

  private static func domain(_ bytes: Span<UInt8>, from at: Int) -> Range<Int>? {
    var start = at
    while start < bytes.count, start - at < 3, "*_`~".utf8.contains(bytes[start]) { start += 1 }
    if start < bytes.count, bytes[start] == UInt8(ascii: "<") {
      let tag = InlineTag.read(bytes, at: start)
      if case .nothing = tag.kind { start = tag.end }
    }
    var end = start
    while end < bytes.count, end - start < 255, isDomain(bytes[end]) { end += 1 }
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
    range.map { bytes[$0] &- 0x41 < 26 ? bytes[$0] | 0x20 : bytes[$0] }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || "._+-'".utf8.contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == 0x2E || byte == 0x2D || byte >= 0x80
  }
}
