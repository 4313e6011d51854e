import CPictures

/// How large a published picture may be, and how far its quality may fall for that.
enum PictureBudget {
  /// Bytes, by READER's budgets: 30 kB in a list, 80 kB in the text.
  static func bytes(ofWidth width: Int) -> Int { width <= 400 ? 30_000 : 80_000 }

  /// Qualities to try; the last one is taken whatever comes of it.
  private static func qualities(_ format: PublishedFormat) -> [Int32] {
    format == .jpeg ? [80, 65, 50] : [78, 64, 50]
  }

  /// A file of a picture within its budget, or as near as quality allows; nil if it has no place in the format.
  static func file(
    of picture: borrowing DecodedPicture, as format: PublishedFormat, hasText: Bool
  ) -> [UInt8]? {
    let budget = bytes(ofWidth: picture.width)
    var style = lantoa_picture_style(format, hasText: hasText, width: picture.width)
    if format == .png { return png(of: picture, style, budget) }
    var file: [UInt8]?
    for quality in qualities(format) {
      // One step does not win back half of a file: go down both.
      if let file, file.count > budget * 8 / 5, quality > 50 { continue }
      style.quality = quality
      file = picture.encoded(style)
      if let file, file.count <= budget { break }
    }
    return file
  }

  /// All colours if that fits, else 256 of them.
  private static func png(
    of picture: borrowing DecodedPicture, _ style: lantoa_picture_style, _ budget: Int
  ) -> [UInt8]? {
    guard let whole = picture.encoded(style), whole.count > budget else {
      return picture.encoded(style)
    }
    var style = style
    style.palette = 1
    guard let small = picture.encoded(style), small.count < whole.count else { return whole }
    return small
  }
}

extension lantoa_picture_style {
  /// How pages want a picture; text wants its colours as sharp as its lines.
  fileprivate init(_ format: PublishedFormat, hasText: Bool, width: Int) {
    self.init()
    self.format =
      switch format {
      case .jpeg: LANTOA_JPEG
      case .webp: LANTOA_WEBP
      case .png, .svg: LANTOA_PNG
      }
    progressive = width > 400 ? 1 : 0
    full_color = hasText ? 1 : 0
  }
}
