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
  }

  let kind: Kind
  /// Where the next glyph begins.
  let end: Int

  /// Reads the glyph at `index`, which lies inside `bytes`.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    let byte = bytes[index]
    switch byte {
    case 0x30...0x39: return NumberGlyph(kind: .digit(byte), end: index + 1)
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"):
      return NumberGlyph(kind: .mark, end: index + 1)
    case UInt8(ascii: "<"): return InlineTag.read(bytes, at: index)
    case UInt8(ascii: "&"):
      return escaped(CharacterReference.read(bytes, at: index), index)
    case UInt8(ascii: "%"): return escaped(PercentCode.read(bytes, at: index), index)
    case UInt8(ascii: "\\"): return backslash(bytes, at: index)
    case 0x0D: return fold(bytes, at: index)
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
    case 0xFF10...0xFF19: .digit(UInt8(scalar - 0xFF10 + 0x30))
    case 0x1D7CE...0x1D7FF: .digit(UInt8((scalar - 0x1D7CE) % 10 + 0x30))
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .separator(.space)
    case 0x2E, 0xB7, 0x2022, 0x2024, 0x2027, 0x22C5, 0xFF0E: .separator(.dot)
    case 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0xFF0D: .separator(.hyphen)
    case 0x28, 0x29, 0xFF08, 0xFF09: .separator(.parenthesis)
    case 0x2C, 0xFF0C: .separator(.comma)
    case 0xAD, 0x34F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20E3,
      0xFE00...0xFE0F, 0xFEFF:
      .nothing
    case 0x40, 0xFF20: .at
    default: .other
    }
  }

  private static func escaped(_ found: (scalar: UInt32, end: Int)?, _ index: Int) -> NumberGlyph {
    guard let found else { return NumberGlyph(kind: .other, end: index + 1) }
    return NumberGlyph(kind: kind(of: found.scalar), end: found.end)
  }

  /// `\u0039` is a character, `\-` in Markdown a hyphen after nothing.
  private static func backslash(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    guard index + 1 < bytes.count else { return NumberGlyph(kind: .other, end: index + 1) }
    if bytes[index + 1] == UInt8(ascii: "u"), index + 6 <= bytes.count,
      let scalar = hexadecimal(bytes, index + 2..<index + 6)
    {
      return NumberGlyph(kind: kind(of: scalar), end: index + 6)
    }
    let isPunctuation = bytes[index + 1] > 0x20 && !isDigit(bytes[index + 1])
    let isEscape = isPunctuation && !isLetter(bytes[index + 1]) && bytes[index + 1] < 0x7F
    return NumberGlyph(kind: isEscape ? .nothing : .other, end: index + 1)
  }

  /// A line end and a blank, where calendar files fold a line, are nothing.
  private static func fold(_ bytes: Span<UInt8>, at index: Int) -> NumberGlyph {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x0A,
      bytes[index + 2] == 0x20 || bytes[index + 2] == 0x09
    else { return NumberGlyph(kind: .other, end: index + 1) }
    return NumberGlyph(kind: .nothing, end: index + 3)
  }

  /// The character that begins at `index`; what is no UTF-8 is read byte by byte.
  private static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= bytes.count else { return (0xFFFD, index + 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
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
