import VietnameseText

/// Walks over a text once: skip to a group of digits that may begin a number, gather the groups
/// that follow it over separators, and ask whether the first of them make an id or a phone number.
struct PersonalNumberFinder {
  private let bytes: ArraySlice<UInt8>
  private var chain = DigitChain()
  private var found: [PersonalNumber] = []

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  mutating func run() -> [PersonalNumber] {
    var index = bytes.startIndex
    while let start = nextDigit(from: index) {
      let end = endOfDigits(from: start)
      index = end
      guard mayBegin(start, end) else { continue }
      chain.gather(bytes, from: start)
      guard let number = chain.match(bytes), fits(number) else { continue }
      found.append(number)
      index = number.range.upperBound
    }
    return found
  }
}

extension PersonalNumberFinder {
  private func nextDigit(from index: Int) -> Int? {
    let span = bytes.span
    let base = bytes.startIndex
    var place = index - base
    while place < span.count {
      if isDigit(span[place]) { return place + base }
      place += 1
    }
    return nil
  }

  private func endOfDigits(from index: Int) -> Int {
    var index = index
    while index < bytes.endIndex, isDigit(bytes[index]) { index += 1 }
    return index
  }

  private func byte(_ index: Int) -> UInt8? {
    index >= bytes.startIndex && index < bytes.endIndex ? bytes[index] : nil
  }

  /// Whether a group of digits can be the first of a number: by its own digits and by what stands before.
  private func mayBegin(_ start: Int, _ end: Int) -> Bool {
    let isNational = bytes[start] == UInt8(ascii: "0")
    let isForeign = bytes[start] == UInt8(ascii: "8") && byte(start + 1) == UInt8(ascii: "4")
    guard isNational || isForeign, end - start <= 14 else { return false }
    guard let before = byte(start - 1) else { return true }
    switch before {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"):
      guard let earlier = byte(start - 2), isDigit(earlier) else { return true }
      return found.last?.range.upperBound == start - 1
        || (before == UInt8(ascii: "-") && end - start >= 10 && !followsBookNumber(start))
    case _ where isLetter(before): return PersonalNumberContext.endsInPhoneWord(bytes[..<start])
    default: return true
    }
  }

  /// Whether `978-` or `979-` stands before: an ISBN.
  private func followsBookNumber(_ start: Int) -> Bool {
    guard start - bytes.startIndex >= 4 else { return false }
    let prefix = bytes[start - 4..<start - 1]
    return prefix.elementsEqual("978".utf8) || prefix.elementsEqual("979".utf8)
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  /// Whether what stands after a match leaves it a number of its own, and nothing before names it otherwise.
  private func fits(_ number: PersonalNumber) -> Bool {
    let end = number.range.upperBound
    if let after = byte(end) {
      if isLetter(after) { return false }
      if after == UInt8(ascii: "/"), isCapital(end + 1), isCapital(end + 2) { return false }
      if after == UInt8(ascii: ".") || after == UInt8(ascii: ","), let next = byte(end + 1),
        isDigit(next), next != UInt8(ascii: "0") || number.kind == .citizenID
      {
        return false
      }
    }
    guard number.kind == .phone else { return true }
    return !isTaxBranch(number) && !isMoney(number)
      && !PersonalNumberContext.namesTaxCode(bytes[..<number.range.lowerBound])
  }

  /// A capital letter of ASCII, or the first byte of Đ.
  private func isCapital(_ index: Int) -> Bool {
    guard let byte = byte(index) else { return false }
    return (byte >= 0x41 && byte <= 0x5A) || byte == 0xC4 || byte == 0x90
  }

  /// Ten digits, a hyphen and three digits: the tax code of a branch.
  private func isTaxBranch(_ number: PersonalNumber) -> Bool {
    let end = number.range.upperBound
    return number.range.count == 10 && byte(end) == UInt8(ascii: "-")
      && endOfDigits(from: end + 1) == end + 4
  }

  /// 84.912.345.678 without a plus is an amount.
  private func isMoney(_ number: PersonalNumber) -> Bool {
    let start = number.range.lowerBound
    return bytes[start] == UInt8(ascii: "8")
      && (byte(start + 2) == UInt8(ascii: ".")
        || PersonalNumberContext.beginsWithCurrency(bytes[number.range.upperBound...]))
  }
}
