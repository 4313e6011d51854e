import CPictures

/// A picture of which the header is known and nothing is decoded yet.
struct PictureSource {
  /// The limit of pixels; what is larger never reaches a decoder.
  static let pixelLimit = 50_000_000
  /// What one picture may hold, in bytes; what takes more is refused.
  private static let memoryLimit = 400 << 20

  let bytes: [UInt8]
  let format: PictureHeader.Format
  /// In pixels, as stored.
  let storedWidth: Int
  let storedHeight: Int
  let scan: PictureScan

  /// Reads the header by the magic bytes.
  init(_ bytes: [UInt8]) throws(PictureFault) {
    let scan = PictureScan(bytes)
    guard let format = scan.format else { throw scan.isHEIC ? .heic : .format }
    if scan.isUnusual { throw .unusualJPEG }
    guard let (width, height) = scan.size, width > 0, height > 0 else {
      throw .damaged("no size in the header")
    }
    self.scan = scan
    self.bytes = bytes
    self.format = format
    (storedWidth, storedHeight) = (width, height)
    try Self.check(width: width, height: height)
    try check(memory: decodingMemory)
  }

  /// The size, upright, as the decoder itself reads it; nil if it cannot.
  func uprightSize() throws(PictureFault) -> (width: Int, height: Int)? {
    var shape = lantoa_picture_shape()
    let status = unsafe bytes.withUnsafeBytes {
      unsafe lantoa_picture_measure($0.baseAddress, $0.count, format.code, &shape)
    }
    if status != 0 { return nil }
    let size = (width: Int(shape.width), height: Int(shape.height))
    try Self.check(width: size.width, height: size.height)
    return size
  }

  /// Decodes it in a size of its own shape, upright; nil if it is broken.
  func decoded(width: Int, height: Int, shrink: Double = 1) -> DecodedPicture? {
    DecodedPicture.decode(
      bytes,
      lantoa_picture_request(
        format: format.code, shrink: shrink, width: Int32(width), height: Int32(height),
        is_strict: 0))
  }

  /// Refuses what takes more bytes than one picture may.
  func check(memory: Int) throws(PictureFault) {
    if memory > Self.memoryLimit { throw .memory(memory) }
  }

  private static func check(width: Int, height: Int) throws(PictureFault) {
    let (pixels, isTooLarge) = width.multipliedReportingOverflow(by: height)
    if isTooLarge || pixels > pixelLimit { throw .pixels(width: width, height: height) }
  }
}

extension PictureSource {
  /// About how many bytes are held while it is decoded; the factors were measured.
  var decodingMemory: Int {
    let pixels = storedWidth * storedHeight
    let whole = Int(Double(pixels) * scan.samplesPerPixel)
    switch format {
    case .jpeg: return scan.isWholeDecoded ? whole * 2 : 0
    // With alpha, rows are floating-point numbers while they are reduced.
    case .png: return whole * (1 + (scan.isWholeDecoded ? 1 : 0) + (scan.hasAlpha ? 1 : 0))
    case .webp: return pixels * 8
    case .gif: return pixels * 12
    }
  }

  /// How many times smaller the decoder itself may make a picture that is reduced `times` times.
  ///
  /// What the decoder leaves is reduced by a better filter.
  func shrink(by times: Double) -> Double {
    switch format {
    case .jpeg: [8, 4, 2].first { times >= $0 * 1.5 } ?? 1
    case .webp: max(1, times / 2)
    case .png, .gif: 1
    }
  }

  func kind(isReduced: Bool) -> PictureEncoder.Kind {
    format == .png || format == .gif ? .drawing(isReduced: isReduced) : .photo
  }

  /// A GIF of several images, an animated WebP or PNG.
  var isAnimated: Bool { scan.images > 1 }
}

extension PictureHeader.Format {
  var code: lantoa_picture_format {
    switch self {
    case .jpeg: LANTOA_JPEG
    case .png: LANTOA_PNG
    case .webp: LANTOA_WEBP
    case .gif: LANTOA_GIF
    }
  }
}
