import CPictures

extension PictureMaker {
  /// The whole picture in its own format with nothing but its pixels, as it was coded where that
  /// hides nothing, else coded again.
  package func whole(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
    guard let stripped = PictureStripper.stripped(bytes) else { return try cleaned(bytes) }
    let isAllPicture = try PictureEngine.work(on: PictureSource(stripped), holding: 0) {
      $0.isAllPicture
    }
    return isAllPicture ? stripped : try cleaned(bytes)
  }

  /// The whole picture in its own format with nothing but its pixels: coded again, upright, in sRGB.
  ///
  /// For pictures whose hidden data cannot just be dropped; only the first of several images stays.
  package func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
    let source = try PictureSource(bytes)
    let pixels = source.storedWidth * source.storedHeight
    // Decoded and turned.
    try source.check(memory: source.decodingMemory + pixels * 6)
    // And in the encoder's own form.
    let memory = pixels * 10
    return try PictureEngine.work(on: source, holding: memory) { (source) throws(PictureFault) in
      guard try source.uprightSize() != nil, let picture = source.decoded(width: 0, height: 0)
      else { return nil }
      return picture.encoded(source.ownStyle)
    }
  }
}

extension PictureSource {
  /// Whether a decoder finds nothing wrong with the file, and needs the end of what is coded.
  ///
  /// Only decoders know where coded pixels end; what stands behind them would be published unseen.
  fileprivate var isAllPicture: Bool {
    switch format {
    case .png, .gif: isReadable(bytes)
    // Without the end marker and the last coded byte.
    case .jpeg: isReadable(bytes) && !isReadable(bytes.dropLast(3))
    case .webp:
      WebPChunk.images(of: bytes).allSatisfy { image in
        isReadable(image)
          && !WebPChunk.shortened(image, by: Self.slack).contains(where: isReadable)
      }
    }
  }

  /// Bytes by which encoders may fill up what they have coded in a WebP.
  private static let slack = 8

  private func isReadable(_ bytes: some Sequence<UInt8>) -> Bool {
    DecodedPicture.decode(
      Array(bytes),
      lantoa_picture_request(format: format.code, shrink: 1, width: 1, height: 1, is_strict: 1)
    ) != nil
  }

  /// How a picture is written in its own format so that nobody sees the difference.
  fileprivate var ownStyle: lantoa_picture_style {
    var style = lantoa_picture_style()
    style.format = format.code
    style.quality = format == .jpeg ? 90 : 88
    style.lossless = scan.isLossless ? 1 : 0
    // Colours that were stored at full resolution stay so.
    style.full_color = scan.samplesPerPixel == Double(scan.components) ? 1 : 0
    return style
  }
}
