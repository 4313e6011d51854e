extension Syllable {
  /// The words of a text in their order; what stands between them is left out.
  ///
  /// Two texts with the same words say the same, however tones, i and y, capitals and hyphens are
  /// written: hòa giải = hoà-giải, Kỹ năng = kĩ năng.
  package static func words(of text: String) -> [Syllable] {
    var words: [Syllable] = []
    var word = String.UnicodeScalarView()
    for scalar in Normalise.canonical(text).unicodeScalars {
      let code = LetterCode.of(scalar.value)
      if code.isPartOfWord || code.vanishes {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(Syllable(String(word)))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(Syllable(String(word))) }
    return words.filter { !$0.folded.isEmpty }
  }
}
