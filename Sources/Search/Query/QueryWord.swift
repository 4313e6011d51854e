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
        let range = start..<end(of: start..<index, in: text)
        words.append(QueryWord(text, range, isAdjacent: hasPrevious && gap.isAdjacent))
      }
      hasPrevious = isWord
    }
  }

  /// Where the last letter of a word ends, with its combining marks; invisible signs after it are no part of the word.
  private static func end(of range: Range<Int>, in text: [UInt8]) -> Int {
    var end = range.lowerBound
    var index = end
    while index < range.upperBound {
      let (scalar, length) = WordScanner.scalar(text.span, at: index)
      let isMark = (0x300...0x36F).contains(scalar) && scalar != 0x34F && index == end
      index += length
      if isMark || LetterCode.of(scalar).isPartOfWord { end = index }
    }
    return end
  }

  private init(_ text: [UInt8], _ range: Range<Int>, isAdjacent: Bool) {
    let syllable = Syllable(String(decoding: text[range], as: UTF8.self))
    folded = String(decoding: syllable.folded, as: UTF8.self)
    exact = String(decoding: syllable.exact, as: UTF8.self)
    self.range = range
    self.isAdjacent = isAdjacent
  }
}
