/// The words that an index knows, and what an unknown one may have been meant to be.
struct Vocabulary: Sendable {
  private let words: [(word: String, size: Int)]
  private let sizes: [String: Int]

  init(_ words: [(word: String, size: Int)]) {
    self.words = words
    sizes = Dictionary(words.map { ($0.word, $0.size) }) { first, _ in first }
  }

  func contains(_ word: String) -> Bool { sizes[word] != nil }
}

extension Vocabulary {
  /// The words that `word` begins, those in most entries first, at most so many.
  func endings(of word: String, most: Int) -> [String] {
    let longer = words.enumerated().filter {
      $1.word.utf8.count > word.utf8.count && $1.word.utf8.starts(with: word.utf8)
    }
    return longer.sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
      .prefix(most).map(\.element.word)
  }

  /// The words that make up `letters`: as few as possible, then as frequent ones as possible; none if that cannot be done.
  func cut(_ letters: String) -> [String] {
    let letters = Array(letters.utf8)
    var best: [(words: [String], size: Int)?] = [([], 0)]
    for end in letters.indices.map({ $0 + 1 }) {
      best.append(nil)
      for start in max(0, end - Self.longestPiece)..<end {
        let word = String(decoding: letters[start..<end], as: UTF8.self)
        guard let before = best[start], let size = sizes[word] else { continue }
        let made = (words: before.words + [word], size: before.size + size)
        if let here = best[end], (here.words.count, -here.size) <= (made.words.count, -made.size) {
          continue
        }
        best[end] = made
      }
    }
    return best.last??.words ?? []
  }

  /// The words that are one edit from `word`, the most frequent first.
  func near(_ word: String) -> [String] {
    let letters = Array(word.utf8)
    var found: Set<String> = []
    func add(_ bytes: [UInt8]) {
      let other = String(decoding: bytes, as: UTF8.self)
      if contains(other) { found.insert(other) }
    }
    for index in 0...letters.count {
      let head = Array(letters[..<index])
      let tail = letters[index...]
      add(head + tail.dropFirst())
      if tail.count > 1 { add(head + [tail[index + 1], tail[index]] + tail.dropFirst(2)) }
      for letter in Self.letters {
        add(head + [letter] + tail)
        if !tail.isEmpty { add(head + [letter] + tail.dropFirst()) }
      }
    }
    return Array(found.sorted(by: isMoreFrequent).prefix(Self.mostFixes))
  }

  private func isMoreFrequent(_ first: String, _ second: String) -> Bool {
    let (one, other) = (sizes[first] ?? 0, sizes[second] ?? 0)
    return one == other ? first.utf8.lexicographicallyPrecedes(second.utf8) : one > other
  }

  private static let mostFixes = 8
  private static let longestPiece = 12
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
}
