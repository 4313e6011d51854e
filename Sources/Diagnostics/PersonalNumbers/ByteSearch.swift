/// Passes over bytes that can begin nothing, 32 at a time.
enum ByteSearch {
  /// The next byte from `index` on that is a digit, an at sign, or begins wide or rare characters.
  @inline(__always)
  static func next(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 32 <= range.upperBound {
      let block = unsafe bytes.withUnsafeBytes {
        unsafe $0.loadUnaligned(fromByteOffset: index, as: SIMD32<UInt8>.self)
      }
      let digits = block &- SIMD32(repeating: 0x30) .< SIMD32(repeating: 10)
      let others = block .== SIMD32(repeating: 0x40) .| block .>= SIMD32(repeating: 0xEF)
      if any(digits .| others) { break }
      index += 32
    }
    while index < range.upperBound {
      if begins(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private static func begins(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0x40 || byte >= 0xEF
  }
}
