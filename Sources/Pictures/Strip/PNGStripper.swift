import CZlib

/// One chunk of a PNG file, its type and its body together.
struct PNGChunk {
  let type: String
  let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    type = String(decoding: bytes.prefix(4), as: UTF8.self)
    self.bytes = bytes
  }

  var body: ArraySlice<UInt8> { bytes.dropFirst(4) }

  /// Whether a decoder may pass over a chunk that it does not know.
  var isOptional: Bool { (bytes.first ?? 0) & 0x20 != 0 }

  var checksum: Int {
    let sum = unsafe bytes.withUnsafeBufferPointer {
      unsafe crc32(0, $0.baseAddress, UInt32($0.count))
    }
    return Int(sum)
  }

  var encoded: [UInt8] { bigEndian(body.count, 4) + bytes + bigEndian(checksum, 4) }
}

/// Keeps the chunks of a PNG file that the picture is made of, animated ones too.
struct PNGStripper {
  private var reader: ByteReader
  private let start: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    reader = ByteReader(bytes, at: 8)
    start = bytes.prefix(8)
  }

  consuming func stripped() -> [UInt8]? {
    var walk = self
    var kept: [PNGChunk] = []
    var hasProfile = false
    while let length = walk.reader.big(4), let bytes = walk.reader.take(length + 4),
      let sum = walk.reader.big(4)
    {
      let chunk = PNGChunk(bytes)
      guard chunk.checksum == sum, (chunk.type == "IHDR") == kept.isEmpty else { return nil }
      switch chunk.type {
      case "eXIf":
        guard HiddenMeaning.isUpright(chunk.body) else { return nil }
      case "iCCP":
        guard isStandardProfile(chunk.body) else { return nil }
        hasProfile = true
      case "cICP", "mDCv", "cLLi", "mDCV", "cLLI": return nil
      case "IEND": return walk.written(kept, hasProfile: hasProfile)
      default:
        if pictureChunks.contains(chunk.type) {
          kept.append(chunk)
        } else if !chunk.isOptional {
          return nil
        }
      }
    }
    return nil
  }

  private func written(_ kept: [PNGChunk], hasProfile: Bool) -> [UInt8]? {
    guard let structure = PNGStructure(kept), structure.isSound else { return nil }
    // A profile overrides these; without it they would count.
    let overridden = hasProfile ? ["gAMA", "cHRM", "sRGB"] : []
    let chunks = kept.filter { !overridden.contains($0.type) } + [PNGChunk(Array("IEND".utf8)[...])]
    return start + chunks.flatMap(\.encoded)
  }
}

private let pictureChunks: Set<String> = [
  "IHDR", "PLTE", "IDAT", "tRNS", "sRGB", "gAMA", "cHRM", "acTL", "fcTL", "fdAT",
]

/// Whether a compressed profile, behind its name, is sRGB.
private func isStandardProfile(_ body: ArraySlice<UInt8>) -> Bool {
  guard let name = body.firstIndex(of: 0), name + 2 <= body.endIndex else { return false }
  let profile = Inflation.inflated(body[(name + 2)...], limit: 4 << 20)
  return profile.map(HiddenMeaning.isStandard) ?? false
}
