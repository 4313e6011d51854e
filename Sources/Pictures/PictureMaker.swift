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
    package let width: Int
    package let height: Int
    /// Nil for drawings.
    package let color: PlaceholderColor?
    package let isStill: Bool
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

  /// The whole picture in its own format, oriented and without hidden data.
  package func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
    throw .engineMissing("not linked")
  }

  /// Decodes `bytes` once and makes every file of the recipe.
  package func make(_ bytes: [UInt8]) throws(PictureFault) -> Result {
    throw .engineMissing("not linked")
  }
}

/// Why nothing can be made of a picture.
package enum PictureFault: Error, Sendable, Equatable {
  /// Neither JPEG, PNG, WebP nor GIF.
  case format
  /// A HEIC or AVIF file, as phones make them.
  case heic
  /// More than 50 megapixels, by its header.
  case pixels(width: Int, height: Int)
  /// It ends too early or is broken; what the decoder says.
  case damaged(String)
  /// The image library is not installed or too old; what the system says.
  case engineMissing(String)
}
