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

/// The sum by which PNG and ZIP notice damage.
func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
  }
  return ~sum
}
