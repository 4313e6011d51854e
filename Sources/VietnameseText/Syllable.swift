/// A word as search compares it: its letters with their shapes, and its tone, wherever that was written.
///
/// hòa = hoà, kỹ = kĩ, quí = quý; tay ≠ tai, thúy ≠ thúi. `docs/search.md` §1 defines both forms.
package struct Syllable: Hashable, Sendable {
  /// Base letters and digits as UTF-8; ASCII but for letters of other scripts and æ, ø, ß and their like.
  package private(set) var folded: [UInt8] = []
  /// Like `folded`, with the shapes (â ă ê ô ơ ư đ) put back.
  package private(set) var letters: [UInt8] = []
  /// 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng: the first in the word.
  package private(set) var tone: UInt8 = 0

  /// The syllable of one word in any form of Unicode; what is no letter or digit is left out.
  package init(_ word: String) {
    for scalar in Normalise.canonical(word).unicodeScalars { append(scalar.value) }
    if Self.endsInEitherIOrY(folded.span) {
      folded[folded.count - 1] = UInt8(ascii: "i")
      letters[letters.count - 1] = UInt8(ascii: "i")
    }
  }

  /// `letters`, then the digit of the tone if there is one: `hoa1`, `công5`, `đô`.
  package var exact: [UInt8] { tone == 0 ? letters : letters + [0x30 + tone] }

  /// Whether the word carries a shape or a tone, so that a query with it asks for its exact form.
  package var asks: Bool { tone != 0 || letters != folded }
}

extension Syllable {
  /// Whether a folded word ends in the i or y that are written for one another (kỹ = kĩ, quý = quí); it is written with i then.
  ///
  /// That is a word of one of h, k, l, m, s, t, v, or of `qu`, followed by one i or y.
  package static func endsInEitherIOrY(_ folded: Span<UInt8>) -> Bool {
    let count = folded.count
    guard count == 2 || count == 3, folded[count - 1] == 0x79 || folded[count - 1] == 0x69 else {
      return false
    }
    if count == 3 { return folded[0] == 0x71 && folded[1] == 0x75 }
    switch folded[0] {
    case 0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74, 0x76: return true
    default: return false
    }
  }
}

extension Syllable {
  private mutating func append(_ scalar: UInt32) {
    let code = LetterCode.of(scalar)
    guard code.isPartOfWord else { return }
    if tone == 0 { tone = code.tone }
    let bytes = Self.bytes(code.folded(scalar))
    folded += bytes
    if let (first, second) = code.shapedBytes {
      letters.append(first)
      letters.append(second)
    } else {
      letters += bytes
    }
  }

  private static func bytes(_ scalar: UInt32) -> [UInt8] {
    if scalar < 0x80 { return [UInt8(scalar)] }
    return Unicode.Scalar(scalar).flatMap { UTF8.encode($0).map(Array.init) } ?? []
  }
}
