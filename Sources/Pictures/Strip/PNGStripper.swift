import CZlib

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
    var kept: [(type: String, bytes: ArraySlice<UInt8>)] = []
    var hasProfile = false
    while let length = walk.reader.big(4), let chunk = walk.reader.take(length + 4),
      let sum = walk.reader.big(4)
    {
      let type = String(decoding: chunk.prefix(4), as: UTF8.self)
      let body = chunk.dropFirst(4)
      guard checksum(chunk) == sum, (type == "IHDR") == kept.isEmpty else { return nil }
      switch type {
      case "eXIf":
        guard HiddenMeaning.isUpright(body) else { return nil }
      case "iCCP":
        guard isStandardProfile(body) else { return nil }
        hasProfile = true
      case "cICP", "mDCv", "cLLi", "mDCV", "cLLI": return nil
      case "IEND": return walk.written(kept, hasProfile: hasProfile)
      default:
        if chunks.contains(type) {
          kept.append((type, chunk))
        } else if (chunk.first ?? 0) & 0x20 == 0 {
          return nil
        }
      }
    }
    return nil
  }

  private func written(
    _ kept: [(type: String, bytes: ArraySlice<UInt8>)], hasProfile: Bool
  ) -> [UInt8]? {
    guard kept.contains(where: { $0.type == "IDAT" }) else { return nil }
    var output = Array(start)
    // A profile overrides these; without it they would count.
    for chunk in kept where !hasProfile || !["gAMA", "cHRM", "sRGB"].contains(chunk.type) {
      output += bigEndian(chunk.bytes.count - 4, 4)
      output += chunk.bytes
      output += bigEndian(checksum(chunk.bytes), 4)
    }
    let end = Array("IEND".utf8)
    return output + [0, 0, 0, 0] + end + bigEndian(checksum(end[...]), 4)
  }
}

private let chunks: Set<String> = [
  "IHDR", "PLTE", "IDAT", "tRNS", "sRGB", "gAMA", "cHRM", "acTL", "fcTL", "fdAT",
]

/// Whether a compressed profile, behind its name, is sRGB.
private func isStandardProfile(_ body: ArraySlice<UInt8>) -> Bool {
  guard let name = body.firstIndex(of: 0), name + 2 <= body.endIndex else { return false }
  let profile = Inflation.inflated(body[(name + 2)...], limit: 4 << 20)
  return profile.map(HiddenMeaning.isStandard) ?? false
}

private func checksum(_ bytes: ArraySlice<UInt8>) -> Int {
  let sum = unsafe bytes.withUnsafeBufferPointer {
    unsafe crc32(0, $0.baseAddress, UInt32($0.count))
  }
  return Int(sum)
}
