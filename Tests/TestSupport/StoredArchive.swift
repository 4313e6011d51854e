/// An archive of files that are not packed.
package func storedArchive(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
  var output: [UInt8] = []
  var directory: [UInt8] = []
  for (name, bytes) in files {
    let sizes = little(bytes.count, 4) + little(bytes.count, 4)
    let flags = little(20, 2) + little(0x800, 2) + little(0, 6)
    let head = flags + little(Int(crc32(bytes)), 4) + sizes + little(name.utf8.count, 2)
    let start = little(output.count, 4)
    directory += [0x50, 0x4B, 1, 2, 20, 0]
    directory += head
    directory += little(0, 12)
    directory += start
    directory += name.utf8
    output += [0x50, 0x4B, 3, 4]
    output += head
    output += [0, 0]
    output += name.utf8
    output += bytes
  }
  let count = little(files.count, 2)
  let place = little(directory.count, 4) + little(output.count, 4)
  let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count
  return output + directory + end + place + [0, 0]
}

/// The sum by which PNG and ZIP notice damage.
package func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
  }
  return ~sum
}
