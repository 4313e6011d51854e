/// Text made canonical once, at the border.
package enum Normalise {
  /// The canonical form of UTF-8 `bytes` (NFC for Vietnamese letters, mark order repaired, ð/Ɖ → đ), or nil when `bytes` is canonical already.
  package static func canonical(_ bytes: [UInt8]) -> NormalisedText? { nil }
}

/// Normalised bytes and where each came from.
package struct NormalisedText: Sendable {
  /// The normalised bytes.
  package let bytes: [UInt8]
  /// Places where the two texts run apart: after `normalised` bytes of the new text stand `stored` bytes of the old one.
  package let shifts: [(normalised: Int32, stored: Int32)]
}
