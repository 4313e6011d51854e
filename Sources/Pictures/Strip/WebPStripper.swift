/// Keeps the chunks of a WebP file that the picture is made of, animated ones too.
struct WebPStripper {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  consuming func stripped() -> [UInt8]? {
    var header = ByteReader(bytes, at: 4)
    guard let total = header.little(4), total >= 4, total <= bytes.count - 8,
      let body = chunks(Array(bytes[12..<(8 + total)]), inFrame: false)
    else { return nil }
    return Array("RIFF".utf8) + littleEndian(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  /// The chunks that are kept of a file or of one frame; nil where the picture must be coded again.
  private func chunks(_ data: [UInt8], inFrame: Bool) -> [UInt8]? {
    var reader = ByteReader(data)
    var output: [UInt8] = []
    var hasPicture = false
    while !reader.isAtEnd {
      guard let name = reader.take(4), let length = reader.little(4),
        let chunk = reader.take(length)
      else { return nil }
      if length % 2 == 1 { _ = reader.byte() }
      var body = Array(chunk)
      switch String(decoding: name, as: UTF8.self) {
      case "VP8 ", "VP8L": hasPicture = true
      case "ALPH": break
      case "VP8X" where !inFrame && body.count >= 10:
        // Neither profile nor EXIF nor XMP is there any longer.
        body = [body[0] & 0x12] + [0, 0, 0] + body[4..<10]
      case "ANIM" where !inFrame && body.count >= 6: body = Array(body.prefix(6))
      case "ANMF" where !inFrame && body.count >= 16:
        guard let frame = chunks(Array(body[16...]), inFrame: true) else { return nil }
        body = Array(body.prefix(16)) + frame
        hasPicture = true
      case "EXIF":
        let tiff = body.starts(with: "Exif\0\0".utf8) ? body.dropFirst(6) : body[...]
        guard HiddenMeaning.isUpright(tiff) else { return nil }
        continue
      case "ICCP":
        guard HiddenMeaning.isStandard(body) else { return nil }
        continue
      default: continue
      }
      output += name + littleEndian(body.count, 4) + body
      if body.count % 2 == 1 { output.append(0) }
    }
    return hasPicture ? output : nil
  }
}
