import VietnameseText

/// One term of a text, as it occurs.
package enum Token: Hashable, Sendable {
  /// A word in its folded and its exact form.
  case word(folded: String, exact: String)
  /// Two adjacent words, folded.
  case pair(String, String)
  /// The number of a document.
  case number(String)
}

/// Takes a text apart into its terms.
package struct Tokeniser {
  private var tokens: [Token] = []
  private var previous: String?
  private var chain = ""
  private var gap: [UInt32] = []

  /// The terms of canonical text, in the order in which they end.
  package static func tokens(_ text: String) -> [Token] {
    var tokeniser = Tokeniser()
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
    let joins = previous != nil && gap.count == 1 && (gap[0] == 0x2F || gap[0] == 0x2D)
    let isAdjacent = gap.allSatisfy(Self.keepsAdjacent)
    if !joins || !isWord { endChain() }
    if isWord {
      tokens.append(
        .word(folded: folded, exact: String(decoding: syllable.exact, as: UTF8.self)))
      if let previous, isAdjacent { tokens.append(.pair(previous, folded)) }
      if joins { chain += gap[0] == 0x2F ? "/" : "-" }
      chain += folded
    }
    previous = isWord ? folded : nil
    gap = []
  }

  private mutating func endChain() {
    let bytes = chain.utf8
    if bytes.contains(0x2F), bytes.contains(where: { (0x30...0x39).contains($0) }),
      bytes.count <= 40
    {
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
    switch scalar {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x2D, 0x2F, 0x27, 0x22, 0x2019, 0x2018, 0x201C, 0x201D,
      0x5F, 0x2A, 0x60:
      true
    default: false
    }
  }
}
