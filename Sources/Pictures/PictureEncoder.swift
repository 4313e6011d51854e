import CPictures

/// Writes one size of a picture within the bytes that a reader's phone can be asked to load.
struct PictureEncoder {
  /// What the file comes from decides what must stay sharp.
  enum Kind {
    case photo
    /// PNG and GIF are mostly screens and drawings: text, whose colours stay as sharp as its lines.
    case drawing(isReduced: Bool)
  }

  /// Bytes: 30 kB in a list, 80 kB in the text.
  let budget: Int
  private let kind: Kind
  private var isHeavy = false

  init(width: Int, kind: Kind) {
    budget = width <= 400 ? 30_000 : 80_000
    self.kind = kind
  }

  /// A file within the budget, or as near as quality may fall; nil if the picture has no place in the format.
  mutating func file(
    of picture: borrowing DecodedPicture, as format: PublishedFormat
  ) -> [UInt8]? {
    switch format {
    case .jpeg: jpeg(of: picture)
    case .webp: webp(of: picture)
    case .png, .svg: png(of: picture)
    }
  }

  private var isSharp: Int32 { if case .drawing = kind { 1 } else { 0 } }

  private mutating func jpeg(of picture: borrowing DecodedPicture) -> [UInt8]? {
    var style = lantoa_picture_style()
    style.format = LANTOA_JPEG
    style.full_color = isSharp
    // Worth it from a few kilobytes on.
    style.progressive = picture.width > 200 ? 1 : 0
    style.quality = 80
    guard let first = picture.encoded(style) else { return nil }
    isHeavy = first.count > budget * 2
    return fitted(first, [65, 50], picture, style)
  }

  private func webp(of picture: borrowing DecodedPicture) -> [UInt8]? {
    var style = lantoa_picture_style()
    style.format = LANTOA_WEBP
    let exact = exactWebP(of: picture, style)
    if let exact, exact.count <= budget { return exact }
    style.full_color = isSharp
    // WebP is not half the size of JPEG: a first step that cannot fit is not taken.
    style.quality = isHeavy ? 50 : 78
    guard let first = picture.encoded(style) else { return exact }
    let file = fitted(first, isHeavy ? [] : [64, 50], picture, style)
    if let exact, exact.count <= file.count { return exact }
    return file
  }

  /// Without loss: a screen that was not reduced has flat colours, and is often smaller so.
  private func exactWebP(
    of picture: borrowing DecodedPicture, _ style: lantoa_picture_style
  ) -> [UInt8]? {
    guard case .drawing(isReduced: false) = kind else { return nil }
    var style = style
    style.lossless = 1
    return picture.encoded(style)
  }

  /// All colours if they fit, else 256 of them.
  private func png(of picture: borrowing DecodedPicture) -> [UInt8]? {
    var style = lantoa_picture_style()
    style.format = LANTOA_PNG
    guard let whole = picture.encoded(style) else { return nil }
    if whole.count <= budget { return whole }
    style.palette = 1
    guard let small = picture.encoded(style), small.count < whole.count else { return whole }
    return small
  }

  /// Goes down in quality until the file fits, at most to the last step.
  private func fitted(
    _ first: [UInt8], _ steps: [Int32], _ picture: borrowing DecodedPicture,
    _ style: lantoa_picture_style
  ) -> [UInt8] {
    var (file, style) = (first, style)
    // One step does not win back much: what is far too large goes to the last at once.
    for quality in file.count > budget * 8 / 5 ? steps.suffix(1) : steps[...]
    where file.count > budget {
      style.quality = quality
      if let smaller = picture.encoded(style) { file = smaller }
    }
    return file
  }
}
