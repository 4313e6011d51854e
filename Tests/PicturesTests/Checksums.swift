/// zlib's form of bytes that are not packed.
func stored(_ bytes: [UInt8]) -> [UInt8] {
  var (low, high) = (1, 0)
  for byte in bytes {
    low = (low + Int(byte)) % 65521
    high = (high + low) % 65521
  }
  func two(_ value: Int) -> [UInt8] { [UInt8(value >> 8 & 255), UInt8(value & 255)] }
  var result: [UInt8] = [0x78, 1]
  for start in stride(from: 0, to: max(1, bytes.count), by: 65_535) {
    let block = bytes[start..<min(start + 65_535, bytes.count)]
    result.append(block.endIndex == bytes.count ? 1 : 0)
    result += two(block.count).reversed() + two(~block.count).reversed() + block
  }
  return result + two(high) + two(low)
}

func stored(text: String) -> [UInt8] { stored(Array(text.utf8)) }
