/// Keeps the segments of a JPEG file that the picture is made of.
struct JPEGStripper {
  private var reader: ByteReader
  private var output: [UInt8] = [0xFF, 0xD8]
  private var profile: [UInt8] = []
  private var hasFrame = false
  private var hasScan = false
  private var hasJFIF = false
  private var hasAdobe = false

  init(_ bytes: [UInt8]) { reader = ByteReader(bytes, at: 2) }

  consuming func stripped() -> [UInt8]? {
    var walk = self
    while let marker = walk.marker() {
      if marker == 0xD9 { return walk.finished() }
      guard let length = walk.reader.big(2), let body = walk.reader.take(length - 2),
        walk.takeSegment(marker, body)
      else { return nil }
    }
    return nil
  }

  private mutating func finished() -> [UInt8]? {
    guard hasFrame, hasScan, profile.isEmpty || HiddenMeaning.isStandard(profile) else {
      return nil
    }
    return output + [0xFF, 0xD9]
  }

  /// The next marker, which must stand right here but for fill bytes.
  private mutating func marker() -> UInt8? {
    guard reader.byte() == 0xFF else { return nil }
    while let byte = reader.byte() {
      if byte != 0xFF { return byte == 0 ? nil : byte }
    }
    return nil
  }

  /// Keeps or drops a segment; false where the file must be coded again.
  private mutating func takeSegment(_ marker: UInt8, _ body: ArraySlice<UInt8>) -> Bool {
    let data = PictureScan(data: Array(body))
    switch marker {
    case 0xC0, 0xC1, 0xC2:
      guard !hasFrame, data.has([8], at: 0), [1, 3].contains(data.bigEndian(1, at: 5)),
        data.isExact(marker)
      else { return false }
      hasFrame = true
      keep(marker, body)
    case 0xC4, 0xDB, 0xDD:
      guard data.isExact(marker) else { return false }
      keep(marker, body)
    case 0xDA:
      guard hasFrame, data.isExact(marker) else { return false }
      hasScan = true
      keep(marker, body)
      keepCodedData()
    case 0xE0: keepJFIF(body)
    case 0xE1:
      if data.has("Exif\0", at: 0) { return HiddenMeaning.isUpright(body.dropFirst(6)) }
    case 0xE2:
      // Parts of a profile, each with its number and their count.
      if data.has("ICC_PROFILE\0", at: 0) { profile += body.dropFirst(14) }
    case 0xEE: keepAdobe(body)
    case 0xE3...0xEF, 0xFE: break
    default: return false
    }
    return true
  }

  private mutating func keep(_ marker: UInt8, _ body: some Collection<UInt8>) {
    output += [0xFF, marker] + bigEndian(body.count + 2, 2)
    output += body
  }

  /// The resolution stays, the thumbnail goes.
  private mutating func keepJFIF(_ body: ArraySlice<UInt8>) {
    guard !hasJFIF, body.count >= 14, body.starts(with: "JFIF\0".utf8) else { return }
    hasJFIF = true
    keep(0xE0, Array(body.prefix(12)) + [0, 0])
  }

  /// The segment tells how the colours are coded.
  private mutating func keepAdobe(_ body: ArraySlice<UInt8>) {
    guard !hasAdobe, body.count >= 12, body.starts(with: "Adobe".utf8) else { return }
    hasAdobe = true
    keep(0xEE, body.prefix(12))
  }

  /// Coded data up to the next marker that does not belong to it.
  private mutating func keepCodedData() {
    let start = reader.offset
    let bytes = reader.bytes
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 0xFF {
        let next = bytes[index + 1]
        if next != 0, next != 0xFF, !(0xD0...0xD7).contains(next) { break }
      }
      index += 1
    }
    if let data = reader.take(index - start) { output += data }
  }
}

extension PictureScan {
  /// Whether the body of a segment has exactly the bytes that its own counts ask for.
  fileprivate func isExact(_ marker: UInt8) -> Bool {
    switch marker {
    case 0xC4:
      areTables { place in
        17 + (1...16).reduce(0) { $0 + (bigEndian(1, at: place + $1) ?? 0) }
      }
    case 0xDB: areTables { (bigEndian(1, at: $0) ?? 0) >> 4 == 0 ? 65 : 129 }
    case 0xDD: bytes.count == 2
    case 0xDA: bigEndian(1, at: 0).map { bytes.count == 4 + 2 * $0 } ?? false
    default: bigEndian(1, at: 5).map { bytes.count == 6 + 3 * $0 } ?? false
    }
  }

  /// Whether tables, each as long as `size` says of the place where it begins, fill a segment.
  private func areTables(_ size: (Int) -> Int) -> Bool {
    var offset = 0
    while offset < bytes.count { offset += size(offset) }
    return offset == bytes.count && offset > 0
  }
}
