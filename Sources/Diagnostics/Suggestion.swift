import VietnameseText

/// Finds what an author may have meant.
package enum Suggestion {
  /// The candidate nearest to `word` by edits, if it is near enough to be a slip of the hand.
  package static func nearest(to word: String, in candidates: some Sequence<String>) -> String? {
    ranked(word, candidates, limit: max(1, word.utf8.count / 3)).first
  }

  /// The `count` candidates nearest to `word`, best first, for "did you mean one of".
  package static func nearest(_ count: Int, to word: String, in candidates: some Sequence<String>)
    -> [String]
  {
    Array(ranked(word, candidates, limit: max(3, word.utf8.count / 2)).prefix(count))
  }

  private static func ranked(_ word: String, _ candidates: some Sequence<String>, limit: Int)
    -> [String]
  {
    let target = Array(Fold.fold(word).utf8)
    return candidates.compactMap { candidate -> (Int, String)? in
      let other = Array(Fold.fold(candidate).utf8)
      guard abs(other.count - target.count) <= limit else { return nil }
      let distance = editDistance(target, other)
      let isAllOther = distance >= max(target.count, other.count) && distance > 0
      return distance <= limit && !isAllOther ? (distance, candidate) : nil
    }
    .sorted { $0 < $1 }
    .map { $0.1 }
  }

  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var next = [row + 1]
      for column in right.indices {
        let same = left[row] == right[column]
        var best = min(last[column] + (same ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        next.append(best)
      }
      beforeLast = last
      last = next
    }
    return last[right.count]
  }
}
