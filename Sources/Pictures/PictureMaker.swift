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
      let largest = source.decoded(
        width: size.width, height: size.height,
        shrink: source.shrink(by: Double(width) / Double(size.width)))
    else { return nil }
    var files: [File] = []
    for size in sizes {
      let kind = source.kind(isReduced: size.width < width)
      guard let made = made(of: largest, size.width, size.height, kind) else { return nil }
      files += made
    }
    let sorted = PublishedFormat.allCases.flatMap { format in
      files.filter { $0.format == format }
    }
    return Result(
      width: width, height: height, color: largest.placeholder, isStill: source.isAnimated,
      files: sorted)
  }

  private func made(
    of largest: borrowing DecodedPicture, _ width: Int, _ height: Int, _ kind: PictureEncoder.Kind
  ) -> [File]? {
    // WebP is at most 16,383 pixels high; where one size is higher, none is WebP.
    let isWebP = largest.height < 16_384
    let formats: [PublishedFormat] =
      [largest.isTransparent ? .png : .jpeg] + (isWebP ? [.webp] : [])
    if width == largest.width { return files(of: largest, formats, kind) }
    guard let smaller = largest.resized(width: width, height: height) else { return nil }
    return files(of: smaller, formats, kind)
  }

  private func files(
    of picture: borrowing DecodedPicture, _ formats: [PublishedFormat],
    _ kind: PictureEncoder.Kind
  ) -> [File]? {
    var encoder = PictureEncoder(width: picture.width, kind: kind)
    var files: [File] = []
    for format in formats {
      guard let bytes = encoder.file(of: picture, as: format) else { return nil }
      files.append(
        File(width: picture.width, height: picture.height, format: format, bytes: bytes))
    }
    return files
  }
}
