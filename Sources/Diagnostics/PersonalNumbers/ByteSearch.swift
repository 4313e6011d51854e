/// Passes over bytes that can begin nothing, sixteen at a time.
enum ByteSearch {
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The next byte in `range` that is a digit, an at sign, or begins a character that Vietnamese
  /// text does not use.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 17 <= range.upperBound {
      let words = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: index, as: SIMD2<UInt64>.self)
      }
      let (low, high) = (UInt64(littleEndian: words.x), UInt64(littleEndian: words.y))
      let first = marks(low, next: low >> 8 | high << 56)
      let second = marks(high, next: high >> 8 | UInt64(bytes[index + 16]) << 56)
      if first | second != 0 {
        return first != 0
          ? index + first.trailingZeroBitCount >> 3 : index + 8 + second.trailingZeroBitCount >> 3
      }
      index += 16
    }
    while index < range.upperBound {
      let next = index + 1 < range.upperBound ? UInt64(bytes[index + 1]) : 0
      if marks(UInt64(bytes[index]), next: next) & 0x80 != 0 { return index }
      index += 1
    }
    return nil
  }

  /// The high bit of every byte that is 0–9, @, or begins a character behind the Latin letters,
  /// other than Vietnamese letters (E1 BA, E1 BB) and punctuation (E2 80).
  @inline(__always)
  private static func marks(_ word: UInt64, next: UInt64) -> UInt64 {
    let low = word & (ones &* 0x7F)
    let after = next & (ones &* 0x7F)
    let isDigit = (low &+ ones &* 0x50) & ~(low &+ ones &* 0x46)
    let isAt = ~((low ^ (ones &* 0x40)) &+ ones &* 0x7F)
    let isRare = low &+ ones &* 0x32
    let isLetter = (low ^ (ones &* 0x61)) | ((after & (ones &* 0x7E)) ^ (ones &* 0x3A))
    let isPunctuation = (low ^ (ones &* 0x62)) | after
    let isCommon = ~((isLetter &+ ones &* 0x7F) & (isPunctuation &+ ones &* 0x7F))
    return (((isDigit | isAt) & ~word) | (isRare & ~isCommon & word)) & (ones &* 0x80)
  }
}
