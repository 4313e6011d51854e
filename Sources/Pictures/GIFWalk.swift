extension PictureScan {
  /// Walks the blocks of a GIF file and what follows its end.
  mutating func walkGIF() {
    guard let width = littleEndian(2, at: 6), let height = littleEndian(2, at: 8),
      let flags = littleEndian(1, at: 10)
    else { return }
    note(width: width, height: height)
    var offset = 13 + colorTableSize(flags)
    while let block = littleEndian(1, at: offset) {
      switch block {
      case 0x3B: return noteRest(from: offset + 1)
      case 0x2C:
        images += 1
        guard let flags = littleEndian(1, at: offset + 9) else { return }
        offset = afterSubBlocks(offset + 11 + colorTableSize(flags))
      case 0x21:
        inspectExtension(at: offset + 1)
        offset = afterSubBlocks(offset + 2)
      default: return
      }
    }
  }

  private func colorTableSize(_ flags: Int) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (flags & 7 + 1)
  }

  private func afterSubBlocks(_ start: Int) -> Int {
    var offset = start
    while let length = littleEndian(1, at: offset) {
      offset += length + 1
      if length == 0 { break }
    }
    return offset
  }

  private mutating func inspectExtension(at start: Int) {
    if has([0xFE], at: start) || has([0x01], at: start) {
      note(.text, at: start)
    } else if has([0xFF], at: start), !has("NETSCAPE2.0", at: start + 2),
      !has("ANIMEXTS1.0", at: start + 2)
    {
      note(has("XMP DataXMP", at: start + 2) ? .xmp : .other, at: start)
    }
  }
}
