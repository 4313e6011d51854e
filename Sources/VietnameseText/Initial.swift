extension Fold {
  /// The heading under which an alphabetical list puts `text`: a capital without tone (Ă, Đ, Ơ), `0–9`, a letter of another
  /// script as it is, or `#`. Texts sorted by `collationKey` have each heading once.
  package static func initial(_ text: String) -> String {
    for scalar in Normalise.canonical(text).unicodeScalars
    where LetterCode.of(scalar.value).isPartOfWord {
      if ("0"..."9").contains(scalar) { return "0–9" }
      var base = scalar.value
      while VietnameseLetter(base) == nil,
        let (inner, _) = LatinTable.shared.decomposition(base)
      {
        base = inner
      }
      return VietnameseLetter(base).flatMap { capitals[Int($0.order)] } ?? String(scalar)
    }
    return "#"
  }

  private static let capitals: [Int: String] = {
    var found: [Int: String] = [:]
    for (value, letter) in VietnameseLetter.all where letter.isCapital && letter.tone == 0 {
      found[Int(letter.order)] = Unicode.Scalar(value).map { String($0) }
    }
    return found
  }()
}
