/// Walks over a text once: skip to what may begin a number or stand in an address, gather the
/// groups of digits that follow, and ask their shape and the words around what they are.
struct PersonalNumberFinder {
  private(set) var found: [PersonalNumber] = []
  private var chain = DigitChain()
  private var heads = ColumnHead()
  private let reading: DigitChain.Reading

  init(_ lineEnds: PersonalNumber.LineEnds) {
    reading = DigitChain.Reading(lineEnds: lineEnds)
  }

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
    if runEnd - start > 19 {
      if let card = CardZone.id(bytes, start..<runEnd) { found.append(card) }
      return runEnd
    }
    if let misread = misreadStart(bytes, start, runEnd, end),
      let after = inspectMisread(bytes, misread, end)
    {
      return after
    }
    if runEnd - start < 6, isAlone(bytes, start, runEnd, end) { return runEnd }
    return inspectNumber(bytes, start, runEnd, end)
  }

  /// Where a number begins whose first digits include an O that stands for a zero, or an l for a one.
  @inline(__always)
  private func misreadStart(_ bytes: Span<UInt8>, _ start: Int, _ runEnd: Int, _ end: Int) -> Int? {
    if start > 0, bytes[start - 1] | 0x20 == UInt8(ascii: "o") {
      return start == 1 || !isLetter(bytes[start - 2]) && bytes[start - 2] < 0x80
        ? start - 1 : misreadRow(bytes, start)
    }
    return bytes[start] == 0x30 && runEnd < end && DigitChain.letter(bytes[runEnd]) != nil
      ? start : nil
  }

  /// Where a row of letters O begins that ends before `start`.
  private func misreadRow(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var index = start
    while index > 0, start - index < 4, bytes[index - 1] | 0x20 == UInt8(ascii: "o") { index -= 1 }
    return index == 0 || !isLetter(bytes[index - 1]) && bytes[index - 1] < 0x80 ? index : nil
  }

  /// Reads letters as the digits that they look like; such a number counts beside its word alone.
  private mutating func inspectMisread(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var letters = reading
    letters.lettersAreDigits = true
    chain.gather(bytes, from: start, to: end, letters)
    guard chain.count >= 10,
      var number = NumberJudge(chain: chain, beginning: .free).number(bytes, &heads)
    else { return nil }
    let meaning = NumberWords.before(number.range.lowerBound, bytes)
    guard
      number.kind == .phone && meaning == .phone
        || number.kind == .citizenID && meaning == .identity
    else { return nil }
    number.isNamed = true
    found.append(number)
    return number.range.upperBound
  }

  /// Whether a short run of digits can neither go on nor begin anything.
  @inline(__always)
  private func isAlone(_ bytes: Span<UInt8>, _ start: Int, _ runEnd: Int, _ end: Int) -> Bool {
    guard runEnd + 1 < end, NumberStart.mayGoOn(bytes[runEnd]) else { return true }
    if NumberStart.isOdd(bytes[runEnd]) {
      return runEnd - start < 2 || bytes[start] != 0x30 && bytes[start] != 0x38
    }
    let first = bytes[start]
    if bytes[runEnd] < 0x30, isLetter(bytes[runEnd + 1]), bytes[runEnd] != UInt8(ascii: "&"),
      bytes[runEnd] != UInt8(ascii: "%")
    {
      return first != 0x30 || DigitChain.letter(bytes[runEnd + 1]) == nil
    }
    if runEnd - start == 1, bytes[runEnd] == UInt8(ascii: "."), runEnd + 6 < end {
      return first != 0x30 && first != 0x38
        && !(1...5).allSatisfy { isDigit(bytes[runEnd + $0]) }
    }
    return runEnd - start < 3 && first != 0x30 && first != 0x38
  }

  private mutating func inspectNumber(
    _ bytes: Span<UInt8>, _ start: Int, _ runEnd: Int, _ end: Int
  ) -> Int {
    chain.gather(bytes, from: start, to: end, reading)
    if chain.count < 10, bytes[start] == 0x30, chain.stop < end,
      DigitChain.letter(bytes[chain.stop]) != nil, chain.stop > start,
      let after = inspectMisread(bytes, start, end)
    {
      return after
    }
    guard chain.count >= 6, chain.hasShape, !chain.isMachineDate else { return runEnd }
    let follows = found.last?.range.upperBound == start - 1
    guard
      let beginning = NumberStart.beginning(
        bytes, start, length: runEnd - start, followsNumber: follows, &heads),
      let number = NumberJudge(chain: chain, beginning: beginning).number(bytes, &heads)
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
