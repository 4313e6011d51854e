/// How much each entry has of a query.
struct EntryScores {
  /// What the terms weigh in the entry; once ordered, what it is worth.
  private(set) var score: [Int]
  /// The rarity of the words that the entry has.
  private var mass: [Int]
  /// The rarity of all words that any entry has.
  private var whole = 0
  /// Whether every word is in some entry.
  private var isWhole = true
  private let kinds: [Int]

  init(_ query: SearchQuery, _ reader: SearchReader) {
    score = [Int](repeating: 0, count: reader.count)
    mass = score
    kinds = reader.kinds.map(\.count)
    for slot in query.slots { add(slot, reader) }
  }

  /// Whether an entry has every word.
  var isMet: Bool { isWhole && mass.contains(whole) }
}

extension EntryScores {
  /// The numbers of the entries that have half of the words by their rarity, best first.
  mutating func order() -> [Int] {
    var found: [Int] = []
    var start = 0
    for (kind, count) in kinds.enumerated() {
      for number in start..<start + count where mass[number] > 0 && mass[number] * 2 >= whole {
        let share = 256 * mass[number] / whole
        let value = score[number] * share / 256 * share / 256
        score[number] = value * SearchWeights.ofKind[kind] / 128
        found.append(number)
      }
      start += count
    }
    let top = found.map { score[$0] }.max() ?? 0
    let good = found.filter { mass[$0] == whole || score[$0] * SearchWeights.partial >= top }
    return Self.sorted(good) { score[$0] }
  }

  /// Numbers by their values in steps of the best, then by themselves.
  static func sorted(_ numbers: [Int], by value: (Int) -> Int) -> [Int] {
    let values = numbers.map(value)
    let top = max(values.max() ?? 1, 1)
    let steps = values.map { SearchWeights.steps * $0 / top }
    return zip(steps, numbers).sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
  }

  private mutating func add(_ slot: SearchQuery.Slot, _ reader: SearchReader) {
    let forms = slot.terms.compactMap(reader.term).flatMap(\.forms)
    let asks = forms.contains { $0.text == slot.asks } ? slot.asks : nil
    var best: [Int: Int] = [:]
    for form in forms {
      let shift = asks == nil || form.text == asks ? 0 : SearchWeights.otherForm
      for posting in form.postings {
        let weight = SearchWeights.ofLevel[posting.level] >> shift
        best[posting.entry] = max(best[posting.entry] ?? 0, weight)
      }
    }
    let counts = slot.isWord && !slot.isAside
    guard !best.isEmpty else {
      if counts { isWhole = false }
      return
    }
    let rarity = SearchWeights.rarity(score.count, best.count)
    let factor = slot.isWord ? rarity : 2 * rarity
    if counts { whole += rarity }
    for (number, weight) in best {
      score[number] += factor * weight / (slot.isAside ? 2 : 1)
      if counts { mass[number] += rarity }
    }
  }
}
