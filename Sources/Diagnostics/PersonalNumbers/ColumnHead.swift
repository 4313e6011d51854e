/// What the head of a column of a table calls the numbers below it: tables of Markdown, and rows
/// between commas, semicolons or tabs.
///
/// Remembers the head of the table that it looked at last, so that a long one is walked up once.
struct ColumnHead {
  /// The longest line that is a row of a table, in bytes.
  private static let lineReach = 1024

  private var knownLine = -1
  private var knownMark: UInt8 = 0
  private var knownHead: Range<Int>?

  mutating func meaning(_ place: Int, _ bytes: Span<UInt8>) -> NumberWords.Meaning? {
    guard let line = Self.lineStart(place, bytes), line > 1,
      let mark = Self.mark(bytes, line..<place)
    else { return nil }
    let column = (line..<place).count { bytes[$0] == mark }
    guard let head = headLine(above: line, mark, bytes) else { return nil }
    return Self.cell(column, mark, head, bytes).flatMap { NumberWords.head(bytes, $0) }
  }

  /// The first of the lines with that mark above `line`.
  private mutating func headLine(above line: Int, _ mark: UInt8, _ bytes: Span<UInt8>)
    -> Range<Int>?
  {
    var head: Range<Int>?
    var start = line
    while start > 0 {
      if start == knownLine, mark == knownMark {
        head = knownHead ?? head
        break
      }
      let end = start - 1
      guard let above = Self.lineStart(end, bytes),
        (above..<end).contains(where: { bytes[$0] == mark })
      else { break }
      head = above..<end
      start = above
    }
    (knownLine, knownMark, knownHead) = (line, mark, head)
    return head
  }

  /// What parts the cells before a number; nil where nothing does.
  private static func mark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8? {
    let first = range.first { bytes[$0] > 0x20 }
    if let first, bytes[first] == UInt8(ascii: "|") { return UInt8(ascii: "|") }
    return [0x09, UInt8(ascii: ";"), UInt8(ascii: ",")].first { mark in
      range.contains { bytes[$0] == mark }
    }
  }

  private static func lineStart(_ place: Int, _ bytes: Span<UInt8>) -> Int? {
    var index = place
    while index > 0, bytes[index - 1] != 0x0A {
      index -= 1
      if place - index > lineReach { return nil }
    }
    return index
  }

  private static func cell(_ column: Int, _ mark: UInt8, _ line: Range<Int>, _ bytes: Span<UInt8>)
    -> Range<Int>?
  {
    var start = line.lowerBound
    for _ in 0..<column {
      guard let next = (start..<line.upperBound).first(where: { bytes[$0] == mark }) else {
        return nil
      }
      start = next + 1
    }
    let end = (start..<line.upperBound).first { bytes[$0] == mark } ?? line.upperBound
    return start..<end
  }
}
