/// Takes the terms of a text as the tokeniser finds them.
protocol TokenSink: ~Copyable {
  /// Takes a word; `isAdjacent` tells that it makes a pair with the word before.
  mutating func word(_ word: ShortWord, isAdjacent: Bool)
  /// Takes a word that is longer, or has letters beside a–z.
  mutating func word(folded: [UInt8], exact: [UInt8], isAdjacent: Bool)
  /// Takes the number of a document.
  mutating func number(_ number: [UInt8])
  /// Hears that the text has no more.
  mutating func endText()
}

/// One term of a text, as it occurs.
package enum Token: Hashable, Sendable {
  /// A word in its folded and its exact form.
  case word(folded: String, exact: String)
  /// Two adjacent words, folded.
  case pair(String, String)
  /// The number of a document.
  case number(String)
}

extension Tokeniser {
  /// The terms of canonical text, in the order in which they end.
  package static func tokens(_ text: [UInt8]) -> [Token] {
    var tokeniser = Tokeniser()
    var collector = TokenCollector()
    tokeniser.run(text, into: &collector)
    return collector.tokens
  }
}

private struct TokenCollector: TokenSink {
  private(set) var tokens: [Token] = []
  private var previous = ""

  mutating func word(_ word: ShortWord, isAdjacent: Bool) {
    self.word(folded: word.folded, exact: word.exact, isAdjacent: isAdjacent)
  }

  mutating func word(folded: [UInt8], exact: [UInt8], isAdjacent: Bool) {
    let text = String(decoding: folded, as: UTF8.self)
    tokens.append(.word(folded: text, exact: String(decoding: exact, as: UTF8.self)))
    if isAdjacent { tokens.append(.pair(previous, text)) }
    previous = text
  }

  mutating func number(_ number: [UInt8]) {
    tokens.append(.number(String(decoding: number, as: UTF8.self)))
  }

  func endText() {}
}
