/// What was made of one picture, without the bytes: what pages and caches need to know about it.
package struct PictureRecord: Sendable, Hashable {
  /// One size and format of a picture.
  package struct Variant: Sendable, Hashable {
    package let width: Int
    package let height: Int
    package let format: PublishedFormat
    /// Bytes of the file.
    package let size: Int
    /// SHA-256 of the file in hexadecimal digits.
    package let digest: String

    package init(width: Int, height: Int, format: PublishedFormat, size: Int, digest: String) {
      self.width = width
      self.height = height
      self.format = format
      self.size = size
      self.digest = digest
    }
  }

  /// The whole picture in pixels, orientation applied.
  package let width: Int
  package let height: Int
  /// Nil for drawings, which need none.
  package let color: PlaceholderColor?
  /// Whether only the first image of several is shown.
  package let isStill: Bool
  /// Sorted by format, then width; at least one.
  package let variants: [Variant]

  package init(
    width: Int, height: Int, color: PlaceholderColor?, isStill: Bool, variants: [Variant]
  ) {
    self.width = width
    self.height = height
    self.color = color
    self.isStill = isStill
    self.variants = variants
  }
}

/// The formats that pages show; each browser takes the first that it knows.
package enum PublishedFormat: String, Sendable, CaseIterable {
  case webp, jpeg, png, svg

  package var fileExtension: String { self == .jpeg ? "jpg" : rawValue }
  package var mediaType: String { self == .svg ? "image/svg+xml" : "image/" + rawValue }
}
