import Search
import VietnameseText

/// docs/search.md §1 written down without any thought of speed, to hold the real one against.
struct PlainTokeniser {
  private var tokens: [Token] = []
  private var previous: String?
  private var chain = ""
  private var gap: [UInt32] = []

  /// The terms of canonical text, in the order in which they end.
  static func tokens(_ text: String) -> [Token] {
    var tokeniser = PlainTokeniser()
    tokeniser.run(text.unicodeScalars.map(\.value))
    return tokeniser.tokens
  }

  private mutating func run(_ scalars: [UInt32]) {
    var index = 0
    while index < scalars.count {
      let code = LetterCode.of(scalars[index])
      if code.isPartOfWord {
        index = word(scalars, index)
      } else {
        if !code.vanishes { gap.append(scalars[index]) }
        index += 1
      }
    }
    endChain()
  }

  private mutating func word(_ scalars: [UInt32], _ start: Int) -> Int {
    var text = String.UnicodeScalarView()
    var index = start
    let grouped = Self.groupedNumber(scalars, start)
    while index < scalars.count {
      let code = LetterCode.of(scalars[index])
      guard code.isPartOfWord || code.vanishes || index < grouped else { break }
      if code.isPartOfWord, let scalar = Unicode.Scalar(scalars[index]) { text.append(scalar) }
      index += 1
    }
    end(String(text), isWord: text.count <= 32)
    return index
  }

  private mutating func end(_ text: String, isWord: Bool) {
    let syllable = Syllable(text)
    let folded = String(decoding: syllable.folded, as: UTF8.self)
    let joins = previous != nil && (gap == [0x2F] || gap == [0x2D])
    let isAdjacent = gap.allSatisfy(Self.keepsAdjacent)
    if !joins || !isWord { endChain() }
    if isWord {
      tokens.append(.word(folded: folded, exact: String(decoding: syllable.exact, as: UTF8.self)))
      if let previous, isAdjacent { tokens.append(.pair(previous, folded)) }
      if joins { chain += gap == [0x2F] ? "/" : "-" }
      chain += folded
    }
    previous = isWord ? folded : nil
    gap = []
  }

  private mutating func endChain() {
    let hasDigit = chain.utf8.contains { (0x30...0x39).contains($0) }
    if hasDigit, chain.utf8.contains(0x2F), chain.utf8.count <= 40 {
      tokens.append(.number(chain))
    }
    chain = ""
  }

  /// Where a number in groups that begins at `start` ends; `start` where none does.
  private static func groupedNumber(_ scalars: [UInt32], _ start: Int) -> Int {
    func isDigit(_ index: Int) -> Bool {
      index < scalars.count && (0x30...0x39).contains(scalars[index])
    }
    var end = start
    while isDigit(end) { end += 1 }
    guard (1...3).contains(end - start) else { return start }
    var whole = start
    while end < scalars.count, scalars[end] == 0x2E, isDigit(end + 1), isDigit(end + 2),
      isDigit(end + 3), !isDigit(end + 4)
    {
      end += 4
      whole = end
    }
    return whole
  }

  private static func keepsAdjacent(_ scalar: UInt32) -> Bool {
    let signs = " \t\n\r\u{A0}-/'\"’‘“”_*`"
    return signs.unicodeScalars.contains { $0.value == scalar }
  }
}
