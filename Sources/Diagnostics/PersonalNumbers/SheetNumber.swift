/// Numbers whose leading zeros a spreadsheet took away: 912345678, 912345678.0, 9.12345678E8.
///
/// Only the words beside them tell what they were.
struct SheetNumber {
  /// The digits as the spreadsheet counts them, without leading zeros.
  private let digits: String
  /// Where they stand.
  let range: Range<Int>

  init?(_ chain: DigitChain, _ bytes: Span<UInt8>) {
    guard chain.digit(0) != 0x30, chain.count >= 6 else { return nil }
    if chain.isScientific {
      guard let number = Self.scientific(chain, bytes) else { return nil }
      (digits, range) = number
      return
    }
    guard let last = (9...11).lazy.compactMap({ chain.last(withTotal: $0) }).first,
      last == 0 || (last == 2 && chain.isEven(upTo: last) && !chain.goesOn(after: last))
    else { return nil }
    digits = chain.text(upTo: last)
    range = chain.group(0).lower..<chain.group(last).upper
  }

  /// The phone number in its national form, if it is one.
  var phone: String? {
    guard digits.utf8.count == 9, let first = digits.utf8.first, "35789".utf8.contains(first) else {
      return nil
    }
    return "0" + digits
  }

  /// The twelve digits of a citizen id, if they can be one.
  var citizenID: String? {
    guard digits.utf8.count == 10 || digits.utf8.count == 11 else { return nil }
    let padded = String(repeating: "0", count: 12 - digits.utf8.count) + digits
    let bytes = Array(padded.utf8)
    var chain = DigitChain()
    chain.gather(bytes.span, from: 0, to: bytes.count, DigitChain.Reading())
    return chain.isCitizenID(upTo: 0) ? padded : nil
  }

  /// One digit, a point, more digits and an exponent that leaves no fraction.
  private static func scientific(_ chain: DigitChain, _ bytes: Span<UInt8>)
    -> (digits: String, range: Range<Int>)?
  {
    var end = chain.group(1).upper
    guard end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") else { return nil }
    end += 1
    if end < bytes.count, bytes[end] == UInt8(ascii: "+") { end += 1 }
    let start = end
    var exponent = 0
    while end < bytes.count, end - start < 2, isDigit(bytes[end]) {
      exponent = exponent * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    let digits = chain.text(upTo: 1)
    guard (8...10).contains(exponent), digits.utf8.count <= exponent + 1 else { return nil }
    let zeros = String(repeating: "0", count: exponent + 1 - digits.utf8.count)
    return (digits + zeros, chain.group(0).lower..<end)
  }
}
