/// The ways in which Vietnamese was stored before Unicode, guessed by what is typical for each.
enum LegacyEncoding: String {
  case tcvn3 = "TCVN3 (ABC)"
  case vni = "VNI"
  case windows1258 = "Windows-1258"

  /// Guesses from bytes that are no UTF-8; the place is the first typical byte.
  static func guess(_ bytes: [UInt8]) -> (encoding: LegacyEncoding, offset: Int)? {
    let tally = Tally(bytes, raw: true)
    guard let best = tally.best, best.count >= 2 else { return nil }
    return (best.encoding, best.first)
  }

  /// Guesses from UTF-8 that was made by reading such bytes as Western European ones.
  static func guessConverted(_ bytes: [UInt8]) -> (encoding: LegacyEncoding, offset: Int)? {
    var units: [UInt8] = []
    var offsets: [Int] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      offsets.append(index)
      if byte & 0xFE == 0xC2, index + 1 < bytes.count {
        units.append(byte << 6 | (bytes[index + 1] & 0x3F))
        index += 2
      } else {
        units.append(byte < 0x80 ? byte : 0x20)
        index += 1
      }
    }
    guard let best = Tally(units, raw: false).best, best.count >= 3 else { return nil }
    return (best.encoding, offsets[best.first])
  }
}

/// How much speaks for each encoding.
private struct Tally {
  private var counts: [LegacyEncoding: (count: Int, first: Int)] = [:]

  var best: (encoding: LegacyEncoding, count: Int, first: Int)? {
    counts.max { ($0.value.count, $1.key.rawValue) < ($1.value.count, $0.key.rawValue) }
      .map { ($0.key, $0.value.count, $0.value.first) }
  }

  /// `raw` bytes may also show what in converted text is an ordinary letter.
  init(_ units: [UInt8], raw: Bool) {
    for index in units.indices where units[index] >= 0x80 {
      let unit = units[index]
      let before = index > 0 ? units[index - 1] : 0x20
      let after = index + 1 < units.count ? units[index + 1] : 0x20
      guard isLetter(before) || isLetter(after) else { continue }
      switch unit {
      case 0xA8...0xAE, 0xB5...0xB9, 0xBB...0xBE: add(.tcvn3, 2, index)
      case 0xCC, 0xD2,
        0xDE where isVowel(before):
        add(.windows1258, 2, index)
      case 0xEC,
        0xF2 where before >= 0x80 && isVowel(before):
        add(.windows1258, 2, index)
      case 0xF0 where raw: add(.windows1258, 1, index)
      case 0xE4, 0xE5, 0xEB, 0xEF, 0xF1, 0xF6, 0xF8, 0xFB, 0xFC, 0xC4, 0xC5, 0xD1, 0xD6, 0xD8:
        add(.vni, 1, index)
      default: break
      }
    }
  }

  private mutating func add(_ encoding: LegacyEncoding, _ weight: Int, _ index: Int) {
    counts[encoding, default: (0, index)].count += weight
  }
}

private func isLetter(_ unit: UInt8) -> Bool {
  unit >= 0xC0 || (0x41...0x5A).contains(unit & 0xDF)
}

/// Whether a Windows-1258 byte is a vowel that a tone mark may follow.
private func isVowel(_ unit: UInt8) -> Bool {
  switch unit {
  case 0xE2, 0xEA, 0xF4, 0xE3, 0xF5, 0xFD: true
  default: [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(unit | 0x20)
  }
}
