import Search
import Testing
import VietnameseText

@Suite struct TokeniserTests {
  @Test func agreesWithThePlainOneOnRandomText() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("TokeniserTests: seed \(seed)")
    var random = RandomTexts(seed: seed)
    for number in 0..<4000 {
      let text = number % 2 == 0 ? random.text(upTo: 24) : random.scalars(upTo: 40)
      let found = Tokeniser.tokens(Array(text.utf8))
      #expect(found == PlainTokeniser.tokens(text), "seed \(seed): \(text.debugDescription)")
      if found != PlainTokeniser.tokens(text) { return }
    }
  }

  @Test(arguments: [
    ("1690/QĐ-TTg", ["1690", "qd", "1690 qd", "ttg", "qd ttg", "1690/qd-ttg"]),
    ("Ký hồ sơ. Sơ yếu", ["ki", "ho", "ki ho", "so", "ho so", "so", "yeu", "so yeu"]),
    ("1.891 thôn, 12.3456", ["1891", "thon", "1891 thon", "12", "3456"]),
  ])
  func terms(_ text: String, _ expected: [String]) {
    let terms = Tokeniser.tokens(Array(text.utf8)).map { token in
      switch token {
      case .word(let folded, _): folded
      case .pair(let first, let second): first + " " + second
      case .number(let number): number
      }
    }
    #expect(terms == expected)
  }

  /// Bytes that are no UTF-8 never come from a project; they must do no harm either.
  @Test func brokenTextEndsWords() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("TokeniserTests: seed \(seed)")
    var random = RandomTexts(seed: seed)
    for _ in 0..<500 {
      let bytes = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
      for case .word(let folded, _) in Tokeniser.tokens(bytes) { #expect(!folded.isEmpty) }
    }
    #expect(Tokeniser.tokens([0x61, 0xE1, 0xBB]) == [.word(folded: "a", exact: "a")])
  }
}
