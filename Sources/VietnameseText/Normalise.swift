/// Text made canonical once, at the border.
package enum Normalise {
  /// The canonical form of UTF-8 `bytes` (NFC for Latin letters, mark order repaired, ð/Ɖ → đ), or nil when `bytes` is canonical already.
  package static func canonical(_ bytes: [UInt8]) -> NormalisedText? {
    guard mayNeedWork(bytes) else { return nil }
    var composer = Composer(bytes)
    composer.run()
    return composer.changed
      ? NormalisedText(bytes: composer.output, shifts: composer.shifts) : nil
  }

  /// The canonical form of `text`.
  package static func canonical(_ text: String) -> String {
    guard let normalised = canonical(Array(text.utf8)) else { return text }
    return String(decoding: normalised.bytes, as: UTF8.self)
  }

  /// Whether any lead byte or pair of bytes occurs from which all non-canonical text is made.
  private static func mayNeedWork(_ bytes: [UInt8]) -> Bool {
    let found: UInt8 = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe roles.withUnsafeBufferPointer { roles in
        var found: UInt8 = 0
        var before = unsafe roles[0]
        for index in 0..<bytes.count {
          let role = unsafe roles[Int(bytes[index])]
          found |= before &>> 4 & role
          before = role
        }
        return found
      }
    }
    return found != 0
  }

  /// What each byte can be to such text, a bit for each way to be made: in the upper half what may
  /// stand before, in the lower half the byte itself.
  private static let roles: [UInt8] = {
    var roles = [UInt8](repeating: 0x10, count: 256)
    for mark in [0xCC, 0xCD] { roles[mark] |= 0x01 }
    for (first, seconds, bit) in [
      (0xC3, [0x90, 0xB0], UInt8(2)), (0xC6, [0x89], 4), (0xE2, [0x84], 8),
    ] {
      roles[first] |= bit << 4
      for second in seconds { roles[second] |= bit }
    }
    return roles
  }()
}

/// Normalised bytes and where each came from.
package struct NormalisedText: Sendable {
  /// The normalised bytes.
  package let bytes: [UInt8]
  /// Places where the two texts run apart: after `normalised` bytes of the new text stand `stored` bytes of the old one.
  package let shifts: [(normalised: Int32, stored: Int32)]
}
