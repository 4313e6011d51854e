extension PictureScan {
  /// Walks the segments of a JPEG file and what follows its end.
  mutating func walkJPEG() {
    var offset = 2
    while let marker = nextMarker(&offset) {
      if marker == 0xD9 { return noteRest(from: offset) }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) { continue }
      guard let length = bigEndian(2, at: offset), length >= 2 else { return }
      inspectSegment(marker, at: offset + 2, end: offset + length)
      offset += length
    }
  }

  /// Goes on to the next marker, over fill bytes and coded picture data.
  private func nextMarker(_ offset: inout Int) -> UInt8? {
    while offset + 1 < bytes.count {
      let (first, second) = (bytes[offset], bytes[offset + 1])
      if first == 0xFF, second != 0, second != 0xFF {
        offset += 2
        return second
      }
      offset += 1
    }
    return nil
  }

  private mutating func inspectSegment(_ marker: UInt8, at start: Int, end: Int) {
    switch marker {
    case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
      if let height = bigEndian(2, at: start + 1), let width = bigEndian(2, at: start + 3) {
        note(width: width, height: height)
      }
      noteComponents(marker, at: start)
    case 0xDA: if (bigEndian(1, at: start) ?? 0) < components { isWholeDecoded = true }
    case 0xE0: inspectJFIF(at: start)
    case 0xE1: inspectAPP1(at: start)
    case 0xE2:
      if !has("ICC_PROFILE\0", at: start) {
        note(has("MPF\0", at: start) ? .thumbnail : .other, at: start)
      }
    case 0xED: note(has("Photoshop 3.0\0", at: start) ? .iptc : .other, at: start)
    case 0xEE:
      if !has("Adobe", at: start) { note(.other, at: start) }
    case 0xE3...0xEF: note(.other, at: start)
    case 0xFE: note(.text, at: start)
    default: break
    }
  }

  /// A progressive picture is known only at its end, as is one of a scan for each component.
  private mutating func noteComponents(_ marker: UInt8, at start: Int) {
    isUnusual = ![0xC0, 0xC1, 0xC2, 0xC9, 0xCA].contains(marker) || !has([8], at: start)
    if marker & 3 == 2 { isWholeDecoded = true }
    components = bigEndian(1, at: start + 5) ?? 0
    let areas = (0..<components).map { index in
      let factors = bigEndian(1, at: start + 7 + index * 3) ?? 0x11
      return Double((factors >> 4) * (factors & 15))
    }
    samplesPerPixel = areas.reduce(0, +) / max(1, areas.max() ?? 1)
  }

  private mutating func inspectJFIF(at start: Int) {
    if has("JFIF\0", at: start) {
      if bigEndian(2, at: start + 12) != 0 { note(.thumbnail, at: start) }
    } else {
      note(has("JFXX\0", at: start) ? .thumbnail : .other, at: start)
    }
  }

  private mutating func inspectAPP1(at start: Int) {
    if has("Exif\0", at: start) {
      note(.exif, at: start)
      if hasThumbnail(inTIFF: start + 6) { note(.thumbnail, at: start) }
    } else {
      note(has("http://ns.adobe.com/x", at: start) ? .xmp : .other, at: start)
    }
  }

  /// Whether EXIF data links a second directory, which describes the thumbnail.
  private func hasThumbnail(inTIFF start: Int) -> Bool {
    let isLittle = has("II", at: start)
    func number(_ count: Int, _ offset: Int) -> Int? {
      isLittle ? littleEndian(count, at: start + offset) : bigEndian(count, at: start + offset)
    }
    guard let directory = number(4, 4), let entries = number(2, directory),
      let next = number(4, directory + 2 + entries * 12)
    else { return false }
    return next != 0
  }
}
