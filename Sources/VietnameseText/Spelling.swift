extension TypedWord {
  /// The word in its usual spelling; nil where no key was read or no plausible syllable came of it.
  func spelling() -> String? {
    var letters = letters
    if let place = pair(0x75, 0x6F), place + 2 < letters.count,
      letters[place].shape + letters[place + 1].shape == 3
    {
      letters[place].shape = 3
      letters[place + 1].shape = 3
    }
    let written = letters.map(\.bytes)
    let bytes = Array(written.joined())
    guard holdsKey, let onset = SpokenForms.onset(of: bytes),
      SpokenForms.canCarry(tone, bytes.dropFirst(onset))
    else { return nil }
    var place = 0
    var length = 0
    while length < onset {
      length += written[place].count
      place += 1
    }
    let toned = Self.placeOfTone(letters, from: place)
    let spelt = letters.indices.compactMap { index in
      letters[index].scalar(tone: index == toned ? tone : 0)
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: spelt)
    return text
  }

  /// The last vowel with a shape; else the last before a consonant, the first of two (hòa, thủy), the second of three.
  private static func placeOfTone(_ letters: [Letter], from start: Int) -> Int? {
    let vowels = letters.indices.filter { $0 >= start && letters[$0].isVowel }
    if let shaped = vowels.last(where: { letters[$0].shape != 0 }) { return shaped }
    if letters.last?.isVowel == false || vowels.count < 2 { return vowels.last }
    return vowels[vowels.count - 2]
  }
}

extension TypedWord.Letter {
  /// The letter in lower case with its shape as UTF-8.
  fileprivate var bytes: [UInt8] {
    let code = LetterCode(bits: UInt16(ascii) | UInt16(shape) << 11)
    return code.shapedBytes.map { [$0.0, $0.1] } ?? [ascii]
  }

  fileprivate func scalar(tone: UInt8) -> Unicode.Scalar? {
    VietnameseLetter.scalar(ascii: ascii, shape: shape, tone: tone, isCapital: isCapital)
  }
}
