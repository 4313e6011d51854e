/// Hides what tells one person from another, byte for byte.
enum Mask {
  /// Hides all digits but the first three and the last two, in whatever form they are written.
  static func hideDigits(_ range: Range<Int>, in bytes: inout [UInt8]) {
    var digits: [Range<Int>] = []
    var place = range.lowerBound
    while place < range.upperBound {
      let glyph = NumberGlyph.read(bytes.span, at: place)
      switch glyph.kind {
      case .digit: digits.append(place..<glyph.end)
      case .other where DigitChain.letter(bytes[place]) != nil: digits.append(place..<glyph.end)
      default: break
      }
      place = glyph.end
    }
    for digit in digits.dropFirst(3).dropLast(2) { hideDigit(digit, in: &bytes) }
  }

  /// Hides the name before the at sign but for its first letter.
  static func hideName(_ range: Range<Int>, in bytes: inout [UInt8]) {
    var place = range.lowerBound + 1
    while place < range.upperBound {
      let glyph = NumberGlyph.read(bytes.span, at: place)
      if case .at = glyph.kind { return }
      if bytes[place] == UInt8(ascii: "<") {
        place = glyph.end
      } else {
        bytes[place] = star
        place += 1
      }
    }
  }

  private static let star = UInt8(ascii: "*")

  private static func hideDigit(_ digit: Range<Int>, in bytes: inout [UInt8]) {
    switch (digit.count, bytes[digit.lowerBound]) {
    case (1, _): bytes[digit.lowerBound] = star
    case (2, 0xC2...): bytes.replaceSubrange(digit, with: "×".utf8)
    case (3, 0xE0...): bytes.replaceSubrange(digit, with: "＊".utf8)
    case (4, 0xF0): bytes.replaceSubrange(digit, with: "𝗑".utf8)
    default: writeCode(digit, in: &bytes)
    }
  }

  /// Writes an asterisk's code into `%39`, `&#57;`, `&#x39;` or `\u0039`.
  private static func writeCode(_ digit: Range<Int>, in bytes: inout [UInt8]) {
    let isReference = bytes[digit.lowerBound] == UInt8(ascii: "&")
    let end = isReference ? digit.upperBound - 1 : digit.upperBound
    let isDecimal = isReference && (bytes[digit.lowerBound + 2] | 0x20) != UInt8(ascii: "x")
    bytes.replaceSubrange(end - 2..<end, with: isDecimal ? "42".utf8 : "2A".utf8)
  }
}
