/// What one scalar is inside a word: a Latin letter with its parts, a digit, another letter, nothing, or the end of the word.
package struct LetterCode: Equatable, Sendable {
  /// Bits 0–7: ASCII base letter (lower case) or digit, 0 if none; 8–10: tone; 11–13: shape; 14: vanishes;
  /// 15: another letter, and bits 0–14 the scalar that it folds to, 0 for itself. All zero: no part of a word.
  package let bits: UInt16

  package init(bits: UInt16) { self.bits = bits }

  /// The end of a word: spaces, punctuation, symbols.
  package static let none = LetterCode(bits: 0)
  /// Combining marks that composed with nothing, soft hyphens and other invisible signs: as if they were not there.
  package static let vanishing = LetterCode(bits: 0x4000)
  /// A letter of another script, which stays as it is.
  package static let stranger = LetterCode(bits: 0x8000)
}

extension LetterCode {
  /// The base letter in lower case or the digit as ASCII; 0 where there is none.
  @inlinable package var ascii: UInt8 {
    bits & 0xC000 == 0 ? UInt8(truncatingIfNeeded: bits) : 0
  }

  /// 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  @inlinable package var tone: UInt8 {
    bits & 0xC000 == 0 ? UInt8(truncatingIfNeeded: bits >> 8 & 7) : 0
  }

  /// 0 none, 1 circumflex (â ê ô), 2 breve (ă), 3 horn (ơ ư), 4 bar (đ).
  @inlinable package var shape: UInt8 {
    bits & 0xC000 == 0 ? UInt8(truncatingIfNeeded: bits >> 11 & 7) : 0
  }

  /// Whether the scalar counts as a letter or digit of a word.
  @inlinable package var isPartOfWord: Bool { bits & 0x4000 == 0 && bits != 0 || isOther }

  /// Whether the scalar is a letter without ASCII form: `foldedScalar` says what it becomes.
  @inlinable package var isOther: Bool { bits & 0x8000 != 0 }

  /// Whether the scalar neither belongs to a word nor ends it.
  @inlinable package var vanishes: Bool { bits == 0x4000 }

  /// The folded form of `scalar`, whose code this is.
  @inlinable package func folded(_ scalar: UInt32) -> UInt32 {
    if isOther { return bits == 0x8000 ? scalar : UInt32(bits & 0x7FFF) }
    return UInt32(bits & 0xFF)
  }

  /// The two bytes of UTF-8 of the letter with its shape and without its tone (â, đ, ơ …); nil without a shape.
  package var shapedBytes: (UInt8, UInt8)? {
    switch (shape, ascii) {
    case (1, 0x61): (0xC3, 0xA2)
    case (1, 0x65): (0xC3, 0xAA)
    case (1, 0x6F): (0xC3, 0xB4)
    case (2, _): (0xC4, 0x83)
    case (3, 0x6F): (0xC6, 0xA1)
    case (3, 0x75): (0xC6, 0xB0)
    case (4, _): (0xC4, 0x91)
    default: nil
    }
  }
}

extension LetterCode {
  /// Codes as `bits`: cells 0–0x24F are the scalars U+0000–U+024F, cells 0x250–0x34F are U+1E00–U+1EFF.
  package static let table: [UInt16] = {
    let scalars = Array(UInt32(0)..<0x250) + Array(UInt32(0x1E00)..<0x1F00)
    return scalars.map { latin($0).bits }
  }()

  /// The code of a scalar of canonical text.
  package static func of(_ scalar: UInt32) -> LetterCode {
    if scalar < 0x250 { return LetterCode(bits: table[Int(scalar)]) }
    if scalar &- 0x1E00 < 0x100 { return LetterCode(bits: table[Int(scalar) - 0x1E00 + 0x250]) }
    return beyondLatin(scalar)
  }

  /// The code of a scalar that has no cell in `table`.
  ///
  /// What is a letter is told by block, the same here and in the browser, so that no version of Unicode changes a word.
  package static func beyondLatin(_ scalar: UInt32) -> LetterCode {
    switch scalar {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: vanishing
    case 0x250...0x2C1, 0x370...0x1FFF, 0x2C00...0x2DFF, 0x3005...0x3007, 0x3021...0x302F,
      0x3031...0xD7FF, 0xF900...0xFDFF, 0xFE70...0xFEFE, 0xFF10...0xFF19, 0xFF21...0xFF3A,
      0xFF41...0xFF5A, 0xFF66...0xFFDC, 0x10000...0x1CFFF, 0x1D400...0x1EFFF, 0x20000...0x3FFFF:
      stranger
    default: none
    }
  }

  private static func latin(_ scalar: UInt32) -> LetterCode {
    switch scalar {
    case 0x30...0x39: return LetterCode(bits: UInt16(scalar))
    case 0xAA, 0xB5, 0xBA: return stranger
    case 0xAD: return vanishing
    case 0..<0x41, 0x5B..<0x61, 0x7B..<0xC0, 0xD7, 0xF7: return none
    default: break
    }
    if let letter = VietnameseLetter(scalar) {
      return LetterCode(
        bits: UInt16(letter.ascii) | UInt16(letter.tone) << 8 | UInt16(letter.shape) << 11)
    }
    let folded = LatinTable.shared.fold(scalar) ?? scalar
    return LetterCode(bits: UInt16(folded) | (folded < 0x80 ? 0 : 0x8000))
  }
}
