extension PictureScan {
  /// Walks the chunks of a PNG file and what follows its end.
  mutating func walkPNG() {
    var offset = 8
    while let length = bigEndian(4, at: offset), let type = bigEndian(4, at: offset + 4) {
      let start = offset + 8
      switch type {
      case name("IHDR"):
        if let width = bigEndian(4, at: start), let height = bigEndian(4, at: start + 4) {
          note(width: width, height: height)
        }
        noteRows(at: start)
      case name("acTL"): images = bigEndian(4, at: start) ?? 1
      case name("eXIf"): note(.exif, at: start)
      case name("tEXt"), name("zTXt"), name("iTXt"): note(textKind(at: start), at: start)
      case name("IEND"): return noteRest(from: start + length + 4)
      default: break
      }
      offset = start + length + 4
    }
  }

  /// Interlaced rows come in seven passes.
  private mutating func noteRows(at start: Int) {
    guard let depth = bigEndian(1, at: start + 8), let kind = bigEndian(1, at: start + 9),
      let interlace = bigEndian(1, at: start + 12)
    else { return }
    isWholeDecoded = interlace != 0
    hasAlpha = kind & 4 != 0
    // Palettes and transparent colours become channels.
    samplesPerPixel = (kind & 3 == 0 ? 2 : 4) * (depth == 16 ? 2 : 1)
  }

  private func textKind(at start: Int) -> PictureMetadata.Kind {
    if has("XML:com.adobe.xmp\0", at: start) || has("Raw profile type xmp", at: start) {
      return .xmp
    }
    if has("Raw profile type iptc", at: start) || has("Raw profile type 8bim", at: start) {
      return .iptc
    }
    if has("Raw profile type exif", at: start) || has("Raw profile type APP1", at: start) {
      return .exif
    }
    return .text
  }

  private func name(_ chunk: StaticString) -> Int {
    chunk.withUTF8Buffer { unsafe $0.reduce(0) { $0 << 8 | Int($1) } }
  }
}
