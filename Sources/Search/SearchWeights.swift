/// The numbers that rank, the same here and in `Browser/engine.js`.
package enum SearchWeights {
  /// What a level weighs: 50 · 2^(level / 3.4), rounded.
  package static let ofLevel: [Int] = [
    50, 61, 75, 92, 113, 139, 170, 208, 255, 313, 384, 471, 577, 708, 868, 1064,
  ]

  /// By how much a kind is preferred, in 128ths, in the order of the kinds.
  static let ofKind = [112, 109, 102, 101, 97, 96, 93, 93, 96, 93, 90]

  /// A form that was not asked for weighs this many binary places less.
  static let otherForm = 3

  /// An entry that lacks words is found if it is worth at least this part of the best.
  static let partial = 3

  /// A title that a query has wholly is worth so many 64ths more.
  static let title = 40

  /// So many of the best are looked at once more, for their titles.
  static let head = 12

  /// Scores are compared in so many steps of the best.
  static let steps = 32

  /// How rare a term is that `size` of `count` entries have: ⌊16 · log₂(1 + count / size)⌋.
  static func rarity(_ count: Int, _ size: Int) -> Int {
    let above = count + size
    var below = size
    var steps = 0
    while above >= 2 * below {
      below *= 2
      steps += 16
    }
    let ratio = above * 65536 / below
    return steps + (roots.firstIndex { ratio < $0 } ?? roots.count)
  }

  /// 65536 · 2^(n / 16) for n from 1 to 15, rounded up.
  private static let roots = [
    68438, 71468, 74632, 77936, 81387, 84990, 88753, 92682, 96786, 101071, 105546, 110218, 115098,
    120194, 125515,
  ]
}
