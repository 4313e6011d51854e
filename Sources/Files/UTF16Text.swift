import Glibc

/// Bytes that are UTF-16, by their byte order mark or by the zeros between ASCII letters.
struct UTF16Text {
  private let units: [UInt16]

  init?(_ bytes: [UInt8]) {
    guard let isBigEndian = Self.isBigEndian(bytes) else { return nil }
    units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
  }

  /// The text for people to read in a diagnostic.
  var asUTF8: [UInt8] {
    Array(String(decoding: units.drop { $0 == 0xFEFF }, as: UTF16.self).utf8)
  }

  private static func isBigEndian(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    let sample = bytes.prefix(2048)
    guard sample.count >= 4, hasZero(sample) else { return nil }
    let pairs = sample.count / 2
    let evenZeros = stride(from: 0, to: pairs * 2, by: 2).count { sample[$0] == 0 }
    let oddZeros = stride(from: 1, to: pairs * 2, by: 2).count { sample[$0] == 0 }
    if oddZeros * 5 >= pairs * 2, evenZeros * 20 <= pairs { return false }
    if evenZeros * 5 >= pairs * 2, oddZeros * 20 <= pairs { return true }
    return nil
  }

  private static func hasZero(_ bytes: ArraySlice<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
    }
  }
}
