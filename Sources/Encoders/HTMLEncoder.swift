/// Writes text into HTML, byte by byte, so that no combining mark can hide a special character.
package enum HTMLEncoder: TextEncoder {
  /// Appends `text` with `& < > " '` escaped; safe in element content and in quoted attributes.
  package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    appendRuns(of: text, to: &output) { eight in
      !eight.contains(0x26, ignoring: 1) && !eight.contains(0x3C, ignoring: 2)
        && !eight.contains(0x22)
    } isSpecial: { byte in
      byte < 0x40 && special &>> UInt64(byte) & 1 != 0
    } replace: { bytes, index, output in
      switch bytes[index] {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      default: output += "&#39;".utf8
      }
      return 1
    }
  }

  /// Bits 22, 26, 27, 3C and 3E: `" & ' < >`.
  private static let special: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}
