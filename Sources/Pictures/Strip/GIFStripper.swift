/// Keeps the blocks of a GIF file that the picture is made of, and how often it runs.
struct GIFStripper {
  private var reader: ByteReader
  private var output: [UInt8] = []
  /// What the next image is drawn by.
  private var control: [UInt8] = []
  private var hasImage = false
  /// The screen in pixels.
  private var screen = (width: 0, height: 0)

  init(_ bytes: [UInt8]) { reader = ByteReader(bytes) }

  consuming func stripped() -> [UInt8]? {
    var walk = self
    guard let header = walk.reader.take(13), walk.keepTable(header[10], after: header) else {
      return nil
    }
    walk.screen = sizes(header.dropFirst(6))
    while let block = walk.reader.byte() {
      switch block {
      case 0x3B: return walk.hasImage ? walk.output + [0x3B] : nil
      case 0x2C:
        guard walk.keepImage() else { return nil }
      case 0x21:
        guard walk.takeExtension() else { return nil }
      default: return nil
      }
    }
    return nil
  }

  /// Keeps some bytes and the colour table that the flags among them promise.
  private mutating func keepTable(_ flags: UInt8, after bytes: ArraySlice<UInt8>) -> Bool {
    let size = flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    guard let table = reader.take(size) else { return false }
    output += bytes
    output += table
    return true
  }

  private mutating func keepImage() -> Bool {
    output += control + [0x2C]
    control = []
    guard let descriptor = reader.take(9),
      keepTable(descriptor[descriptor.endIndex - 1], after: descriptor),
      let codeSize = reader.byte(), let data = subBlocks()
    else { return false }
    let (place, size) = (sizes(descriptor), sizes(descriptor.dropFirst(4)))
    guard place.width + size.width <= screen.width, place.height + size.height <= screen.height,
      GIFCode.isExact(
        joined(data), codeSize: Int(codeSize), pixels: size.width * size.height)
    else { return false }
    output.append(codeSize)
    output += data
    hasImage = true
    return true
  }

  private mutating func takeExtension() -> Bool {
    guard let label = reader.byte(), let data = subBlocks() else { return false }
    switch label {
    case 0xF9 where data.count == 6: control = [0x21, 0xF9] + data
    // Text is drawn by the control before it, and goes with it.
    case 0x01: control = []
    case 0xFF:
      let isLoop = ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { name in
        data.dropFirst().starts(with: name.utf8)
      }
      let loop = data.dropFirst(12).prefix(4)
      if isLoop, loop.starts(with: [3, 1]), loop.count == 4 {
        output += [0x21, 0xFF] + data.prefix(12) + loop + [0]
      }
    default: break
    }
    return true
  }

  /// Length-prefixed blocks with the empty one that ends them.
  private mutating func subBlocks() -> ArraySlice<UInt8>? {
    let start = reader.offset
    while let length = reader.byte() {
      if length == 0 { return reader.bytes[start..<reader.offset] }
      guard reader.take(Int(length)) != nil else { return nil }
    }
    return nil
  }
}

/// Two numbers of two bytes.
private func sizes(_ bytes: ArraySlice<UInt8>) -> (width: Int, height: Int) {
  let number = Array(bytes.prefix(4)).map(Int.init)
  return (number[0] | number[1] << 8, number[2] | number[3] << 8)
}

/// What blocks hold, without their lengths.
private func joined(_ blocks: ArraySlice<UInt8>) -> [UInt8] {
  var data: [UInt8] = []
  var offset = blocks.startIndex
  while offset < blocks.endIndex {
    let end = min(offset + 1 + Int(blocks[offset]), blocks.endIndex)
    data += blocks[(offset + 1)..<end]
    offset = end
  }
  return data
}
