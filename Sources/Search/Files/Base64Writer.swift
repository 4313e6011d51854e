/// Writes a stream of bits, six a character.
struct Base64Writer {
  private(set) var output: [UInt8]
  private var held: UInt64 = 0
  private var heldCount = 0

  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  init(appendingTo output: [UInt8]) { self.output = output }

  /// Appends some of the bits of `words`, the most significant ones first.
  mutating func append(_ words: [UInt64], _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let inWord = place & 63
      let width = min(48 - heldCount, 64 - inWord, range.upperBound - place)
      let bits = (words[place >> 6] &<< UInt64(inWord)) &>> UInt64(64 - width)
      held = held &<< UInt64(width) | bits
      heldCount += width
      place += width
      if heldCount == 48 { flush() }
    }
  }

  /// Fills the last character with zeros.
  mutating func end() {
    let missing = (6 - heldCount % 6) % 6
    held <<= UInt64(missing)
    heldCount += missing
    flush()
  }

  private mutating func flush() {
    while heldCount > 0 {
      heldCount -= 6
      output.append(Self.alphabet[Int(held &>> UInt64(heldCount) & 63)])
    }
    held = 0
  }
}
