import TestSupport

@testable import Pictures

/// A picture file decoded, to compare pixels with.
struct Pixels: Equatable {
  let width: Int
  let height: Int
  let bands: Int
  let samples: [UInt8]

  init(_ file: [UInt8]) throws {
    let source = try PictureSource(file)
    self = try PictureEngine.work(on: source, holding: 0) { source in
      guard let picture = source.decoded(width: 0, height: 0) else { return nil }
      return Pixels(picture)
    }
  }

  private init(_ picture: borrowing DecodedPicture) {
    width = picture.width
    height = picture.height
    bands = picture.bands
    samples = picture.samples
  }

  /// Red, green, blue and alpha in the middle of the four quarters, from the upper left.
  var quarters: [[Int]] {
    [(1, 1), (3, 1), (1, 3), (3, 3)].map { column, row in
      let start = (row * height / 4 * width + column * width / 4) * bands
      let pixel = samples[start..<start + bands].map(Int.init)
      let color = bands < 3 ? [pixel[0], pixel[0], pixel[0]] : Array(pixel[0..<3])
      return color + [bands % 2 == 0 ? pixel[bands - 1] : 255]
    }
  }
}

/// Whether quarters look as expected: every part within a tolerance, colour only where it is seen.
func areAlike(_ seen: [[Int]], _ expected: [[Int]], within tolerance: Int = 12) -> Bool {
  zip(seen, expected).allSatisfy { seen, expected in
    abs(seen[3] - expected[3]) <= 2
      && (expected[3] == 0
        || zip(seen, expected).allSatisfy { abs($0 - $1) <= tolerance })
  }
}

/// The four colours of the fixtures.
let red = [200, 40, 40, 255]
let green = [40, 160, 60, 255]
let blue = [40, 60, 200, 255]
let yellow = [230, 210, 40, 255]
let nothing = [0, 0, 0, 0]

/// A fixture below `pictures`.
func picture(_ name: String) throws -> [UInt8] { try Fixture.bytes("pictures/" + name) }

/// A PNG in memory, not compressed.
func drawnPNG(width: Int, height: Int, bands: Int, _ sample: () -> UInt8) -> [UInt8] {
  var rows: [UInt8] = []
  for _ in 0..<height {
    rows.append(0)
    for _ in 0..<width * bands { rows.append(sample()) }
  }
  let header = big(width, 4) + big(height, 4) + [8, [0, 4, 2, 6][bands - 1], 0, 0, 0]
  return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
    + chunk("IDAT", stored(rows)) + chunk("IEND", [])
}

private func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
  let content = Array(type.utf8) + body
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in content { sum = table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
  return big(body.count, 4) + content + big(Int(~sum), 4)
}

/// CRC-32 of each byte.
private let table: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
}

private func big(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}
