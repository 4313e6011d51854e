/// Damages picture files as broken disks, half-finished copies and clever people do.
///
/// Every case follows from the seed and its number alone, so that one that failed can be made again.
package struct PictureDamage: Sendable {
  /// A text that stands in no picture, put between the parts of some.
  package static let planted = Array("CANGIAU-CANGIAU-CANGIAU-CANGIAU-CANGIAU!".utf8)

  private let originals: [[UInt8]]
  /// For each original, where its parts seem to begin.
  private let parts: [[Int]]
  private let seed: UInt64

  package init(_ originals: [[UInt8]], seed: UInt64) {
    self.originals = originals
    self.seed = seed
    parts = originals.map { bytes in
      [0] + bytes.indices.filter { isPart(bytes, $0) } + [bytes.count]
    }
  }

  /// The damaged picture of a number.
  package func picture(_ number: Int) -> [UInt8] {
    var lots = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    let which = Int.random(in: originals.indices, using: &lots)
    var bytes = originals[which]
    for _ in 0..<Int.random(in: 1...3, using: &lots) {
      damage(&bytes, which, &lots)
    }
    return bytes
  }

  /// Every beginning of an original within its first 4 kB, and those that lack at most 64 bytes.
  package static func beginnings(of original: [UInt8]) -> [ArraySlice<UInt8>] {
    let count = original.count
    return (Set(0..<min(count, 4096)).union(max(0, count - 64)..<count)).sorted().map {
      original.prefix($0)
    }
  }
}

extension PictureDamage {
  private func damage(_ bytes: inout [UInt8], _ which: Int, _ lots: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    switch Int.random(in: 0..<9, using: &lots) {
    case 0: flip(&bytes, &lots)
    case 1: bytes.removeSubrange(place(bytes, which, &lots)...)
    case 2, 3: overwrite(&bytes, which, &lots)
    case 4:
      let copied = Array(bytes[range(bytes, which, &lots)])
      bytes.insert(contentsOf: copied, at: place(bytes, which, &lots))
    case 5:
      let moved = range(bytes, which, &lots)
      let part = Array(bytes[moved])
      bytes.removeSubrange(moved)
      bytes.insert(contentsOf: part, at: place(bytes, which, &lots))
    case 6: bytes.removeSubrange(range(bytes, which, &lots))
    case 7:
      let other = Int.random(in: originals.indices, using: &lots)
      let start = place(originals[other], other, &lots)
      bytes.replaceSubrange(place(bytes, which, &lots)..., with: originals[other][start...])
    default:
      let place = min(parts[which].randomElement(using: &lots) ?? 0, bytes.count)
      bytes.insert(contentsOf: Self.planted, at: place)
    }
  }

  private func flip(_ bytes: inout [UInt8], _ lots: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 1...8, using: &lots) {
      let end = Bool.random(using: &lots) ? bytes.count : min(bytes.count, 512)
      bytes[Int.random(in: 0..<end, using: &lots)] ^= 1 << UInt8.random(in: 0..<8, using: &lots)
    }
  }

  /// Writes what lengths and counts are not: none, all, nearly all, anything.
  private func overwrite(_ bytes: inout [UInt8], _ which: Int, _ lots: inout SeededGenerator) {
    let start = min(
      place(bytes, which, &lots) + Int.random(in: 0...8, using: &lots), bytes.count - 1)
    let count = [1, 2, 4].randomElement(using: &lots) ?? 1
    let values: [UInt8] = [0, 0xFF, 0x7F, 0x80, UInt8.random(in: 0...255, using: &lots)]
    let value = values.randomElement(using: &lots) ?? 0
    for place in start..<min(start + count, bytes.count) { bytes[place] = value }
  }

  /// Mostly the beginning of a part.
  private func place(_ bytes: [UInt8], _ which: Int, _ lots: inout SeededGenerator) -> Int {
    if Int.random(in: 0..<4, using: &lots) > 0, let part = parts[which].randomElement(using: &lots)
    {
      return min(part, bytes.count)
    }
    return Int.random(in: 0...bytes.count, using: &lots)
  }

  private func range(_ bytes: [UInt8], _ which: Int, _ lots: inout SeededGenerator) -> Range<Int> {
    let places = [place(bytes, which, &lots), place(bytes, which, &lots)]
    return (places.min() ?? 0)..<(places.max() ?? 0)
  }
}

/// Whether a segment, a chunk or a block may begin at a place.
private func isPart(_ bytes: [UInt8], _ place: Int) -> Bool {
  guard place + 8 <= bytes.count else { return false }
  let next = bytes[place + 1]
  switch bytes[place] {
  case 0xFF: return next >= 0xC0 && next < 0xFF && !(0xD0...0xD7).contains(next)
  case 0x21: return [0x01, 0xF9, 0xFE, 0xFF].contains(next)
  case 0: return bytes[(place + 4)..<(place + 8)].allSatisfy(isLetter)
  default: return bytes[0] == 0x52 && bytes[place..<(place + 4)].allSatisfy(isLetter)
  }
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte & 0xDF) || byte == 0x20 || (0x30...0x39).contains(byte)
}
