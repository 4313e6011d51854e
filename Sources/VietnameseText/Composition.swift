/// Puts a letter and its marks together.
enum Composition {
  /// The canonical composition of `base` and `marks`, in whatever order the marks were typed.
  ///
  /// Unicode keeps the order of marks of one class, so ó followed by a circumflex would stay two
  /// scalars; a Vietnamese vowel takes its shape first and its tone then, and becomes ố.
  static func compose(_ base: UInt32, _ marks: [UInt32], _ table: LatinTable) -> [UInt32] {
    var letter = base
    var all: [UInt32] = []
    while let (inner, mark) = table.decomposition(letter) {
      all.append(mark)
      letter = inner
    }
    all.reverse()
    for mark in marks { all += canonicalMarks(mark) }
    if all.count == 2, let vowel = vietnameseVowel(letter, all[0], all[1], table) {
      return [vowel]
    }
    return composeInOrder(letter, ordered(all), table)
  }

  /// The marks that a mark stands for: U+0340, U+0341, U+0343 and U+0344 are only other names.
  private static func canonicalMarks(_ mark: UInt32) -> [UInt32] {
    switch mark {
    case 0x340: [0x300]
    case 0x341: [0x301]
    case 0x343: [0x313]
    case 0x344: [0x308, 0x301]
    default: [mark]
    }
  }

  private static func vietnameseVowel(
    _ base: UInt32, _ first: UInt32, _ second: UInt32, _ table: LatinTable
  ) -> UInt32? {
    for (shape, tone) in [(first, second), (second, first)] {
      guard shape == 0x302 || shape == 0x306 || shape == 0x31B,
        let shaped = table.composite(base, shape), let vowel = table.composite(shaped, tone),
        VietnameseLetter(vowel) != nil
      else { continue }
      return vowel
    }
    return nil
  }

  /// The marks sorted by combining class; those of one class keep their order.
  private static func ordered(_ marks: [UInt32]) -> [UInt32] {
    let ranked = marks.enumerated().map { place, mark in
      (rank: LatinCompositions.combiningClass(mark), place: place, mark: mark)
    }
    return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.mark)
  }

  private static func composeInOrder(_ base: UInt32, _ marks: [UInt32], _ table: LatinTable)
    -> [UInt32]
  {
    var letter = base
    var left: [UInt32] = []
    for mark in marks {
      let blocked =
        left.last.map {
          LatinCompositions.combiningClass($0) >= LatinCompositions.combiningClass(mark)
        } ?? false
      if !blocked, let composite = table.composite(letter, mark) {
        letter = composite
      } else {
        left.append(mark)
      }
    }
    return [letter] + left
  }
}
