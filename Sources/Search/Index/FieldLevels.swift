/// A field of an entry, by what it weighs.
enum TextField: UInt8 {
  case title, heading, body
}

/// How often a term occurs in the fields of one entry: two bits each for title, heading and body;
/// three times is as much as more often.
enum FieldCounts {
  /// `counts` with one more in a field.
  @inline(__always)
  static func adding(_ field: TextField, to counts: UInt8) -> UInt8 {
    let shift = field.rawValue &* 2
    return counts &>> shift & 3 == 3 ? counts : counts &+ 1 &<< shift
  }

  /// The level for all counts, 0–15, as docs/search.md defines it.
  static let levels: [UInt8] = (0..<64).map { counts in
    let share = [0, 10, 14, 16]
    let sum = 5 * share[counts & 3] + 3 * share[counts >> 2 & 3] + share[counts >> 4]
    return UInt8(leastSums.lastIndex { $0 <= sum } ?? 0)
  }

  /// The least sum, in tenths, that has each level: 5 · 2^(level / 3.4), rounded up.
  private static let leastSums = [
    5, 7, 8, 10, 12, 14, 17, 21, 26, 32, 39, 48, 58, 71, 87, 107,
  ]
}
