/// Writes sorted terms, each without the bytes that it shares with the one before it.
struct FrontCoder {
  private var last: [UInt8] = []

  /// At most so many bytes are shared, so that their number is one digit.
  static let most = 9

  /// Appends how many bytes `term` shares with the term before, and the others.
  mutating func append(_ term: [UInt8], to output: inout [UInt8]) {
    var shared = 0
    let limit = min(Self.most, term.count, last.count)
    while shared < limit, term[shared] == last[shared] { shared += 1 }
    while shared > 0, shared < term.count, term[shared] & 0xC0 == 0x80 { shared -= 1 }
    output.append(0x30 + UInt8(shared))
    output += term[shared...]
    last = term
  }
}
