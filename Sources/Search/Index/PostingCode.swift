/// Writes one list of postings.
enum PostingCode {
  static func append(_ postings: [Posting], to bits: inout BitWriter) {
    var last = -1
    let gaps = postings.map { posting in
      defer { last = posting.entry }
      return posting.entry - last - 1
    }
    let rice = parameter(gaps)
    let levels = postings.map(\.level)
    let least = levels.min() ?? 0
    let width = bitWidth(of: (levels.max() ?? 0) - least)
    bits.appendGamma(postings.count)
    bits.append(UInt64(rice << 7 | width << 4 | least), 11)
    for (gap, level) in zip(gaps, levels) {
      bits.appendUnary(gap >> rice)
      bits.append(UInt64(gap), rice)
      bits.append(UInt64(level - least), width)
    }
  }

  /// The Rice parameter, 0–15, that makes the list shortest.
  private static func parameter(_ gaps: [Int]) -> Int {
    let costs = (0...15).map { k in gaps.reduce(0) { $0 + $1 >> k + k } }
    return costs.indices.min { costs[$0] < costs[$1] } ?? 0
  }

  private static func bitWidth(of value: Int) -> Int {
    Int.bitWidth - value.leadingZeroBitCount
  }
}
