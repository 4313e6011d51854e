/// Writes sorted terms, each without the bytes that it shares with the one before it.
struct FrontCoder {
  private var last: [UInt8] = []
  private var term: [UInt8] = []

  /// At most so many bytes are shared, so that their number is one digit.
  static let most = 9

  /// Appends how many bytes a term shares with the one before, and the others.
  mutating func append(_ term: ArraySlice<UInt8>, to output: inout [UInt8]) {
    self.term.removeAll(keepingCapacity: true)
    self.term += term
    write(to: &output)
  }

  /// The same for two words with a space between them.
  mutating func append(
    _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    term.removeAll(keepingCapacity: true)
    term += first
    term.append(0x20)
    term += second
    write(to: &output)
  }

  private mutating func write(to output: inout [UInt8]) {
    var shared = 0
    let limit = min(Self.most, term.count, last.count)
    while shared < limit, term[shared] == last[shared] { shared += 1 }
    while shared > 0, shared < term.count, term[shared] & 0xC0 == 0x80 { shared -= 1 }
    output.append(0x30 + UInt8(shared))
    output += term[shared...]
    swap(&last, &term)
  }
}

/// Puts the terms together that a `FrontCoder` wrote.
struct FrontDecoder {
  private(set) var last: [UInt8] = []

  /// Takes the digit and the bytes behind it; false where the digit is none.
  mutating func take(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let digit = bytes.first, digit &- 0x30 < 10, Int(digit &- 0x30) <= last.count else {
      return false
    }
    last.removeLast(last.count - Int(digit - 0x30))
    last += bytes.dropFirst()
    return true
  }
}
