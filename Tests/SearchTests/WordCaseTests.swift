import Foundation
import Search
import TestSupport
import Testing
import VietnameseText

/// The part `words` of the cases that run here and in the browser.
private struct WordCase: Decodable {
  struct Word: Decodable {
    let folded, exact: String
    let asks, adjacent: Bool
  }

  let text: String
  let words: [Word]
  let pairs, numbers: [String]
}

private struct WordCaseFile: Decodable { let words: [WordCase] }

@Suite struct WordCaseTests {
  @Test func everyCase() throws {
    let file = try JSONDecoder().decode(
      WordCaseFile.self, from: Data(Fixture.bytes("search/cases.json")))
    #expect(file.words.count > 200)
    for one in file.words {
      let tokens = Tokeniser.tokens(Array(Normalise.canonical(one.text).utf8))
      #expect(tokens.filter(\.isWord) == one.words.map(Token.init), "\(one)")
      #expect(tokens.compactMap(\.pair) == one.pairs, "\(one)")
      #expect(one.neighbours == one.pairs, "\(one)")
      #expect(
        tokens.filter { !$0.isWord && $0.pair == nil } == one.numbers.map(Token.number), "\(one)")
      #expect(one.words.allSatisfy { $0.asks == ($0.exact != $0.folded) }, "\(one)")
    }
  }
}

extension Token {
  fileprivate init(_ word: WordCase.Word) {
    self = .word(folded: word.folded, exact: word.exact)
  }

  fileprivate var isWord: Bool {
    if case .word = self { true } else { false }
  }

  fileprivate var pair: String? {
    if case .pair(let first, let second) = self { "\(first) \(second)" } else { nil }
  }
}

extension WordCase {
  /// Each word that is adjacent to the one before, with that one.
  fileprivate var neighbours: [String] {
    zip(words, words.dropFirst()).filter(\.1.adjacent).map { "\($0.folded) \($1.folded)" }
  }
}
