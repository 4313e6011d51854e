/// The chunks of a WebP file of one image.
enum WebPChunks {
  /// The same picture with nothing beside its pixels; nil if there is no image in it.
  static func pictureOnly(_ file: [UInt8]) -> [UInt8]? {
    let scan = PictureScan(file)
    var chunks: [UInt8] = []
    var hasAlpha = false
    var offset = 12
    while let length = scan.littleEndian(4, at: offset + 4) {
      let end = min(offset + 8 + length + length % 2, file.count)
      if scan.has("ALPH", at: offset) { hasAlpha = true }
      if ["VP8 ", "VP8L", "ALPH"].contains(where: { scan.has($0, at: offset) }) {
        chunks += file[offset..<end]
      }
      offset = end
    }
    guard !chunks.isEmpty, let size = scan.size else { return nil }
    // A lossless image carries its own alpha; a lossy one has it beside, which a header tells.
    let header = hasAlpha ? extendedHeader(width: size.width, height: size.height) : []
    return Array("RIFF".utf8) + bytes(header.count + chunks.count + 4, 4) + Array("WEBP".utf8)
      + header + chunks
  }

  private static func extendedHeader(width: Int, height: Int) -> [UInt8] {
    Array("VP8X".utf8) + bytes(10, 4) + [0x10, 0, 0, 0] + bytes(width - 1, 3)
      + bytes(height - 1, 3)
  }

  private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
