/// Walks over the text of a number, part by part.
struct NumberScanner {
  private var rest: ArraySlice<UInt8>
  /// Whether the digits cannot be understood, as in “1.5” or “1234.567”.
  private(set) var isStuck = false

  init(_ text: String) {
    let plain = Normalise.canonical(text).lowercased()
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    rest = Array(plain.utf8)[...]
  }

  private static let qualifiers: [(word: String, meaning: VietnameseNumber.Qualifier)] = [
    ("không dưới", .more), ("ít nhất", .more), ("tối thiểu", .more), ("trên", .more),
    ("hơn", .more), ("không quá", .less), ("tối đa", .less), ("dưới", .less), ("gần", .less),
    ("khoảng", .about), ("chừng", .about), ("xấp xỉ", .about),
  ]
  private static let multipliers: [(word: String, factor: Double)] = [
    ("nghìn", 1e3), ("ngàn", 1e3), ("triệu", 1e6), ("tỷ", 1e9), ("tỉ", 1e9),
  ]
}

extension NumberScanner {
  /// What a word before the number says of it.
  mutating func qualifier() -> VietnameseNumber.Qualifier? {
    NumberScanner.qualifiers.first { takeWord($0.word) }?.meaning
  }

  /// A number in digits: groups of three after dots, decimals after a comma.
  mutating func number() -> Double? {
    skipSpaces()
    var digits = takeDigits()
    let mayBeGrouped = (1...3).contains(digits.count) && digits.first != UInt8(ascii: "0")
    while rest.first == UInt8(ascii: "."), isDigit(at: 1) {
      rest = rest.dropFirst()
      let group = takeDigits()
      if group.count != 3 || !mayBeGrouped { isStuck = true }
      digits += group
    }
    if rest.first == UInt8(ascii: ","), isDigit(at: 1) {
      rest = rest.dropFirst()
      digits += [UInt8(ascii: ".")] + takeDigits()
    }
    return Double(String(decoding: digits, as: UTF8.self))
  }

  /// The number behind a slash: what the first one is a part of.
  mutating func whole() -> Double? {
    let before = rest
    skipSpaces()
    if rest.first == UInt8(ascii: "/") {
      rest = rest.dropFirst()
      skipSpaces()
      if isDigit(at: 0) { return number() }
    }
    rest = before
    return nil
  }

  /// Whether a sign of per cent follows.
  mutating func percent() -> Bool {
    let before = rest
    skipSpaces()
    if rest.first == UInt8(ascii: "%") {
      rest = rest.dropFirst()
      return true
    }
    rest = before
    return false
  }

  /// What a word such as “triệu” multiplies the number by.
  mutating func multiplier() -> Double {
    NumberScanner.multipliers.first { takeWord($0.word) }?.factor ?? 1
  }

  /// What words behind the number say of it: “trở lên”, “trở xuống”.
  func suffix() -> VietnameseNumber.Qualifier? {
    let words = String(decoding: rest, as: UTF8.self)
    return words.contains("trở lên") ? .more : words.contains("trở xuống") ? .less : nil
  }

  /// Whether nothing follows but words: no sign or number that could belong to this one.
  var endsInWords: Bool {
    let spaces = rest.prefix { $0 == 0x20 }.count
    guard let next = rest.dropFirst(spaces).first else { return true }
    let isWord = next >= 0x80 || (0x61...0x7A).contains(next) || next == UInt8(ascii: "(")
    return isWord && spaces > 0 && !isDash
  }
}

extension NumberScanner {
  /// Whether a dash follows, as in “5 – 7”.
  private var isDash: Bool { rest.drop { $0 == 0x20 }.starts(with: [0xE2, 0x80]) }

  private mutating func takeWord(_ word: String) -> Bool {
    let start = rest.drop { $0 == 0x20 }
    guard start.starts(with: word.utf8) else { return false }
    let after = start.dropFirst(word.utf8.count)
    guard after.first.map({ $0 == 0x20 }) ?? true else { return false }
    rest = after
    return true
  }

  private mutating func takeDigits() -> [UInt8] {
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Array(digits)
  }

  private func isDigit(at offset: Int) -> Bool {
    rest.dropFirst(offset).first.map { (0x30...0x39).contains($0) } ?? false
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == 0x20 } }
}
