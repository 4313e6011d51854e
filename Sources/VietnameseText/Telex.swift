/// Words that were typed with the keys of Telex while no input method was on.
package enum Telex {
  /// The word that `word` was meant to be (`dichj` → `dịch`), or nil where it holds no key or makes no plausible syllable.
  ///
  /// Keys may stand anywhere after the letter that they change; the last tone counts, and a key typed twice takes itself back.
  package static func decode(_ word: String) -> String? {
    TypedWord(word, read: read)?.spelling()
  }
}

extension Telex {
  private static func read(_ word: inout TypedWord, _ key: UInt8, _ isCapital: Bool) {
    if let tone = tone(key) { return word.setTone(tone, key: key, isCapital: isCapital) }
    let (shape, places): (UInt8, [Int]) =
      switch key {
      case 0x61, 0x65, 0x6F: (1, placeOfCircumflex(word, key))
      case 0x64: (4, word.letters.first?.ascii == 0x64 ? [0] : [])
      case 0x77: placesOfW(word)
      default: (0, [])
      }
    if !places.isEmpty {
      word.setShape(shape, at: places, key: key, isCapital: isCapital)
    } else if key == 0x77, word.isOnset {
      word.append(0x75, shape: 3, isCapital: isCapital)
    } else {
      word.append(key, isCapital: isCapital)
    }
  }

  private static func tone(_ key: UInt8) -> UInt8? {
    switch key {
    case 0x7A: 0
    case 0x66: 1
    case 0x72: 2
    case 0x78: 3
    case 0x73: 4
    case 0x6A: 5
    default: nil
    }
  }

  /// The letter that a second a, e or o changes; none in oao and oeo, and after aa, ee, oo that was taken back.
  private static func placeOfCircumflex(_ word: TypedWord, _ key: UInt8) -> [Int] {
    let same = word.vowels.filter { word.letters[$0].ascii == key }
    guard same.count == 1 else { return [] }
    if key == 0x6F, same[0] + 2 == word.letters.count {
      let last = word.letters[same[0] + 1]
      if last.ascii == 0x61 || last.ascii == 0x65 { return [] }
    }
    return same
  }

  private static func placesOfW(_ word: TypedWord) -> (shape: UInt8, places: [Int]) {
    if word.isOnset { return (0, []) }
    let a = word.vowels.first { word.letters[$0].ascii == 0x61 }
    if let a, word.pair(0x75, 0x61) == nil { return (2, [a]) }
    return (3, word.placesOfHorn())
  }
}
