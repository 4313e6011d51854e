/// Walks over a text once: skip to what may begin a number or stand in an address, gather the
/// groups of digits that follow, and ask their shape and the words around what they are.
struct PersonalNumberFinder {
  private(set) var found: [PersonalNumber] = []
  private var chain = DigitChain()

  mutating func scan(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    while let place = ByteSearch.next(bytes, index..<range.upperBound) {
      index = max(place + 1, inspect(bytes, place, range.upperBound))
    }
  }

  /// Looks at one place and tells from where to go on.
  private mutating func inspect(_ bytes: Span<UInt8>, _ place: Int, _ end: Int) -> Int {
    if isDigit(bytes[place]) {
      guard let start = NumberStart.escape(bytes, around: place) else {
        return inspectDigits(bytes, place, end)
      }
      return inspectGlyph(bytes, start, end)
    }
    return inspectGlyph(bytes, place, end)
  }

  private mutating func inspectGlyph(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    let glyph = NumberGlyph.read(bytes, at: start)
    switch glyph.kind {
    case .digit: return inspectNumber(bytes, start, glyph.end, end)
    case .at:
      if let mailbox = Mailbox.find(bytes, around: start..<glyph.end) {
        found.append(mailbox)
        return mailbox.range.upperBound
      }
      return glyph.end
    default: return glyph.end
    }
  }

  /// Most digits of a page are few and alone: they are passed over here.
  private mutating func inspectDigits(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var runEnd = start + 1
    while runEnd < end, isDigit(bytes[runEnd]) { runEnd += 1 }
    if runEnd - start > 19 { return runEnd }
    if runEnd - start < 6, isAlone(bytes, start, runEnd, end) { return runEnd }
    return inspectNumber(bytes, start, runEnd, end)
  }

  /// Whether a short run of digits can neither go on nor begin anything.
  @inline(__always)
  private func isAlone(_ bytes: Span<UInt8>, _ start: Int, _ runEnd: Int, _ end: Int) -> Bool {
    guard runEnd + 1 < end, NumberStart.mayGoOn(bytes[runEnd]) else { return true }
    if bytes[runEnd] < 0x30, isLetter(bytes[runEnd + 1]), bytes[runEnd] != UInt8(ascii: "&"),
      bytes[runEnd] != UInt8(ascii: "%")
    {
      return true
    }
    let first = bytes[start]
    return runEnd - start < 3 && first != 0x30 && first != 0x38
  }

  private mutating func inspectNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ runEnd: Int, _ end: Int
  ) -> Int {
    chain.gather(bytes, from: start, to: end)
    guard chain.count >= 6, chain.hasShape, !chain.isMachineDate else { return runEnd }
    let follows = found.last?.range.upperBound == start - 1
    guard
      let beginning = NumberStart.beginning(
        bytes, start, length: runEnd - start, followsNumber: follows),
      let number = NumberJudge(chain: chain, beginning: beginning).number(bytes)
    else { return runEnd }
    found.append(number)
    scanTags(bytes, number.range)
    return number.range.upperBound
  }

  /// Looks into the attributes of tags that stand between the digits of a number.
  private mutating func scanTags(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let glyph = NumberGlyph.read(bytes, at: place)
      if bytes[place] == UInt8(ascii: "<"), glyph.end > place + 12 {
        scan(bytes, place + 1..<glyph.end)
      }
      place = glyph.end
    }
  }
}
