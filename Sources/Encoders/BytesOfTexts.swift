import Glibc

// The standard library walks over a `String` by `Character`s and over its `utf8` by indices that
// are checked at each step: both cost dozens of times what a look at the bytes does.

extension String {
  /// The parts between the ASCII bytes `separator`; none is empty.
  package func parts(separatedBy separator: UInt8) -> [String] {
    let bytes = utf8Span.span
    var parts: [String] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.firstIndex(of: separator, in: start..<bytes.count) ?? bytes.count
      if start < end { parts.append(bytes.text(start..<end)) }
      start = end + 1
    }
    return parts
  }
}

extension Span<UInt8> {
  /// The first place of `byte` in `range`.
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    return unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = unsafe memchr(start + range.lowerBound, Int32(byte), range.count)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - start
    }
  }

  fileprivate func text(_ range: Range<Int>) -> String {
    unsafe extracting(range).withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
