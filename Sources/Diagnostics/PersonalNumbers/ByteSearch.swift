/// Passes over bytes that can begin nothing, sixteen at a time.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The next byte in `range` that is a digit, an at sign, or begins wide or rare characters.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 16 <= range.upperBound {
      let words = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
      }
      let first = marks(UInt64(littleEndian: words.x))
      let second = marks(UInt64(littleEndian: words.y))
      if first | second != 0 {
        return first != 0
          ? index + first.trailingZeroBitCount >> 3 : index + 8 + second.trailingZeroBitCount >> 3
      }
      index += 16
    }
    while index < range.upperBound {
      if marks(UInt64(bytes[index])) & 0x80 != 0 { return index }
      index += 1
    }
    return nil
  }

  /// The high bit of every byte that is 0–9, @, or at least EF.
  @inline(__always)
  private static func marks(_ word: UInt64) -> UInt64 {
    let low = word & (ones &* 0x7F)
    let isDigit = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
    let isAt = ~((low ^ (ones &* 0x40)) &+ ones &* 0x7F)
    let isRare = low &+ ones &* 0x11
    return (((isDigit | isAt) & ~word) | (isRare & word)) & (ones &* 0x80)
  }
}
