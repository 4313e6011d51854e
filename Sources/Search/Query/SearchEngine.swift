import VietnameseText

/// Answers queries from an index, as `Browser/engine.js` does: the same entries in the same order.
package struct SearchEngine: Sendable {
  private let reader: SearchReader
  private let vocabulary: Vocabulary

  package init(_ reader: SearchReader) {
    self.reader = reader
    vocabulary = Vocabulary(reader.vocabulary)
  }

  /// The entries that answer `text`, best first.
  package func search(_ text: String, filter: SearchFilter = SearchFilter()) -> SearchAnswer {
    let query = SearchQuery(text)
    guard !query.words.isEmpty else {
      return SearchAnswer(reading: "", isOther: false, numbers: [])
    }
    let attempt = seek(query)
    let numbers = filter.sift(attempt.numbers, reader)
    let head = numbers.prefix(SearchWeights.head)
    return SearchAnswer(
      reading: String(decoding: attempt.query.text, as: UTF8.self),
      isOther: attempt.query.text != query.text,
      numbers: settle(attempt, Array(head)) + numbers.dropFirst(head.count))
  }
}

/// What was found for a query.
package struct SearchAnswer: Sendable, Equatable {
  /// The text that was found: the query or another reading of it.
  package let reading: String
  /// Whether it is another reading, which readers are asked about: “Có phải bạn tìm …”.
  package let isOther: Bool
  /// The numbers of the entries, best first.
  package let numbers: [Int]
}

/// Which entries a reader wants to see.
package struct SearchFilter: Sendable {
  private let kind: String?
  private let skill: String?

  /// Those of a kind, by its name, and of a skill, by its id; all where nothing is said.
  package init(kind: String? = nil, skill: String? = nil) {
    self.kind = kind
    self.skill = skill
  }

  fileprivate func sift(_ numbers: [Int], _ reader: SearchReader) -> [Int] {
    var numbers = numbers
    if let kind {
      let place = reader.kinds.firstIndex { $0.name == kind } ?? reader.kinds.count
      let first = reader.kinds.prefix(place).reduce(0) { $0 + $1.count }
      let count = reader.kinds.dropFirst(place).first?.count ?? 0
      numbers = numbers.filter { (first..<first + count).contains($0) }
    }
    if let skill {
      let own = Set((reader.term("#" + skill)?.forms ?? []).flatMap { $0.postings.map(\.entry) })
      numbers = numbers.filter(own.contains)
    }
    return numbers
  }
}

/// What one reading of a query finds.
private struct Attempt {
  let query: SearchQuery
  let numbers: [Int]
  let score: [Int]

  init(_ query: SearchQuery, _ scores: EntryScores) {
    var scores = scores
    self.query = query
    numbers = scores.order()
    score = scores.score
  }

  /// The query of which no entry has any word.
  init(without query: SearchQuery) {
    self.query = query
    numbers = []
    score = []
  }
}

// MARK: Readings

extension SearchEngine {
  /// The first reading under which an entry has every word, else what has most of them.
  private func seek(_ query: SearchQuery) -> Attempt {
    for reading in readings(of: query) {
      if let attempt = attempt(at: reading) { return attempt }
    }
    return mend(query)
  }

  /// The query as it stands, its last word as a beginning, Telex, VNI.
  private func readings(of query: SearchQuery) -> [SearchQuery] {
    let isBeginning = query.isOpen && isKnown(query.words.last)
    let decoded = [Telex.decode, VNI.decode].compactMap { decode in
      let text = query.reread { word, _ in decode(String(decoding: word, as: UTF8.self)) }
      return Array(text.utf8) == query.text ? nil : open(SearchQuery(text))
    }
    return [open(query)] + (isBeginning ? [extended(query)] : []) + decoded
  }

  /// Unknown words are cut up or corrected; then words are left out that no entry has.
  private func mend(_ query: SearchQuery) -> Attempt {
    let whole = SearchQuery(query.reread { _, number in mended(query.words, number) })
    if let attempt = attempt(at: whole) { return attempt }
    let isLost = whole.words.map { reader.term($0.folded) == nil }
    guard isLost.contains(false) else { return Attempt(without: whole) }
    let parts = whole.reread { _, number in isLost[number] ? "" : nil }.utf8.split(separator: 0x20)
    let rest = SearchQuery(String(decoding: Array(parts.joined(separator: [0x20])), as: UTF8.self))
    return Attempt(rest, EntryScores(rest, reader))
  }

  private func mended(_ words: [QueryWord], _ number: Int) -> String? {
    let word = words[number].folded
    guard !vocabulary.contains(word), reader.term(word) == nil, word.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    let pieces = vocabulary.cut(word)
    let pairs = zip(pieces, pieces.dropFirst()).map { size(of: $0, $1) }
    if !pairs.isEmpty, pairs.count(where: { $0 > 0 }) * 2 >= pairs.count {
      return pieces.joined(separator: " ")
    }
    let before = number > 0 ? words[number - 1].folded : ""
    let after = number + 1 < words.count ? words[number + 1].folded : ""
    let fixes = vocabulary.near(word).map {
      (word: $0, support: support(size(of: before, $0)) + support(size(of: $0, after)))
    }
    let most = fixes.map(\.support).max()
    return fixes.first { $0.support == most }?.word
  }

  /// What a pair speaks for a correction: a neighbour more is worth more than any number of entries.
  private func support(_ size: Int) -> Int { size == 0 ? 0 : size + 1_000_000 }

  /// How many entries have a pair.
  private func size(of first: String, _ second: String) -> Int {
    reader.term(first + " " + second)?.forms.first?.postings.count ?? 0
  }

  private func isKnown(_ word: QueryWord?) -> Bool { vocabulary.contains(word?.folded ?? "") }

  private func open(_ query: SearchQuery) -> SearchQuery {
    query.isOpen && !isKnown(query.words.last) ? extended(query) : query
  }

  private func extended(_ query: SearchQuery) -> SearchQuery {
    let last = query.words.last?.folded ?? ""
    return query.extended(by: vocabulary.endings(of: last, most: reader.count > 5000 ? 3 : 8))
  }
}

// MARK: Finding

extension SearchEngine {
  /// What a reading finds if some entry has all of its words.
  private func attempt(at query: SearchQuery) -> Attempt? {
    let scores = EntryScores(query, reader)
    return scores.isMet ? Attempt(query, scores) : nil
  }

  /// The best entries once more, by how much of their titles the query has.
  private func settle(_ attempt: Attempt, _ head: [Int]) -> [Int] {
    var asked: [String: QueryWord] = [:]
    for word in attempt.query.words { asked[word.folded] = word }
    return EntryScores.sorted(head) { number in
      let title = QueryWord.words(of: Array((reader.entry(number)?.title ?? "").utf8))
      let hits = title.reduce(0) { sum, word in
        guard let other = asked[word.folded] else { return sum }
        return sum + (other.asks && other.exact != word.exact ? 1 : 2)
      }
      let share = title.isEmpty ? 0 : SearchWeights.title * hits / (2 * title.count)
      return attempt.score[number] * (64 + share)
    }
  }
}
