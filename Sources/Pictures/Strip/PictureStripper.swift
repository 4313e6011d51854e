/// Takes everything out of a picture file but the picture, and leaves the coded picture as it is.
package enum PictureStripper {
  /// The file without metadata, thumbnails, comments, private data and what follows its end.
  ///
  /// Nil where the picture must be decoded and coded again to look the same without them (an
  /// orientation, a colour profile other than sRGB, CMYK), or where its structure is not sound.
  package static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
    switch PictureScan(bytes).format {
    case .jpeg: JPEGStripper(bytes).stripped()
    case .png: PNGStripper(bytes).stripped()
    case .webp: WebPStripper.stripped(bytes)
    case .gif: GIFStripper(bytes).stripped()
    case nil: nil
    }
  }
}

/// Reads a file from front to back; every step is nil beyond the end.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var offset: Int
  let end: Int

  init(_ bytes: [UInt8], at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
    end = bytes.count
  }

  var isAtEnd: Bool { offset >= end }

  mutating func byte() -> UInt8? {
    guard offset < end else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= end - offset else { return nil }
    offset += count
    return bytes[(offset - count)..<offset]
  }

  /// A number, the most significant byte first.
  mutating func big(_ count: Int) -> Int? { take(count)?.reduce(0) { $0 << 8 | Int($1) } }

  /// A number, the least significant byte first.
  mutating func little(_ count: Int) -> Int? {
    take(count)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

func bigEndian(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

func littleEndian(_ value: Int, _ count: Int) -> [UInt8] { bigEndian(value, count).reversed() }

/// The parts of EXIF data and colour profiles that decide whether they may simply go.
enum HiddenMeaning {
  /// Whether EXIF data, from its TIFF header on, leaves the picture as it is stored; false where it is broken.
  static func isUpright(_ tiff: ArraySlice<UInt8>) -> Bool {
    let scan = PictureScan(data: Array(tiff))
    let isLittle = scan.has("II", at: 0)
    guard isLittle || scan.has("MM", at: 0) else { return false }
    func number(_ count: Int, _ offset: Int) -> Int? {
      isLittle ? scan.littleEndian(count, at: offset) : scan.bigEndian(count, at: offset)
    }
    guard let directory = number(4, 4), let entries = number(2, directory) else { return false }
    for entry in 0..<entries {
      let place = directory + 2 + entry * 12
      guard let tag = number(2, place) else { return false }
      if tag == 0x0112 { return number(2, place + 8) == 1 }
    }
    return true
  }

  /// Whether a colour profile says what browsers take for granted.
  static func isStandard(_ profile: [UInt8]) -> Bool {
    let scan = PictureScan(data: profile)
    guard scan.has("RGB ", at: 16), let count = scan.bigEndian(4, at: 128), count <= 100 else {
      return false
    }
    for tag in 0..<count {
      let place = 132 + tag * 12
      guard scan.has("desc", at: place) else { continue }
      guard let start = scan.bigEndian(4, at: place + 4),
        let size = scan.bigEndian(4, at: place + 8), size <= profile.count,
        start <= profile.count - size
      else { return false }
      let name = profile[start..<(start + size)].filter { $0 != 0 }
      return String(decoding: name, as: UTF8.self).contains("sRGB")
    }
    return false
  }
}
