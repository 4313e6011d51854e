import Crypto

/// A SHA-256 of a file's bytes.
package struct Digest: Sendable, Hashable {
  private let words: InlineWords

  private struct InlineWords: Sendable, Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0
    var third: UInt64 = 0
    var fourth: UInt64 = 0
  }

  package init(of bytes: [UInt8]) {
    var hash = SHA256()
    unsafe bytes.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) }
    var words = InlineWords()
    let digest = hash.finalize()
    unsafe withUnsafeMutableBytes(of: &words) { target in
      unsafe digest.withUnsafeBytes { unsafe target.copyMemory(from: $0) }
    }
    self.words = words
  }

  /// Reads 64 hexadecimal digits in lower case.
  init?(hexadecimal: ArraySlice<UInt8>) {
    guard hexadecimal.count == 64 else { return nil }
    var words = InlineWords()
    let start = hexadecimal.startIndex
    let valid = unsafe withUnsafeMutableBytes(of: &words) { target in
      for index in 0..<32 {
        guard let high = Self.value(hexadecimal[start + 2 * index]),
          let low = Self.value(hexadecimal[start + 2 * index + 1])
        else { return false }
        unsafe target[index] = high << 4 | low
      }
      return true
    }
    guard valid else { return nil }
    self.words = words
  }

  /// 64 hexadecimal digits in lower case.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    appendHexadecimal(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends 64 hexadecimal digits in lower case.
  func appendHexadecimal(to output: inout [UInt8]) {
    unsafe withUnsafeBytes(of: words) { bytes in
      for index in 0..<32 {
        let byte = unsafe bytes[index]
        output.append(Self.digit(byte >> 4))
        output.append(Self.digit(byte & 15))
      }
    }
  }
}

extension Digest {
  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? 0x30 + value : 0x61 + value - 10
  }
}
