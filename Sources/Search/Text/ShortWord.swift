import VietnameseText

/// A word of at most eight ASCII letters and digits, as two numbers.
struct ShortWord: TableKey {
  static let limit = 8

  /// The folded letters, the last one lowest.
  var letters: UInt64 = 0
  /// The tone in the three lowest bits; above it the shape of each letter, three bits each, the last one lowest.
  var marks: UInt32 = 0

  static var empty: ShortWord { ShortWord() }

  var spread: UInt64 {
    let mixed = letters ^ UInt64(marks) &* 0xD6E8_FEB8_6659_FD93
    return (mixed ^ mixed >> 32) &* 0x9E37_79B9_7F4A_7C15
  }

  /// How many letters there are.
  var count: Int { (71 - letters.leadingZeroBitCount) / 8 }

  /// The folded word.
  var folded: [UInt8] { (0..<count).reversed().map { letter($0) } }

  /// The letters with their shapes, then the digit of the tone if there is one.
  var exact: [UInt8] {
    var bytes: [UInt8] = []
    for place in (0..<count).reversed() {
      let shape = UInt16(truncatingIfNeeded: marks >> UInt32(3 + 3 * place) & 7)
      let code = LetterCode(bits: UInt16(letter(place)) | shape << 11)
      if let (first, second) = code.shapedBytes {
        bytes += [first, second]
      } else {
        bytes.append(letter(place))
      }
    }
    return marks & 7 == 0 ? bytes : bytes + [0x30 + UInt8(marks & 7)]
  }

  /// Writes i for the y that may stand for it (kỹ = kĩ, quý = quí).
  @inline(__always)
  mutating func settleIOrY() {
    guard letters & 0xFF == 0x79, letters < 1 << 24 else { return }
    settleY()
  }

  private mutating func settleY() {
    if Syllable.endsInEitherIOrY(folded.span) { letters = letters & ~0xFF | 0x69 }
  }

  /// The letter at a place, counted from the last.
  private func letter(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: letters >> UInt64(8 * place))
  }
}
