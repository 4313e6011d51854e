import Crypto
import VietnameseText

/// What names a line of a text without repeating it: 16 hexadecimal digits of the SHA-256 of the
/// line in canonical form, without the space around it.
struct LineFingerprint: Sendable, Hashable {
  let text: String

  init(of line: some Collection<UInt8>) {
    let canonical = Normalise.canonical(String(decoding: line, as: UTF8.self))
    let bytes = Array(canonical.utf8)
    let isInk = { (byte: UInt8) in byte > 0x20 }
    let start = bytes.firstIndex(where: isInk) ?? bytes.endIndex
    let end = bytes.lastIndex(where: isInk).map { $0 + 1 } ?? start
    let digits = SHA256.hash(data: Array(bytes[start..<end])).prefix(8).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }
    text = digits.joined()
  }

  /// Reads 16 hexadecimal digits in lower case.
  init?(_ text: String) {
    let isHexadecimal = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
    }
    guard text.utf8.count == 16, text.utf8.allSatisfy(isHexadecimal) else { return nil }
    self.text = text
  }
}

extension LineFingerprint {
  /// The fingerprint of the line in which a byte stands; LF and CR end lines.
  init(ofLineAt offset: Int, in bytes: [UInt8]) {
    let isEnd = { (byte: UInt8) in byte == 0x0A || byte == 0x0D }
    let start = bytes[..<offset].lastIndex(where: isEnd).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(where: isEnd) ?? bytes.count
    self.init(of: bytes[start..<end])
  }
}
