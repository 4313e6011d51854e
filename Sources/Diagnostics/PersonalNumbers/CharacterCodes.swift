/// Characters that HTML writes as `&…;`.
enum CharacterReference {
  private static let names: [(String, UInt32)] = [
    ("nbsp", 0xA0), ("ensp", 0x2002), ("emsp", 0x2003), ("thinsp", 0x2009), ("hairsp", 0x200A),
    ("numsp", 0x2007), ("puncsp", 0x2008), ("shy", 0xAD), ("zwj", 0x200D), ("zwnj", 0x200C),
    ("hyphen", 0x2010), ("dash", 0x2010), ("ndash", 0x2013), ("mdash", 0x2014),
    ("minus", 0x2212), ("period", 0x2E), ("middot", 0xB7), ("bull", 0x2022), ("lpar", 0x28),
    ("rpar", 0x29), ("comma", 0x2C), ("commat", 0x40), ("plus", 0x2B), ("sol", 0x2F),
    ("bsol", 0x5C), ("colon", 0x3A), ("apos", 0x27), ("lowbar", 0x5F), ("Tab", 0x09),
    ("NewLine", 0x20), ("lsqb", 0x5B), ("rsqb", 0x5D), ("hellip", 0x2026), ("horbar", 0x2015),
    ("rsquo", 0x2019), ("lsquo", 0x2018), ("bullet", 0x2022), ("centerdot", 0xB7),
    ("emsp13", 0x2004), ("emsp14", 0x2005), ("NonBreakingSpace", 0xA0), ("ThinSpace", 0x2009),
    ("MediumSpace", 0x205F), ("ZeroWidthSpace", 0x200B), ("NoBreak", 0x2060),
  ]

  /// The character at the ampersand at `index`, and where the reference ends.
  static func read(_ bytes: Span<UInt8>, at index: Int, isInner: Bool = false)
    -> (scalar: UInt32, end: Int)?
  {
    var end = index + 1
    while end < bytes.count, end - index <= 18, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > index + 2 else { return nil }
    // `&amp;nbsp;`: a reference that was escaped once more.
    if !isInner, end == index + 4, isAmpersand(bytes, index + 1),
      let inner = read(bytes, at: end, isInner: true)
    {
      return inner
    }
    let scalar =
      bytes[index + 1] == UInt8(ascii: "#")
      ? number(bytes, index + 2..<end) : named(bytes, index + 1..<end)
    return scalar.map { ($0, end + 1) }
  }

  private static func isAmpersand(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "a") && bytes[index + 1] == UInt8(ascii: "m")
      && bytes[index + 2] == UInt8(ascii: "p")
  }

  private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    if bytes[range.lowerBound] | 0x20 == UInt8(ascii: "x") {
      return range.count > 7 ? nil : hexadecimal(bytes, range.dropFirst())
    }
    var value: UInt32 = 0
    for index in range {
      guard isDigit(bytes[index]) else { return nil }
      value = value &* 10 &+ UInt32(bytes[index] - 0x30)
    }
    return value
  }

  private static func named(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt32? {
    names.first { name, _ in
      name.utf8.count == range.count && zip(name.utf8, range).allSatisfy { $0 == bytes[$1] }
    }?.1
  }
}

/// Characters that addresses write as `%…`, and mail programs as `=…`.
enum PercentCode {
  /// The character at the percent or equals sign at `index`, and where its last code ends.
  static func read(_ bytes: Span<UInt8>, at index: Int) -> (scalar: UInt32, end: Int)? {
    guard let lead = byte(bytes, at: index) else { return nil }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for offset in 1..<max(1, length) {
      guard let next = byte(bytes, at: index + 3 * offset) else { return (0xFFFD, index + 3) }
      value = value << 6 | next & 0x3F
    }
    return (value, index + 3 * length)
  }

  private static func byte(_ bytes: Span<UInt8>, at index: Int) -> UInt32? {
    guard index + 3 <= bytes.count,
      bytes[index] == UInt8(ascii: "%") || bytes[index] == UInt8(ascii: "=")
    else { return nil }
    return hexadecimal(bytes, index + 1..<index + 3)
  }
}
