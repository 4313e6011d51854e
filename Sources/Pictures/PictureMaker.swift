/// Makes the sizes and formats of a picture that pages show, without anything in them but the picture.
package struct PictureMaker: Sendable {
  /// One file that was made.
  package struct File: Sendable {
    package let width: Int
    package let height: Int
    package let format: PublishedFormat
    package let bytes: [UInt8]

    package init(width: Int, height: Int, format: PublishedFormat, bytes: [UInt8]) {
      self.width = width
      self.height = height
      self.format = format
      self.bytes = bytes
    }
  }

  /// Everything that was made of one picture.
  package struct Result: Sendable {
    /// The whole picture in pixels, upright.
    package let width: Int
    package let height: Int
    /// Nil for drawings.
    package let color: PlaceholderColor?
    /// Whether only the first image of several is shown.
    package let isStill: Bool
    /// Sorted by format, then width.
    package let files: [File]

    package init(
      width: Int, height: Int, color: PlaceholderColor?, isStill: Bool, files: [File]
    ) {
      self.width = width
      self.height = height
      self.color = color
      self.isStill = isStill
      self.files = files
    }
  }

  private let recipe: PictureRecipe

  package init(_ recipe: PictureRecipe) { self.recipe = recipe }

  /// Decodes `bytes` once and makes every file of the recipe; may run on several threads at once.
  package func make(_ bytes: [UInt8]) throws(PictureFault) -> Result {
    let source = try PictureSource(bytes)
    return try PictureEngine.work(on: source, holding: memory(for: source)) {
      (source) throws(PictureFault) in
      guard let size = try source.uprightSize() else { return nil }
      return result(of: source, width: size.width, height: size.height)
    }
  }

  /// About how many bytes the largest size takes, in memory and in its encoders, however it lies.
  private func memory(for source: PictureSource) -> Int {
    let (long, short) = (
      max(source.storedWidth, source.storedHeight), min(source.storedWidth, source.storedHeight)
    )
    let width = min(short, recipe.widths.last ?? 0)
    return width * max(width, long * width / short) * 16
  }

  private func result(of source: PictureSource, width: Int, height: Int) -> Result? {
    let sizes = recipe.widths(of: width).map {
      (width: $0, height: max(1, (height * $0 + width / 2) / width))
    }
    guard let size = sizes.last,
      let whole = source.decoded(
        width: size.width, height: size.height,
        shrink: source.shrink(by: Double(width) / Double(size.width)))
    else { return nil }
    var files: [File] = []
    for size in sizes {
      guard let made = made(of: whole, size.width, size.height, source.format) else { return nil }
      files += made
    }
    let sorted = PublishedFormat.allCases.flatMap { format in
      files.filter { $0.format == format }
    }
    return Result(
      width: width, height: height, color: whole.placeholder, isStill: source.isAnimated,
      files: sorted)
  }

  private func made(
    of whole: borrowing DecodedPicture, _ width: Int, _ height: Int,
    _ source: PictureHeader.Format
  ) -> [File]? {
    if width == whole.width { return made(of: whole, ofHeight: whole.height, source) }
    guard let smaller = whole.resized(width: width, height: height) else { return nil }
    return made(of: smaller, ofHeight: whole.height, source)
  }

  /// The formats of one size; WebP cannot be higher than 16,383 pixels, then no size is one.
  private func made(
    of picture: borrowing DecodedPicture, ofHeight height: Int, _ source: PictureHeader.Format
  ) -> [File]? {
    let formats: [PublishedFormat] =
      (height < 16_384 ? [.webp] : []) + [picture.isTransparent ? .png : .jpeg]
    var files: [File] = []
    for format in formats {
      let hasText = source == .png || source == .gif
      guard let bytes = PictureBudget.file(of: picture, as: format, hasText: hasText) else {
        return nil
      }
      files.append(
        File(width: picture.width, height: picture.height, format: format, bytes: bytes))
    }
    return files
  }
}
