/// Where the lines of a text begin and end, whatever ends them.
struct TextLines {
  let bytes: [UInt8]

  func start(at offset: Int) -> Int {
    var start = offset
    while start > 0, !isBreak(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// The end of the line's text.
  func end(at offset: Int) -> Int {
    var end = offset
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    return end
  }

  /// The offset behind the line and what ends it.
  func next(after offset: Int) -> Int {
    let end = end(at: offset)
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return min(bytes.count, end + (isPair ? 2 : 1))
  }

  /// Where the line before begins; nil for the first.
  func previous(before offset: Int) -> Int? {
    var end = start(at: offset)
    guard end > 0 else { return nil }
    end -= 1
    if end > 0, bytes[end] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
    return start(at: end)
  }

  /// Where a line's text begins, behind indentation and the marks of block quotes.
  func content(at offset: Int) -> Int {
    var index = start(at: offset)
    while index < bytes.count, isPrefix(bytes[index]) { index += 1 }
    return index
  }

  /// Whether there is nothing but indentation and quote marks in a range.
  func isBlank(_ range: Range<Int>) -> Bool { bytes[range].allSatisfy(isPrefix) }

  /// Whether the line at an offset holds nothing but indentation and quote marks.
  func isBlankLine(at offset: Int) -> Bool { isBlank(start(at: offset)..<end(at: offset)) }

  /// The lines that a range touches, and one of two blank lines that would meet without them.
  func whole(_ range: Range<Int>) -> Range<Int> {
    let lower = start(at: range.lowerBound)
    let upper = next(after: range.upperBound)
    guard let previous = previous(before: lower), isBlankLine(at: previous) else {
      return lower..<upper
    }
    if upper == bytes.count { return previous..<upper }
    return lower..<(isBlankLine(at: upper) ? next(after: upper) : upper)
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isPrefix(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ">")
  }
}
