import Diagnostics

/// A file's bytes made a text, with what is wrong with them.
struct CheckedText {
  let text: SourceText
  /// Whether later stages can read the text; otherwise it only serves to print places.
  let isReadable: Bool
  let diagnostics: [Diagnostic]

  init(path: String, stored: [UInt8]) {
    if let units = UTF16Text(stored) {
      self.init(path, Rejection(fault: .utf16, range: 0..<0), shown: units.asUTF8)
      return
    }
    let scan = TextScan(stored)
    if let rejection = Rejection(stored, scan) {
      self.init(path, rejection, shown: stored)
      return
    }
    self.init(SourceText(path: path, stored: stored), scan)
  }

  private init(_ text: SourceText, _ scan: TextScan) {
    self.text = text
    isReadable = true
    let isAsStored = text.bytes.count == text.stored.count || scan.findings.isEmpty
    let findings = isAsStored ? scan.findings : TextScan(text.bytes).findings
    diagnostics = findings.map { .unwantedCharacter($0.fault, text.path, $0.range) }
  }

  private init(_ path: String, _ rejection: Rejection, shown: [UInt8]) {
    text = SourceText(path: path, asStored: shown)
    isReadable = false
    diagnostics = [.unreadableText(rejection.fault, path, rejection.range)]
  }
}

/// The first place at which a file turns out to be no UTF-8 text.
private struct Rejection {
  let fault: EncodingFault
  let range: Range<Int>
}

extension Rejection {
  init?(_ stored: [UInt8], _ scan: TextScan) {
    if scan.hasNul, let nul = stored.firstIndex(of: 0) {
      self.init(fault: .nul, range: nul..<nul + 1)
    } else if let first = scan.findings.first(where: \.fault.isBroken) {
      if scan.brokenCount > scan.multibyteCount, let guess = LegacyEncoding.guess(stored) {
        self.init(fault: .legacy(guess.encoding), range: guess.offset..<guess.offset + 1)
      } else {
        self.init(fault: .invalid(first.fault, count: scan.brokenCount), range: first.range)
      }
    } else if scan.vietnameseLetters == 0, scan.latinCharacters >= 3 {
      if let offset = twiceEncoded(stored) {
        self.init(fault: .twice, range: offset..<offset + 2)
      } else if let guess = LegacyEncoding.guessConverted(stored) {
        self.init(fault: .legacy(guess.encoding), range: guess.offset..<guess.offset + 2)
      } else {
        return nil
      }
    } else {
      return nil
    }
  }
}

/// Why a file is no text that could be read.
enum EncodingFault {
  case utf16
  case twice
  case legacy(LegacyEncoding)
  case nul
  case invalid(TextScan.Fault, count: Int)
}

/// Where UTF-8 was read as Western European and stored as UTF-8 again, if that is plain.
private func twiceEncoded(_ bytes: [UInt8]) -> Int? {
  let signs: [[UInt8]] = [
    [0xC3, 0xA1, 0xC2, 0xBA], [0xC3, 0xA1, 0xC2, 0xBB], [0xC3, 0x84, 0xE2, 0x80],
    [0xC3, 0x86, 0xC2, 0xA1], [0xC3, 0x86, 0xC2, 0xB0], [0xC3, 0x83, 0xC2],
  ]
  var first: Int?
  for index in bytes.indices where bytes[index] == 0xC3 {
    if signs.contains(where: { bytes[index...].starts(with: $0) }) {
      guard first == nil else { return first }
      first = index
    }
  }
  return nil
}
