import CPictures

/// Upright pixels in memory that belong to the picture library: eight bits, sRGB or grey.
///
/// The memory is given back with the value.
@safe struct DecodedPicture: ~Copyable {
  private let pixels: OpaquePointer

  private init(_ pixels: OpaquePointer) { unsafe self.pixels = pixels }

  deinit { unsafe lantoa_picture_free(pixels) }

  /// Decodes the first image of a file, in a size that is no larger than its own; nil if it is broken.
  static func decode(_ bytes: [UInt8], _ request: lantoa_picture_request) -> DecodedPicture? {
    let pixels = unsafe bytes.withUnsafeBytes {
      unsafe lantoa_picture_decode($0.baseAddress, $0.count, request)
    }
    guard let pixels = unsafe pixels else { return nil }
    return unsafe DecodedPicture(pixels)
  }

  /// A smaller copy; nil if memory is short.
  func resized(width: Int, height: Int) -> DecodedPicture? {
    let made = unsafe lantoa_picture_resized(pixels, Int32(width), Int32(height))
    guard let made = unsafe made else { return nil }
    return unsafe DecodedPicture(made)
  }

  /// A file of these pixels and nothing else; nil if they do not go into the format.
  func encoded(_ style: lantoa_picture_style) -> [UInt8]? {
    var made = unsafe lantoa_picture_bytes()
    guard unsafe lantoa_picture_encode(pixels, style, &made) == 0 else { return nil }
    defer { unsafe lantoa_picture_bytes_free(made) }
    let file = unsafe Array(UnsafeRawBufferPointer(start: made.bytes, count: made.count))
    // libvips 8.14 gives a WebP an EXIF of its own, and leaves the profile, whatever it is told.
    return style.format == LANTOA_WEBP ? WebPChunk.pictureOnly(file) : file
  }
}

extension DecodedPicture {
  var width: Int { Int(unsafe lantoa_picture_width(pixels)) }
  var height: Int { Int(unsafe lantoa_picture_height(pixels)) }

  /// Samples of each pixel: grey 1, grey and alpha 2, colour 3, colour and alpha 4.
  var bands: Int { Int(unsafe lantoa_picture_bands(pixels)) }

  /// Whether something shines through; an alpha channel that hides nothing is dropped while decoding.
  var isTransparent: Bool { bands % 2 == 0 }

  /// A copy of the samples, row by row.
  var samples: [UInt8] {
    let count = width * height * bands
    return unsafe Array(UnsafeBufferPointer(start: lantoa_picture_samples(pixels), count: count))
  }

  /// The average colour on a white page, nearest in the palette.
  var placeholder: PlaceholderColor {
    let (samples, bands) = (samples, bands)
    let colors = bands < 3 ? 1 : 3
    var sums = [0, 0, 0]
    for start in stride(from: 0, to: samples.count, by: bands) {
      let alpha = bands % 2 == 0 ? Int(samples[start + bands - 1]) : 255
      for part in 0..<3 {
        sums[part] += Int(samples[start + part % colors]) * alpha + 255 * (255 - alpha)
      }
    }
    let total = 255 * width * height
    return PlaceholderColor(
      red: sums[0] / total, green: sums[1] / total, blue: sums[2] / total)
  }
}
