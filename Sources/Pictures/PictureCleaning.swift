import CPictures

extension PictureMaker {
  /// The whole picture in its own format with nothing but its pixels: coded again, upright, in sRGB.
  ///
  /// For pictures whose hidden data cannot just be dropped; only the first of several images stays.
  package func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
    let source = try PictureSource(bytes)
    // Decoded, turned and in the encoder's own form.
    let memory = source.storedWidth * source.storedHeight * 10
    return try PictureEngine.work(on: source, holding: memory) { (source) throws(PictureFault) in
      guard try source.uprightSize() != nil, let picture = source.decoded(width: 0, height: 0)
      else { return nil }
      return picture.encoded(source.ownStyle)
    }
  }
}

extension PictureSource {
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
