/// Why nothing can be made of a picture.
package enum PictureFault: Error, Sendable, Equatable {
  /// Neither JPEG, PNG, WebP nor GIF.
  case format
  /// A HEIC or AVIF file, as phones make them.
  case heic
  /// A JPEG of a kind that browsers do not show: lossless, hierarchical, or not of eight bits.
  case unusualJPEG
  /// More than 50 megapixels, by its header.
  case pixels(width: Int, height: Int)
  /// Decoding it takes more than 400 MiB; how many bytes, by its header.
  case memory(Int)
  /// It ends too early or is broken; what the decoder says, in English.
  case damaged(String)
  /// The image library is not installed or too old; what the system says.
  case engineMissing(String)
}
