import Search

/// The terms of some texts with their entries, collected in dictionaries.
struct PlainIndex {
  private var counts: [[Token: [Int]]] = []

  mutating func add(_ text: SearchText) {
    var found: [Token: [Int]] = [:]
    for (field, bytes) in [text.title, text.heading, text.body].enumerated() {
      for token in PlainTokeniser.tokens(String(decoding: bytes, as: UTF8.self)) {
        found[token, default: [0, 0, 0]][field] += 1
      }
    }
    for filter in text.filters { found[.number("#" + filter)] = [0, 0, 1] }
    counts.append(found)
  }

  /// All terms by their text.
  var terms: [String: SearchTerm] {
    var lists: [String: [String: [Posting]]] = [:]
    for (entry, found) in counts.enumerated() {
      for (token, count) in found {
        let posting = Posting(entry: entry, level: Self.level(count))
        switch token {
        case .word(let folded, let exact):
          lists[folded, default: [:]][exact, default: []].append(posting)
        case .pair(let first, let second):
          let text = first + " " + second
          lists[text, default: [:]][text, default: []].append(posting)
        case .number(let number): lists[number, default: [:]][number, default: []].append(posting)
        }
      }
    }
    return lists.reduce(into: [:]) { terms, list in
      let forms = list.value.sorted {
        Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8))
      }
      terms[list.key] = SearchTerm(list.key, forms.map { SearchTerm.Form($0.key, $0.value) })
    }
  }

  /// ⌊3.4·log₂(sum / 0.5)⌋ with powers instead of logarithms: the largest n with 2^(5n) ≤ (2·sum)^17.
  static func level(_ counts: [Int]) -> Int {
    let share = [0, 1, 1.4, 1.6]
    let parts = zip([5.0, 3, 1], counts).map { $0 * share[min($1, 3)] }
    let twice = 2 * parts.reduce(0, +)
    var power = 1.0
    for _ in 0..<17 { power *= twice }
    var level = 0
    var least = 32.0
    while least <= power, level < 15 {
      level += 1
      least *= 32
    }
    return level
  }
}
