import VietnameseText

/// A query as it is understood: its words, their pairs, and numbers of documents.
package struct SearchQuery: Sendable {
  /// The canonical text, cut to its first letters.
  let text: [UInt8]
  let words: [QueryWord]
  private(set) var slots: [Slot]

  /// What an entry can have: a word, a pair or a number.
  struct Slot: Sendable {
    /// The term; of a word that is still being typed, also those that it may become.
    fileprivate(set) var terms: [String]
    /// The exact form that is asked for.
    fileprivate(set) var asks: String?
    let isWord: Bool
    /// Whether it belongs to the words that ask (là gì, ở đâu), which no entry needs to have.
    let isAside: Bool
  }

  static let mostLetters = 200
  static let mostWords = 12

  package init(_ text: String) {
    let cut = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Self.mostLetters)))
    let canonical = Array(Normalise.canonical(cut).utf8)
    self.text = canonical
    words = Array(QueryWord.words(of: canonical).prefix(Self.mostWords))
    slots = Self.slots(words, numbers: Self.numbers(canonical))
  }
}

extension SearchQuery {
  /// Whether the last word may go on.
  var isOpen: Bool { words.last?.range.upperBound == text.count }

  /// The text with each word replaced that `reading` has another text for; it gets the bytes and the number of the word.
  func reread(_ reading: (ArraySlice<UInt8>, Int) -> String?) -> String {
    var other: [UInt8] = []
    var end = 0
    for (number, word) in words.enumerated() {
      guard let new = reading(text[word.range], number) else { continue }
      other += text[end..<word.range.lowerBound] + new.utf8
      end = word.range.upperBound
    }
    return String(decoding: other + text[end...], as: UTF8.self)
  }

  /// The query whose last word may also be one of `endings`.
  func extended(by endings: [String]) -> SearchQuery {
    guard let last = words.last?.folded else { return self }
    let stem = words.dropLast().last.map { $0.folded + " " }
    var query = self
    for (index, slot) in slots.enumerated() {
      let before = slot.isWord ? "" : stem
      guard let before, slot.terms[0] == before + last else { continue }
      query.slots[index].terms += endings.map { before + $0 }
      query.slots[index].asks = nil
    }
    return query
  }
}

extension SearchQuery {
  private static func numbers(_ text: [UInt8]) -> [String] {
    let numbers = Tokeniser.tokens(text).compactMap { token in
      if case .number(let number) = token { number } else { nil }
    }
    return Array(numbers.prefix(mostWords))
  }

  private static func slots(_ words: [QueryWord], numbers: [String]) -> [Slot] {
    let asides = asides(words)
    let pairs = zip(words, words.dropFirst()).filter { $1.isAdjacent }
      .map { Slot($0.folded + " " + $1.folded, isWord: false) }
    let singles = words.enumerated().map { number, word in
      Slot(
        word.folded, asks: word.asks ? word.exact : nil, isWord: true,
        isAside: asides.contains(number))
    }
    var seen: [[String?]: Int] = [:]
    var slots: [Slot] = []
    for slot in pairs + singles + numbers.map({ Slot($0, isWord: false) }) {
      let key = [slot.terms[0], slot.asks]
      if let index = seen[key] {
        slots[index] = slot
      } else {
        seen[key] = slots.count
        slots.append(slot)
      }
    }
    return slots
  }

  /// The numbers of the words that only ask; none where all do.
  private static func asides(_ words: [QueryWord]) -> Set<Int> {
    var found: Set<Int> = []
    for (number, pair) in zip(words, words.dropFirst()).enumerated() {
      guard pair.1.isAdjacent, askingPairs.contains(pair.0.folded + " " + pair.1.folded) else {
        continue
      }
      found.formUnion([number, number + 1])
    }
    return found.count == words.count ? [] : found
  }

  private static let askingPairs: Set<String> = [
    "la gi", "the nao", "o dau", "ra sao", "lam sao", "vi sao", "tai sao", "khi nao", "bao nhieu",
  ]
}

extension SearchQuery.Slot {
  fileprivate init(_ term: String, asks: String? = nil, isWord: Bool, isAside: Bool = false) {
    terms = [term]
    self.asks = asks
    self.isWord = isWord
    self.isAside = isAside
  }
}
