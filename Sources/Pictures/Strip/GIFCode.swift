/// Measures the coded pixels of one image of a GIF file.
enum GIFCode {
  /// Whether `data` codes that many pixels and holds nothing behind them.
  static func isExact(_ data: [UInt8], codeSize: Int, pixels: Int) -> Bool {
    guard (2...8).contains(codeSize) else { return false }
    var reader = BitReader(data)
    let (clear, end) = (1 << codeSize, 1 << codeSize + 1)
    // How many pixels each code stands for.
    var lengths = [Int](repeating: 1, count: 4096)
    var (next, width, last) = (end + 1, codeSize + 1, 0)
    var left = pixels
    while let code = reader.take(width) {
      if code == end { return left == 0 && reader.isAtLastByte }
      if code == clear {
        (next, width, last) = (end + 1, codeSize + 1, 0)
        continue
      }
      guard code < next || code == next && last > 0 else { return false }
      let length = code == next ? last + 1 : lengths[code]
      if last > 0, next < 4096 {
        lengths[next] = last + 1
        next += 1
        if next == 1 << width, width < 12 { width += 1 }
      }
      last = length
      left -= length
      if left < 0 { return false }
    }
    return left == 0 && reader.isAtLastByte
  }
}

/// Reads bits from the lowest of the first byte on.
private struct BitReader {
  private let bytes: [UInt8]
  private var offset = 0
  private var bits = 0
  private var count = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all whole bytes were read.
  var isAtLastByte: Bool { offset == bytes.count }

  mutating func take(_ width: Int) -> Int? {
    while count < width {
      guard offset < bytes.count else { return nil }
      bits |= Int(bytes[offset]) << count
      offset += 1
      count += 8
    }
    defer {
      bits >>= width
      count -= width
    }
    return bits & (1 << width - 1)
  }
}
