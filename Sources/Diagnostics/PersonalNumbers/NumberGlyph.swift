/// What stands at a place in a number, in whatever form a text writes it: as itself, percent-encoded,
/// as a character reference, as an escape of JSON.
struct NumberGlyph {
  enum Kind {
    /// A digit, as its ASCII byte.
    case digit(UInt8)
    case separator(Separators)
    /// A sign of emphasis or code in Markdown, which may also be just that sign.
    case mark
    /// What nobody sees: zero-width characters, inline tags, folds of lines.
    case nothing
    case at
    case other
  }

  /// What stands between two groups of digits.
  struct Separators: OptionSet {
    let rawValue: UInt8
    static let space = Separators(rawValue: 1)
    static let dot = Separators(rawValue: 2)
    static let hyphen = Separators(rawValue: 4)
    static let parenthesis = Separators(rawValue: 8)
    static let comma = Separators(rawValue: 16)
    /// What people rarely write inside a number: slashes, colons, apostrophes, tabs.
    static let odd = Separators(rawValue: 32)
    static let lineEnd = Separators(rawValue: 64)
  }

  let kind: Kind
  /// Where the next glyph begins.
  let end: Int

  /// Reads the glyph at `index`, which lies inside `bytes`.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39: return NumberGlyph(kind: .digit(byte), end: index + 1)
    case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "`"):
      return NumberGlyph(kind: .mark, end: index + 1)
    case UInt8(ascii: "<"): return InlineTag.read(bytes, at: index)
    case UInt8(ascii: "&"):
      return escaped(CharacterReference.read(bytes, at: index), index)
    case UInt8(ascii: "%"), UInt8(ascii: "="):
      return escaped(PercentCode.read(bytes, at: index), index)
    case UInt8(ascii: "\\"): return backslash(bytes, at: index)
    case UInt8(ascii: "["), UInt8(ascii: "]"): return bracket(bytes, at: index)
    case 0x0A, 0x0D: return lineEnd(bytes, at: index)
    case 0..<0x80: return NumberGlyph(kind: kind(of: UInt32(byte)), end: index + 1)
    default:
      let (scalar, end) = scalar(bytes, at: index)
      return NumberGlyph(kind: kind(of: scalar), end: end)
    }
  }
}

extension NumberGlyph {
  /// What a character is in a number.
  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x30...0x39: .digit(UInt8(scalar))
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .separator(.space)
    case 0x2E, 0xB7, 0x2022, 0x2024, 0x2027, 0x22C5, 0x3002, 0x30FB, 0xFF0E, 0xFF65:
      .separator(.dot)
    case 0x2D, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: .separator(.hyphen)
    case 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0xFF08, 0xFF09, 0x3010, 0x3011:
      .separator(.parenthesis)
    case 0x2C, 0xFF0C: .separator(.comma)
    case 0x09, 0x27, 0x2B, 0x2F, 0x3A, 0x5C, 0x5E, 0x5F, 0x2018, 0x2019, 0x2026, 0x2044, 0x2215,
      0xFF0B, 0xFF0F, 0xFF1A:
      .separator(.odd)
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3,
      0xFE00...0xFE0F, 0xFEFF:
      .nothing
    case 0x40, 0xFE6B, 0xFF20: .at
    case 0..<0xB2: .other
    default: digit(scalar).map { .digit($0) } ?? .other
    }
  }

  /// The digit that a character of any script writes, raised, lowered and circled ones included.
  private static func digit(_ scalar: UInt32) -> UInt8? {
    // Vietnamese letters, which stand behind most numbers, need no closer look.
    if (0xBA..<0x660).contains(scalar) || (0x1E00..<0x2070).contains(scalar) { return nil }
    guard let properties = Unicode.Scalar(scalar)?.properties,
      properties.numericType == .decimal || properties.numericType == .digit,
      let value = properties.numericValue
    else { return nil }
    return UInt8(value) + 0x30
  }

  private static func escaped(_ found: (scalar: UInt32, end: Int)?, _ index: Int) -> NumberGlyph {
    guard let found else { return NumberGlyph(kind: .other, end: index + 1) }
    return NumberGlyph(kind: kind(of: found.scalar), end: found.end)
  }

  /// `\u0039` is a character, `\-` in Markdown a hyphen after nothing, `\t` in JSON a tab.
  private static func backslash(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    guard index + 1 < bytes.count else { return NumberGlyph(kind: .other, end: index + 1) }
    if bytes[index + 1] == UInt8(ascii: "u"), index + 6 <= bytes.count,
      let scalar = hexadecimal(bytes, index + 2..<index + 6)
    {
      return NumberGlyph(kind: kind(of: scalar), end: index + 6)
    }
    let next = bytes[index + 1]
    if isDigit(next) { return NumberGlyph(kind: .separator(.odd), end: index + 1) }
    if "tnr".utf8.contains(next) { return NumberGlyph(kind: .separator(.odd), end: index + 2) }
    let isEscape = next != 0x20 && !isLetter(next) && next < 0x7F
    return NumberGlyph(kind: isEscape ? .nothing : .other, end: index + 1)
  }

  /// A bracket sets off an area code; the address behind a link's words and the sign of a footnote
  /// are nothing.
  private static func bracket(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    let isNote = bytes[index] == UInt8(ascii: "[")
    guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: isNote ? "^" : "(") else {
      return NumberGlyph(kind: .separator(.parenthesis), end: index + 1)
    }
    let close = UInt8(ascii: isNote ? "]" : ")")
    var end = index + 2
    while end < bytes.count, end - index < 512, bytes[end] != 0x0A {
      if bytes[end] == close { return NumberGlyph(kind: .nothing, end: end + 1) }
      end += 1
    }
    return NumberGlyph(kind: .other, end: index + 1)
  }

  /// A line end with what begins the next line before its text: indentation, the signs of quotations
  /// and comments. CR, LF and one blank are where calendar files fold a line: nothing.
  private static func lineEnd(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    var end = index + 1
    if bytes[index] == 0x0D {
      guard end < bytes.count, bytes[end] == 0x0A else {
        return NumberGlyph(kind: .other, end: end)
      }
      end += 1
      if end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 {
        return NumberGlyph(kind: .nothing, end: end + 1)
      }
    }
    while end < bytes.count, end - index < 24, " \t>#".utf8.contains(bytes[end]) { end += 1 }
    let goesOn =
      end < bytes.count
      && (isDigit(bytes[end]) || bytes[end] >= 0x80 || "<*`~".utf8.contains(bytes[end]))
    let isJoined =
      end + 1 < bytes.count && ".-".utf8.contains(bytes[end]) && isDigit(bytes[end + 1])
    return NumberGlyph(kind: goesOn || isJoined ? .separator(.lineEnd) : .other, end: end)
  }

  /// The character that begins at `index`; what is no UTF-8 is read byte by byte.
  private static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, index + 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      guard bytes[index + offset] & 0xC0 == 0x80 else { return (0xFFFD, index + 1) }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return (value, index + length)
  }
}

/// The number that hexadecimal digits write; nil where something else stands among them.
func hexadecimal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
  var value: UInt32 = 0
  for index in range {
    let byte = bytes[index]
    guard isHexadecimal(byte) else { return nil }
    value = value << 4 | UInt32(isDigit(byte) ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
  }
  return value
}
