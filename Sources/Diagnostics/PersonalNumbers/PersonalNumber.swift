/// A number or address in a text that may identify or reach a private person.
package struct PersonalNumber: Equatable, Sendable {
  package enum Kind: Sendable, Hashable {
    /// A 12-digit citizen id (căn cước).
    case citizenID
    /// A 9-digit id (chứng minh nhân dân) near its words.
    case oldID
    /// A Vietnamese phone number, mobile or landline.
    case phone
    /// An e-mail address outside the domains that RFC 2606 keeps for examples.
    case email
    /// The number of a bank account near its words.
    case account
  }

  package let kind: Kind
  /// The bytes it stands in, separators included.
  package let range: Range<Int>
  /// Its digits without separators, a phone's in the national form with a leading zero; an
  /// address in lower case.
  package let value: String
  /// Whether only the words around it say what it is.
  package var isNamed = false
}

extension PersonalNumber {
  /// What the end of a line is to a number.
  package enum LineEnds: Sendable {
    /// Its end, as in data.
    case apart
    /// Where an author may have broken it between two of its groups.
    case wraps
    /// A space to whoever reads the page.
    case spaces
  }

  /// All personal numbers in UTF-8 `bytes`, in one pass; ranges are indices of `bytes`.
  package static func find(in bytes: ArraySlice<UInt8>, _ lineEnds: LineEnds = .apart)
    -> [PersonalNumber]
  {
    var finder = PersonalNumberFinder(lineEnds)
    let span = bytes.span
    finder.scan(span, 0..<span.count)
    let base = bytes.startIndex
    return base == 0 ? finder.found : finder.found.map { $0.moved(by: base) }
  }

  private func moved(by distance: Int) -> PersonalNumber {
    PersonalNumber(
      kind: kind, range: range.lowerBound + distance..<range.upperBound + distance, value: value,
      isNamed: isNamed)
  }

  /// `text` with the inner digits of every personal number masked, `001*******45`, and of every
  /// address all but the first letter and the domain.
  ///
  /// One byte stands for one byte, so that columns and carets stay where they were.
  package static func masked(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let numbers = find(in: bytes[...], .wraps)
    guard !numbers.isEmpty else { return text }
    mask(numbers, in: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Masks `numbers`, which were found in `bytes`.
  package static func mask(_ numbers: [PersonalNumber], in bytes: inout [UInt8]) {
    for number in numbers {
      if number.kind == .email {
        Mask.hideName(number.range, in: &bytes)
      } else {
        Mask.hideDigits(number.range, in: &bytes)
      }
    }
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

@inline(__always)
func isHexadecimal(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }
