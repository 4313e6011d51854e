/// Keeps the chunks of a WebP file that the picture is made of, animated ones too.
enum WebPStripper {
  static func stripped(_ bytes: [UInt8]) -> [UInt8]? {
    var header = ByteReader(bytes, at: 4)
    guard let total = header.little(4), total >= 4, total <= bytes.count - 8,
      let chunks = WebPChunk.all(in: bytes[12..<(8 + total)]), let kept = kept(chunks)
    else { return nil }
    return WebPChunk.file(kept)
  }

  /// What stays of the chunks of a file; nil where the picture must be coded again.
  private static func kept(_ chunks: [WebPChunk]) -> [WebPChunk]? {
    var kept: [WebPChunk] = []
    for chunk in chunks {
      let body = chunk.body
      switch chunk.name {
      case "VP8X" where body.count >= 10:
        // Neither profile nor EXIF nor XMP is there any longer.
        kept.append(WebPChunk("VP8X", [body[0] & 0x12, 0, 0, 0] + body[4..<10]))
      case "ANIM" where body.count >= 6: kept.append(WebPChunk("ANIM", body.prefix(6)))
      case "ANMF" where body.count >= 16:
        guard let image = WebPChunk.all(in: body[16...])?.filter(\.isCoded), isImage(image) else {
          return nil
        }
        kept.append(WebPChunk("ANMF", body.prefix(16) + image.flatMap(\.encoded)))
      case "EXIF":
        let tiff = body.starts(with: "Exif\0\0".utf8) ? body.dropFirst(6) : body[...]
        guard HiddenMeaning.isUpright(tiff) else { return nil }
      case "ICCP":
        guard HiddenMeaning.isStandard(body) else { return nil }
      default:
        if chunk.isCoded { kept.append(chunk) }
      }
    }
    return isFile(kept) ? kept : nil
  }

  /// Nothing that decoders pass over, such as a second image, may be among the chunks.
  private static func isFile(_ chunks: [WebPChunk]) -> Bool {
    guard let header = chunks.first, header.name == "VP8X" else {
      return chunks.count == 1 && isImage(chunks)
    }
    let parts = chunks.dropFirst()
    if header.body[0] & 2 == 0 {
      let isSeen = header.body[0] & 0x10 != 0 || parts.first?.name != "ALPH"
      return isSeen && isImage(Array(parts))
    }
    return parts.count > 1 && parts.first?.name == "ANIM"
      && parts.dropFirst().allSatisfy { $0.name == "ANMF" }
  }

  private static func isImage(_ chunks: [WebPChunk]) -> Bool {
    [["VP8 "], ["VP8L"], ["ALPH", "VP8 "]].contains(chunks.map(\.name))
  }
}
