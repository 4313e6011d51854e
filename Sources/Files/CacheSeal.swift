/// A digest before the bytes of a kept file, by which damage shows, and a file under another's name.
package enum CacheSeal {
  /// Bytes of the digest: 64 hexadecimal digits.
  private static let count = 64

  /// What is kept of `bytes` under a name.
  package static func sealed(_ bytes: [UInt8], as name: String) -> [UInt8] {
    digits(of: bytes[...], name) + bytes
  }

  /// The bytes that were sealed under that name; nil where they are others.
  package static func opened(_ kept: [UInt8], as name: String) -> [UInt8]? {
    let bytes = kept.dropFirst(count)
    return kept.starts(with: digits(of: bytes, name)) ? Array(bytes) : nil
  }

  private static func digits(of bytes: ArraySlice<UInt8>, _ name: String) -> [UInt8] {
    Array(Digest(of: Array(name.utf8) + [0x0A] + bytes).hexadecimal.utf8)
  }
}
