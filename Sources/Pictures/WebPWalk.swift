extension PictureScan {
  /// Walks the chunks of a WebP file and what follows its end.
  mutating func walkWebP() {
    guard let total = littleEndian(4, at: 4) else { return }
    let end = min(8 + total, bytes.count)
    var offset = 12
    while offset < end, let length = littleEndian(4, at: offset + 4) {
      let start = offset + 8
      if has("EXIF", at: offset) {
        note(.exif, at: start)
      } else if has("XMP ", at: offset) {
        note(.xmp, at: start)
      } else if has("ANMF", at: offset) {
        images += 1
      } else if has("VP8", at: offset) {
        if has("VP8L", at: offset) { isLossless = true }
        readWebPSize(offset, start)
      }
      offset = start + length + length % 2
    }
    noteRest(from: end)
  }

  private mutating func readWebPSize(_ offset: Int, _ start: Int) {
    if has("VP8X", at: offset), let width = littleEndian(3, at: start + 4),
      let height = littleEndian(3, at: start + 7)
    {
      note(width: width + 1, height: height + 1)
    } else if has("VP8L", at: offset), has([0x2F], at: start),
      let bits = littleEndian(4, at: start + 1)
    {
      note(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
    } else if has("VP8 ", at: offset), has([0x9D, 0x01, 0x2A], at: start + 3),
      let width = littleEndian(2, at: start + 6), let height = littleEndian(2, at: start + 8)
    {
      note(width: width & 0x3FFF, height: height & 0x3FFF)
    }
  }
}
