import VietnameseText

/// A word of a query or a title, with its place.
struct QueryWord: Equatable, Sendable {
  let folded: String
  let exact: String
  /// Where it stands among the bytes of the text.
  let range: Range<Int>
  /// Whether it makes a pair with the word before.
  let isAdjacent: Bool

  /// Whether it carries a shape or a tone.
  var asks: Bool { exact != folded }

  /// The words of canonical text.
  static func words(of text: [UInt8]) -> [QueryWord] {
    let codes = LetterCode.table
    var words: [QueryWord] = []
    var index = 0
    var hasPrevious = false
    while true {
      let gap = WordScanner.gap(text.span, codes.span, from: &index)
      guard index < text.count else { return words }
      let start = index
      let isWord = WordScanner.word(text.span, codes.span, from: &index).isWord
      if isWord {
        words.append(QueryWord(text, start..<index, isAdjacent: hasPrevious && gap.isAdjacent))
      }
      hasPrevious = isWord
    }
  }

  private init(_ text: [UInt8], _ range: Range<Int>, isAdjacent: Bool) {
    let syllable = Syllable(String(decoding: text[range], as: UTF8.self))
    folded = String(decoding: syllable.folded, as: UTF8.self)
    exact = String(decoding: syllable.exact, as: UTF8.self)
    self.range = range
    self.isAdjacent = isAdjacent
  }
}
