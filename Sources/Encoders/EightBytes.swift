/// Eight bytes of a text looked at together, to pass quickly over what needs no closer look.
///
/// Public, for what is only `package` the compiler calls from other modules instead of inlining it.
public struct EightBytes {
  @usableFromInline let word: UInt64

  /// The bytes from `index` on; nil where fewer than eight are left.
  @inlinable @inline(__always)
  public init?(_ bytes: Span<UInt8>, at index: Int) {
    guard index + 8 <= bytes.count else { return nil }
    let word = unsafe bytes.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }
    self.word = UInt64(littleEndian: word)
  }

  /// Whether one of the bytes is `byte` once the bits of `ignoring` are cleared in it.
  @inlinable @inline(__always)
  public func contains(_ byte: UInt8, ignoring bits: UInt8 = 0) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let rest = (word & ~(ones &* UInt64(bits))) ^ (ones &* UInt64(byte))
    return (rest &- ones) & ~rest & (ones &* 0x80) != 0
  }

  /// How many bytes at the beginning are ASCII letters, spaces or parts of characters of several
  /// bytes.
  @inlinable @inline(__always)
  public var lettersAndSpaces: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (word | ones &* 0x20) & (ones &* 0x7F)
    let letters = (low &+ ones &* 0x1F) & ~(low &+ ones &* 0x05)
    let noSpace = word ^ (ones &* 0x20)
    let spaces = ~(((noSpace & (ones &* 0x7F)) &+ (ones &* 0x7F)) | noSpace)
    return (~(letters | spaces | word) & (ones &* 0x80)).trailingZeroBitCount / 8
  }
}
