/// What the first bytes of a picture say about it.
package struct PictureHeader: Sendable, Equatable {
  package enum Format: String, Sendable {
    case jpeg, png, webp, gif
  }

  package let format: Format
  /// In pixels, as stored, before any orientation.
  package let width: Int
  package let height: Int

  package init(format: Format, width: Int, height: Int) {
    self.format = format
    self.width = width
    self.height = height
  }

  /// Reads the header by the magic bytes, whatever the name says; nil for anything else.
  package static func read(_ bytes: [UInt8]) -> PictureHeader? {
    let scan = PictureScan(bytes)
    guard let format = scan.format, let size = scan.size, size.width > 0, size.height > 0 else {
      return nil
    }
    return PictureHeader(format: format, width: size.width, height: size.height)
  }
}

/// Something in a picture that tells more than the picture shows.
package struct PictureMetadata: Sendable, Equatable {
  package enum Kind: String, Sendable {
    case exif, xmp, iptc, thumbnail, text
    /// Data of a program, or after the end of the picture.
    case other

    /// As people know it.
    var name: String {
      switch self {
      case .exif: "EXIF"
      case .xmp: "XMP"
      case .iptc: "IPTC"
      case .thumbnail: "thumbnail"
      case .text: "text"
      case .other: "application data"
      }
    }
  }

  package let kind: Kind
  /// Where in the file it starts.
  package let offset: Int

  /// All metadata of a picture, found by walking its parts without decoding it.
  package static func find(in bytes: [UInt8]) -> [PictureMetadata] { PictureScan(bytes).metadata }
}
