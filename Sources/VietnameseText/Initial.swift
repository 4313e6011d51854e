extension Fold {
  /// The heading under which an alphabetical list puts `text`: a capital without tone (Ă, Đ, Ơ), `0–9` or `#`.
  package static func initial(_ text: String) -> String {
    for scalar in Normalise.canonical(text).unicodeScalars {
      if ("0"..."9").contains(scalar) { return "0–9" }
      if let letter = VietnameseLetter(scalar.value) {
        return capitals[Int(letter.order)] ?? "#"
      }
      if scalar.properties.isAlphabetic { return String(scalar).uppercased() }
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
