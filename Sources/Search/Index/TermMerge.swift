/// The terms of all stretches together.
package struct TermMerge: Sendable {
  let runs: [SearchRun]
  /// The number of the first entry of each stretch.
  let bases: [UInt32]
  /// All words in byte order.
  let words: ByteStrings
  /// Where the words of each stretch stand among all.
  let ranks: [[UInt32]]

  /// Takes stretches in the order of their entries.
  package init(_ runs: [SearchRun]) {
    self.runs = runs
    var bases: [UInt32] = []
    var base = 0
    for run in runs {
      bases.append(UInt32(base))
      base += run.entryCount
    }
    self.bases = bases
    (words, ranks) = Self.merge(runs.map(\.words))
  }

  /// How many entries there are.
  var entryCount: Int { runs.reduce(0) { $0 + $1.entryCount } }

  /// In how many blocks the terms can be written at the same time; it depends on the words alone.
  package var blockCount: Int { max(1, min(64, words.count / 64)) }

  /// The words of a block.
  func range(ofBlock block: Int) -> Range<Int> {
    words.count * block / blockCount..<words.count * (block + 1) / blockCount
  }

  private static func merge(_ lists: [ByteStrings]) -> (ByteStrings, [[UInt32]]) {
    var words = ByteStrings()
    var ranks = lists.map { [UInt32](repeating: 0, count: $0.count) }
    var next = [Int](repeating: 0, count: lists.count)
    while let least = leastWord(lists, next) {
      for list in lists.indices where next[list] < lists[list].count {
        guard lists[list][next[list]] == least else { continue }
        ranks[list][next[list]] = UInt32(words.count)
        next[list] += 1
      }
      words.append(least)
    }
    return (words, ranks)
  }

  private static func leastWord(_ lists: [ByteStrings], _ next: [Int]) -> ArraySlice<UInt8>? {
    var least: ArraySlice<UInt8>?
    for list in lists.indices where next[list] < lists[list].count {
      let word = lists[list][next[list]]
      if let known = least, !ByteStrings.precedes(word, known) { continue }
      least = word
    }
    return least
  }
}
