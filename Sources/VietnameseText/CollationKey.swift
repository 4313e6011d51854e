/// Levels of comparison, one after the other: letters, tones, case, and the signs before the first letter.
///
/// Spaces stand lowest, then punctuation, then numbers by their value, the Vietnamese alphabet,
/// and everything else by scalar. Signs before the first letter count only where all else is equal, so
/// that “Ký số” stands among K, where `Fold.initial` has its heading.
struct CollationKey {
  private var letters: [UInt8] = []
  private var tones: [UInt8] = []
  private var cases: [UInt8] = []
  private var number: [UInt8] = []
  private var zeros: UInt8 = 1
  private var opening: [UInt8] = []

  /// The levels with a zero between, which no weight is.
  var bytes: [UInt8] { letters + [0] + tones + [0] + cases + [0] + opening }

  mutating func append(_ text: String) {
    var hasBegun = false
    for scalar in text.unicodeScalars {
      hasBegun = hasBegun || LetterCode.of(scalar.value).isPartOfWord
      if !hasBegun {
        opening += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else if scalar.value >= 0x30, scalar.value <= 0x39 {
        appendDigit(UInt8(scalar.value))
      } else {
        endNumber()
        append(scalar.value)
      }
    }
    endNumber()
  }
}

extension CollationKey {
  private static let firstLetter: UInt8 = 0x80
  private static let sign: UInt8 = 0x60
  private static let other: UInt8 = 0xF0

  private mutating func append(_ scalar: UInt32) {
    if let letter = VietnameseLetter(scalar) {
      append(letter, tone: letter.tone + 1)
    } else if scalar < 0x80 {
      letters.append(scalar <= 0x20 ? 0x01 : UInt8(scalar) &- 0x1F)
    } else if scalar == 0xA0 {
      letters.append(0x01)
    } else if (0x300...0x36F).contains(scalar), !tones.isEmpty {
      tones.append(UInt8(8 + scalar - 0x300))
    } else if let (base, mark) = LatinTable.shared.decomposition(scalar) {
      append(base)
      tones.append(UInt8(8 + mark - 0x300))
    } else {
      let code = LetterCode.of(scalar)
      guard !code.vanishes else { return }
      letters.append(code.isPartOfWord ? Self.other : Self.sign)
      letters += [scalar >> 14, scalar >> 7 & 0x7F, scalar & 0x7F].map { UInt8($0) + 1 }
    }
  }

  private mutating func append(_ letter: VietnameseLetter, tone: UInt8) {
    letters.append(Self.firstLetter + letter.order)
    tones.append(tone)
    cases.append(letter.isCapital ? 2 : 1)
  }

  private mutating func appendDigit(_ digit: UInt8) {
    if number.count == 200 { endNumber() }
    if digit == 0x30, number.isEmpty {
      zeros = min(zeros + 1, 250)
    } else {
      number.append(digit)
    }
  }

  /// A number sorts by how many digits it has, then by the digits; leading zeros decide last.
  private mutating func endNumber() {
    guard !number.isEmpty || zeros > 1 else { return }
    letters += [0x7F, UInt8(number.count + 1)] + number
    cases.append(zeros)
    number = []
    zeros = 1
  }
}
