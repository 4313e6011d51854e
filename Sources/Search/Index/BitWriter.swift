/// Writes numbers bit by bit, most significant first, into words of 64 bits.
struct BitWriter: ~Copyable {
  private var words = Store<UInt64>(capacity: 1 << 10)
  private var held: UInt64 = 0
  private var heldCount: UInt64 = 0

  /// How many bits are written.
  var count: Int { words.count * 64 + Int(heldCount) }

  /// Appends the lower `width` bits of `value`, which has no others; `width` at most 57.
  @inline(__always)
  mutating func append(_ value: UInt64, _ width: Int) {
    let width = UInt64(truncatingIfNeeded: width)
    let room = 64 - heldCount
    if width < room {
      held = held &<< width | value
      heldCount &+= width
    } else {
      let over = width &- room
      words.append(held &<< room | value &>> over)
      held = value & (1 &<< over &- 1)
      heldCount = over
    }
  }

  /// Appends `count` ones and a zero.
  mutating func appendUnary(_ count: Int) {
    var left = count
    while left >= 32 {
      append(0xFFFF_FFFF, 32)
      left -= 32
    }
    append(1 << UInt64(left + 1) - 2, left + 1)
  }

  /// Appends a number from 1 in Elias gamma; it has at most 28 bits.
  mutating func appendGamma(_ value: Int) {
    let width = Int.bitWidth - value.leadingZeroBitCount
    append(UInt64(value), 2 * width - 1)
  }

  /// All bits, the last word filled with zeros.
  consuming func finish() -> [UInt64] {
    if heldCount > 0 { words.append(held << (64 - heldCount)) }
    return words.array
  }
}
