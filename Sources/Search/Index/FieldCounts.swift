/// How often a term occurs in the fields of one entry; three times is as much as more often.
struct FieldCounts: Equatable {
  /// Two bits each for title, heading and body.
  private(set) var bits: UInt8 = 0

  /// Counts one more in a field: 0 the title, 1 headings, 2 the body.
  mutating func add(_ field: Int) {
    let shift = UInt8(2 * field)
    if bits >> shift & 3 < 3 { bits += 1 << shift }
  }

  /// 0–15, as docs/search.md defines it.
  var level: Int { Self.levels[Int(bits)] }

  /// The level for each `bits`.
  static let levels: [Int] = (0..<64).map { bits in
    let share = [0, 10, 14, 16]
    let sum = 5 * share[bits & 3] + 3 * share[bits >> 2 & 3] + share[bits >> 4]
    return leastSums.lastIndex { $0 <= sum } ?? 0
  }

  /// The least sum, in tenths, that has each level: 5 · 2^(level / 3.4), rounded up.
  private static let leastSums = [
    5, 7, 8, 10, 12, 14, 17, 21, 26, 32, 39, 48, 58, 71, 87, 107,
  ]
}
