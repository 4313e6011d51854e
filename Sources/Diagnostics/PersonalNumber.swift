/// A number in a text that may identify or reach a private person.
package struct PersonalNumber: Equatable, Sendable {
  package enum Kind: Sendable {
    /// A 12-digit citizen id (căn cước).
    case citizenID
    /// A Vietnamese phone number, mobile or landline.
    case phone
  }

  package let kind: Kind
  /// The bytes it stands in, separators included.
  package let range: Range<Int>
  /// Its digits without separators, a phone's in the national form with a leading zero.
  package let digits: String
}

extension PersonalNumber {
  /// All citizen ids and phone numbers in UTF-8 `bytes`, in one pass; ranges are indices of `bytes`.
  package static func find(in bytes: ArraySlice<UInt8>) -> [PersonalNumber] {
    var finder = PersonalNumberFinder(bytes)
    return finder.run()
  }

  /// `text` with the inner digits of every personal number masked: `001*******45`.
  ///
  /// One byte stands for one byte, so that columns and carets stay where they were.
  package static func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let numbers = find(in: bytes[...])
    guard !numbers.isEmpty else { return text }
    mask(numbers, in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Masks the inner digits of `numbers`, which were found in `bytes`.
  package static func mask(_ numbers: [PersonalNumber], in bytes: inout [UInt8]) {
    for number in numbers {
      let digits = number.range.filter { isDigit(bytes[$0]) }
      for index in digits.dropFirst(3).dropLast(2) { bytes[index] = UInt8(ascii: "*") }
    }
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
