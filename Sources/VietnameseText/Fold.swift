/// Comparison forms of Vietnamese text.
package enum Fold {
  /// `text` in lower case without combining marks, đ as d; letters of other scripts unchanged.
  ///
  /// Two texts that differ only in how their Latin letters are composed fold to the same.
  package static func fold(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    let table = LatinTable.shared
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x80:
        let byte = UInt8(scalar.value)
        output.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
      case 0x300...0x36F: continue
      default:
        let letter = table.fold(otherName(scalar.value)).flatMap(Unicode.Scalar.init) ?? scalar
        output += UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The kelvin and ångström signs are letters by another name.
  private static func otherName(_ scalar: UInt32) -> UInt32 {
    scalar == 0x212A ? 0x4B : scalar == 0x212B ? 0xC5 : scalar
  }

  /// A key whose byte order is the Vietnamese alphabetical order (letters first, then tones, then case).
  package static func collationKey(_ text: String) -> [UInt8] {
    var key = CollationKey()
    key.append(Normalise.canonical(text))
    return key.bytes
  }
}
