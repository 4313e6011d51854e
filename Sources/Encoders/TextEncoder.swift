/// A way to write text for one sink: a browser, a feed reader, a calendar.
///
/// An encoder looks at bytes alone. To a `Character` loop `"` and a following U+0301 are one
/// grapheme that is no quote; to a browser the quote ends the attribute.
package protocol TextEncoder {
  /// Appends UTF-8 `bytes` encoded for the sink.
  static func append(_ bytes: Span<UInt8>, to output: inout [UInt8])
}

extension TextEncoder {
  /// Appends UTF-8 `bytes` encoded for the sink.
  @inlinable
  package static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    append(bytes.span, to: &output)
  }

  /// Appends UTF-8 `bytes` encoded for the sink.
  @inlinable
  package static func append(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    append(bytes.span, to: &output)
  }

  /// Appends `text` encoded for the sink.
  @inlinable
  package static func append(_ text: String, to output: inout [UInt8]) {
    append(text.utf8Span.span, to: &output)
  }

  /// Appends UTF-8 bytes of any collection encoded for the sink.
  @inlinable
  package static func append(_ bytes: some Collection<UInt8>, to output: inout [UInt8]) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      append(unsafe buffer.span, to: &output)
    }
    if done == nil { append(Array(bytes), to: &output) }
  }

  /// `text` encoded for the sink.
  @inlinable
  package static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    append(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

/// A set of bytes, as 256 bits.
struct ByteSet: Sendable {
  private let bits: SIMD4<UInt64>

  init(_ members: some Sequence<UInt8>) {
    var bits = SIMD4<UInt64>()
    for byte in members { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
    self.bits = bits
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    bits[Int(byte &>> 6)] &>> UInt64(byte & 63) & 1 != 0
  }
}

/// Appends `bytes`: runs without special bytes as they are, and for each special byte what `replace` writes.
///
/// `replace` gets the place of the special byte and returns how many bytes it has dealt with;
/// `isPlain` says of eight bytes whether they can be passed over.
@inline(__always)
func appendRuns(
  of bytes: Span<UInt8>, to output: inout [UInt8],
  isPlain: (EightBytes) -> Bool = { _ in false }, isSpecial: (UInt8) -> Bool,
  replace: (Span<UInt8>, Int, inout [UInt8]) -> Int
) {
  let count = bytes.count
  var start = 0
  var index = 0
  while index < count {
    if let eight = EightBytes(bytes, at: index), isPlain(eight) {
      index += 8
      continue
    }
    guard unsafe isSpecial(bytes[unchecked: index]) else {
      index += 1
      continue
    }
    appendRun(bytes.extracting(start..<index), to: &output)
    index += max(1, replace(bytes, index, &output))
    start = index
  }
  appendRun(bytes.extracting(min(start, count)..<count), to: &output)
}

@inline(__always)
private func appendRun(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
  unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
}
