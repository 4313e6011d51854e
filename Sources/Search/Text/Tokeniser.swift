import VietnameseText

/// Takes a text apart into its terms, as docs/search.md §1 defines them, in one pass over its bytes.
///
/// 1. What stands between two words tells whether they are adjacent and whether they are joined.
/// 2. A word is read into two integers; a longer one is read again, letter by letter.
/// 3. Joined words are kept until it is known whether they are the number of a document.
package struct Tokeniser {
  private var chain = NumberChain()
  private var folded: [UInt8] = []
  private var exact: [UInt8] = []
  private let codes = LetterCode.table

  package init() {}

  /// Hands every term of a text to `sink`; the text must be canonical UTF-8.
  mutating func run<Sink: TokenSink & ~Copyable>(_ bytes: [UInt8], into sink: inout Sink) {
    let (table, text) = (codes, bytes.span)
    var index = 0
    var hasPrevious = false
    while true {
      let gap = WordScanner.gap(text, table.span, from: &index)
      guard index < text.count else { break }
      let start = index
      let found = WordScanner.word(text, table.span, from: &index)
      let joiner = hasPrevious ? gap.joiner : 0
      if chain.isOpen, joiner == 0 || !found.isWord { chain.end(into: &sink) }
      if found.isShort {
        if joiner != 0 { chain.append(joiner, found.word.folded) }
        sink.word(found.word, isAdjacent: hasPrevious && gap.isAdjacent)
        chain.last = found.word
      } else if found.isWord {
        spell(text, start..<index)
        if joiner != 0 { chain.append(joiner, folded) }
        sink.word(folded: folded, exact: exact, isAdjacent: hasPrevious && gap.isAdjacent)
        chain.begin(folded)
      }
      hasPrevious = found.isWord
    }
    if chain.isOpen { chain.end(into: &sink) }
    sink.endText()
  }
}

extension Tokeniser {
  /// Reads a word into `folded` and `exact`, letter by letter.
  private mutating func spell(_ text: Span<UInt8>, _ range: Range<Int>) {
    folded.removeAll(keepingCapacity: true)
    exact.removeAll(keepingCapacity: true)
    var tone: UInt8 = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = WordScanner.scalar(text, at: index)
      index += length
      let code = LetterCode.of(scalar)
      guard code.isPartOfWord, let letter = Unicode.Scalar(code.folded(scalar)) else { continue }
      if tone == 0 { tone = code.tone }
      folded += UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter
      if let (first, second) = code.shapedBytes {
        exact += [first, second]
      } else {
        exact += UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter
      }
    }
    if tone != 0 { exact.append(0x30 + tone) }
  }
}

/// Words joined by single slashes and hyphens, which may be the number of a document.
private struct NumberChain {
  /// The word before, where it is short and no chain has begun.
  var last = ShortWord()
  private(set) var isOpen = false
  private var lastLong: [UInt8] = []
  private var bytes: [UInt8] = []

  /// A longer chain is no term.
  private static let limit = 40

  /// Remembers a long word, which may begin a chain.
  mutating func begin(_ word: [UInt8]) {
    last.letters = 0
    lastLong = word
  }

  mutating func append(_ joiner: UInt8, _ word: [UInt8]) {
    if !isOpen { bytes = last.letters == 0 ? lastLong : last.folded }
    isOpen = true
    guard bytes.count <= Self.limit else { return }
    bytes.append(joiner)
    bytes += word
  }

  mutating func end<Sink: TokenSink & ~Copyable>(into sink: inout Sink) {
    isOpen = false
    let hasDigit = bytes.contains { $0 &- 0x30 < 10 }
    if hasDigit, bytes.count <= Self.limit, bytes.contains(0x2F) { sink.number(bytes) }
  }
}
