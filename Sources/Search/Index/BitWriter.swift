/// Writes numbers bit by bit, most significant first.
struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private var held: UInt64 = 0
  private var heldCount = 0

  /// Appends the lower `width` bits of `value`; `width` at most 32.
  mutating func append(_ value: UInt64, _ width: Int) {
    held = held << UInt64(width) | value & (1 << UInt64(width) &- 1)
    heldCount += width
    count += width
    while heldCount >= 8 {
      heldCount -= 8
      bytes.append(UInt8(truncatingIfNeeded: held >> UInt64(heldCount)))
    }
  }

  /// Appends `count` ones and a zero.
  mutating func appendUnary(_ count: Int) {
    var left = count
    while left >= 32 {
      append(.max, 32)
      left -= 32
    }
    append(1 << UInt64(left + 1) &- 2, left + 1)
  }

  /// Appends a number from 1 in Elias gamma.
  mutating func appendGamma(_ value: Int) {
    let width = Int.bitWidth - value.leadingZeroBitCount
    append(0, width - 1)
    append(UInt64(value), width)
  }

  /// Fills the last byte with zeros.
  mutating func flush() {
    if heldCount > 0 { bytes.append(UInt8(truncatingIfNeeded: held << UInt64(8 - heldCount))) }
    heldCount = 0
  }
}
