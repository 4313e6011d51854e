/// A word while its keys are read one after the other: letters with their shapes, and one tone.
struct TypedWord {
  struct Letter {
    let ascii: UInt8
    var shape: UInt8
    let isCapital: Bool
  }

  /// Longer than any syllable with all its keys and some of them twice.
  static let limit = 20

  private(set) var letters: [Letter] = []
  private(set) var tone: UInt8 = 0
  private(set) var holdsKey = false

  /// Reads `word` letter by letter; `read` gets each lower-case ASCII letter or digit and whether it is a capital.
  init?(_ word: String, read: (inout TypedWord, UInt8, Bool) -> Void) {
    guard word.utf8.count <= 6 * Self.limit else { return nil }
    let scalars = Normalise.canonical(word).unicodeScalars
    guard scalars.count <= Self.limit else { return nil }
    for scalar in scalars {
      if let letter = VietnameseLetter(scalar.value) {
        append(letter, isKey: scalar.isASCII, read: read)
      } else if scalar.value >= 0x30, scalar.value <= 0x39 {
        read(&self, UInt8(scalar.value), false)
      } else {
        return nil
      }
    }
  }

  private mutating func append(
    _ letter: VietnameseLetter, isKey: Bool, read: (inout TypedWord, UInt8, Bool) -> Void
  ) {
    if isKey { return read(&self, letter.ascii, letter.isCapital) }
    letters.append(
      Letter(ascii: letter.ascii, shape: letter.shape, isCapital: letter.isCapital))
    if letter.tone != 0 { tone = letter.tone }
  }

  mutating func append(_ ascii: UInt8, shape: UInt8 = 0, isCapital: Bool) {
    letters.append(Letter(ascii: ascii, shape: shape, isCapital: isCapital))
    if shape != 0 { holdsKey = true }
  }

  /// Sets the tone, takes it back and writes the key itself where it is typed twice, or does so where there is no vowel.
  mutating func setTone(_ new: UInt8, key: UInt8, isCapital: Bool) {
    guard letters.contains(where: \.isVowel), new != 0 || tone != 0 else {
      return append(key, isCapital: isCapital)
    }
    holdsKey = true
    if tone == new {
      tone = 0
      append(key, isCapital: isCapital)
    } else {
      tone = new
    }
  }

  /// Gives letters a shape, or takes it back and writes the key itself where all of them have it.
  mutating func setShape(_ shape: UInt8, at places: [Int], key: UInt8, isCapital: Bool) {
    holdsKey = true
    let isUndo = places.allSatisfy { letters[$0].shape == shape }
    for place in places { letters[place].shape = isUndo ? 0 : shape }
    if isUndo { append(key, isCapital: isCapital) }
  }
}

extension TypedWord.Letter {
  var isVowel: Bool {
    switch ascii {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }
}

extension TypedWord {
  /// Where vowels stand, without the u of qu and the i of gi before another vowel.
  var vowels: [Int] {
    let vowels = letters.indices.filter { letters[$0].isVowel }
    guard letters.count > 1, let first = letters.first?.ascii else { return vowels }
    let swallows =
      first == 0x71 && letters[1].ascii == 0x75
      || first == 0x67 && letters[1].ascii == 0x69 && vowels.count > 1
    return swallows ? vowels.filter { $0 > 1 } : vowels
  }

  /// Whether nothing but an onset was typed so far, so that w alone is ư.
  var isOnset: Bool {
    vowels.isEmpty || letters.count == 2 && letters[0].ascii == 0x67 && letters[1].ascii == 0x69
  }

  /// The place of the first of two vowels that stand side by side.
  func pair(_ first: UInt8, _ second: UInt8) -> Int? {
    vowels.first {
      letters[$0].ascii == first && $0 + 1 < letters.count && letters[$0 + 1].ascii == second
    }
  }

  /// Where the horn of a key goes: the o of uo with its u where something follows, the u of ua, else the first o or u.
  func placesOfHorn() -> [Int] {
    if let place = pair(0x75, 0x6F) {
      let isWhole = letters[place].shape == 3 || letters[place + 1].shape == 3
      return isWhole || place + 2 < letters.count ? [place, place + 1] : [place + 1]
    }
    if let place = pair(0x75, 0x61) { return [place] }
    return vowels.first { letters[$0].ascii == 0x6F || letters[$0].ascii == 0x75 }.map { [$0] }
      ?? []
  }
}
