/// Words that were typed with the keys of VNI while no input method was on.
package enum VNI {
  /// The word that `word` was meant to be (`dich5` → `dịch`), or nil where it holds no key or makes no plausible syllable.
  ///
  /// Keys may stand anywhere after the letter that they change; the last tone counts, and a key typed twice takes itself back.
  package static func decode(_ word: String) -> String? {
    TypedWord(word, read: read)?.spelling()
  }
}

extension VNI {
  private static let tones: [UInt8] = [0, 4, 1, 2, 3, 5]

  private static func read(_ word: inout TypedWord, _ key: UInt8, _ isCapital: Bool) {
    if key >= 0x30, key <= 0x35 {
      return word.setTone(tones[Int(key - 0x30)], key: key, isCapital: isCapital)
    }
    let (shape, places): (UInt8, [Int]) =
      switch key {
      case 0x36: (1, last(of: [0x61, 0x65, 0x6F], in: word))
      case 0x37: (3, word.placesOfHorn())
      case 0x38: (2, last(of: [0x61], in: word))
      case 0x39: (4, word.letters.first?.ascii == 0x64 ? [0] : [])
      default: (0, [])
      }
    if places.isEmpty {
      word.append(key, isCapital: isCapital)
    } else {
      word.setShape(shape, at: places, key: key, isCapital: isCapital)
    }
  }

  private static func last(of letters: [UInt8], in word: TypedWord) -> [Int] {
    word.vowels.last { letters.contains(word.letters[$0].ascii) }.map { [$0] } ?? []
  }
}
