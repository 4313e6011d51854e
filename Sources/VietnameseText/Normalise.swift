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
    guard let first = bytes.first else { return false }
    let others: UInt8 = unsafe bytes.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for index in 1..<max(1, bytes.count) {
        let previous = unsafe bytes[index &- 1]
        let byte = unsafe bytes[index]
        found |= byte & 0xFE == 0xCC ? 1 : 0
        found |= (previous == 0xC3 ? 1 : 0) & (byte & 0xDF == 0x90 ? 1 : 0)
        found |= (previous == 0xC6 ? 1 : 0) & (byte == 0x89 ? 1 : 0)
        found |= (previous == 0xE2 ? 1 : 0) & (byte == 0x84 ? 1 : 0)
      }
      return found
    }
    return others != 0 || first & 0xFE == 0xCC
  }
}

/// Normalised bytes and where each came from.
package struct NormalisedText: Sendable {
  /// The normalised bytes.
  package let bytes: [UInt8]
  /// Places where the two texts run apart: after `normalised` bytes of the new text stand `stored` bytes of the old one.
  package let shifts: [(normalised: Int32, stored: Int32)]
}
