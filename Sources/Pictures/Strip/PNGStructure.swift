/// Whether the chunks of a PNG file hold the picture and not a byte more.
struct PNGStructure {
  private let chunks: [PNGChunk]
  private let width: Int
  private let height: Int
  private let depth: Int
  private let kind: Int
  private let isInterlaced: Bool

  init?(_ chunks: [PNGChunk]) {
    guard let header = chunks.first?.body, header.count == 13 else { return nil }
    let scan = PictureScan(data: Array(header))
    guard let width = scan.bigEndian(4, at: 0), let height = scan.bigEndian(4, at: 4),
      width > 0, height > 0, width.multipliedReportingOverflow(by: height).partialValue < 1 << 40,
      header.last ?? 2 < 2
    else { return nil }
    self.chunks = chunks
    (self.width, self.height) = (width, height)
    (depth, kind) = (Int(header[header.startIndex + 8]), Int(header[header.startIndex + 9]))
    isInterlaced = header.last == 1
  }

  var isSound: Bool {
    [1, 2, 4, 8, 16].contains(depth) && [0, 2, 3, 4, 6].contains(kind)
      && areSizesRight && hasOneOfEach && areImagesWhole
  }

  private var areSizesRight: Bool {
    let colors = chunks.first { $0.type == "PLTE" }.map { $0.body.count / 3 } ?? 0
    return chunks.allSatisfy { chunk in
      let count = chunk.body.count
      switch chunk.type {
      case "PLTE": return kind == 3 && count % 3 == 0 && (3...768).contains(count)
      case "tRNS": return kind == 3 ? count <= colors : count == [0: 2, 2: 6][kind]
      case "fdAT": return count >= 4
      default: return sizes[chunk.type].map { $0 == count } ?? true
      }
    }
  }

  private var hasOneOfEach: Bool {
    let single = chunks.map(\.type).filter { !["IDAT", "fcTL", "fdAT"].contains($0) }
    return Set(single).count == single.count
  }

  /// Every image, of an animation too, is one stream of all its rows.
  private var areImagesWhole: Bool {
    var size = (width: width, height: height)
    var index = 0
    var images = 0
    while index < chunks.count {
      let type = chunks[index].type
      if type == "fcTL" {
        let scan = PictureScan(data: Array(chunks[index].body))
        size = (scan.bigEndian(4, at: 4) ?? 0, scan.bigEndian(4, at: 8) ?? 0)
        guard size.width <= width, size.height <= height else { return false }
      }
      guard type == "IDAT" || type == "fdAT" else {
        index += 1
        continue
      }
      let parts = chunks[index...].prefix { $0.type == type }
      let data = parts.flatMap { type == "IDAT" ? $0.body : $0.body.dropFirst(4) }
      guard Inflation.isStream(data[...], of: rowBytes(size.width, size.height)) else {
        return false
      }
      images += 1
      index = parts.endIndex
    }
    return images > 0
  }

  /// The bytes of all rows, each with the one that tells its filter.
  private func rowBytes(_ width: Int, _ height: Int) -> Int {
    let bits = depth * [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][kind, default: 1]
    let passes = isInterlaced ? interlacing : [(0, 0, 1, 1)]
    return passes.reduce(0) { sum, pass in
      let columns = max(0, width - pass.left + pass.across - 1) / pass.across
      let rows = max(0, height - pass.top + pass.down - 1) / pass.down
      return sum + (columns == 0 ? 0 : rows * (1 + (columns * bits + 7) / 8))
    }
  }
}

/// Bytes of the chunks that have no choice.
private let sizes = ["IHDR": 13, "sRGB": 1, "gAMA": 4, "cHRM": 32, "acTL": 8, "fcTL": 26]

/// Where the seven passes of an interlaced picture begin, and their steps.
private let interlacing: [(left: Int, top: Int, across: Int, down: Int)] = [
  (0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2),
  (0, 1, 1, 2),
]
