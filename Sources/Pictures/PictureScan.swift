/// A walk over the parts of a picture file; each format walks in a file of its own.
struct PictureScan {
  let bytes: [UInt8]
  private(set) var format: PictureHeader.Format?
  private(set) var size: (width: Int, height: Int)?
  private(set) var metadata: [PictureMetadata] = []
  /// The images in the file; one of an animation is counted, a preview is not.
  var images = 0
  /// Components of a JPEG.
  var components = 0
  /// Samples that a decoder keeps for each pixel.
  var samplesPerPixel = 0.0
  /// A PNG with an alpha channel.
  var hasAlpha = false
  /// A WebP without loss.
  var isLossless = false
  /// A JPEG that neither browsers nor our decoder read: lossless, hierarchical, or not of eight bits.
  var isUnusual = false
  /// Whether a decoder must hold the whole picture before its first row is known.
  var isWholeDecoded = false

  /// Takes a part of a file, to read numbers and marks in it.
  init(data: [UInt8]) { bytes = data }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if has([0xFF, 0xD8, 0xFF], at: 0) {
      format = .jpeg
      walkJPEG()
    } else if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      format = .png
      walkPNG()
    } else if has("RIFF", at: 0), has("WEBP", at: 8) {
      format = .webp
      walkWebP()
    } else if has("GIF87a", at: 0) || has("GIF89a", at: 0) {
      format = .gif
      walkGIF()
    }
  }

  mutating func note(_ kind: PictureMetadata.Kind, at offset: Int) {
    metadata.append(PictureMetadata(kind: kind, offset: offset))
  }

  /// Keeps the first size that is told.
  mutating func note(width: Int, height: Int) {
    if size == nil { size = (width, height) }
  }

  /// Notes what stands after the end of the picture, unless it is padding.
  mutating func noteRest(from offset: Int) {
    if let place = bytes.dropFirst(offset).firstIndex(where: { $0 != 0 }) {
      note(.other, at: place)
    }
  }
}

extension PictureScan {
  /// A HEIC or AVIF file, by the brands that it names.
  var isHEIC: Bool {
    guard has("ftyp", at: 4), let length = bigEndian(4, at: 0) else { return false }
    let brands = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif", "avis"]
    return stride(from: 8, to: min(length, 256), by: 4).contains { place in
      brands.contains { has($0, at: place) }
    }
  }

  func has(_ expected: some Collection<UInt8>, at offset: Int) -> Bool {
    bytes.dropFirst(offset).starts(with: expected)
  }

  func has(_ expected: String, at offset: Int) -> Bool { has(Array(expected.utf8), at: offset) }

  /// A number of some bytes, the most significant first; nil beyond the end.
  func bigEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number of some bytes, the least significant first; nil beyond the end.
  func littleEndian(_ count: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
