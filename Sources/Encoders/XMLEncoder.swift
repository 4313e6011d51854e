/// Writes text into XML 1.0 with the five predefined entities and without forbidden characters.
package enum XMLEncoder: TextEncoder {
  /// Appends `text` escaped; what XML 1.0 forbids (most C0 controls, U+FFFE, U+FFFF) is left out.
  ///
  /// CR is written as a reference, because parsers read it as LF otherwise.
  package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    appendRuns(of: text, to: &output) { eight in
      !eight.contains(0x22, ignoring: 4) && !eight.contains(0x3C, ignoring: 2)
        && !eight.contains(0, ignoring: 0x1F) && !eight.contains(0x27) && !eight.contains(0xEF)
    } isSpecial: { byte in
      byte < 0x40 ? special >> UInt64(byte) & 1 != 0 : byte == 0xEF
    } replace: { bytes, index, output in
      switch bytes[index] {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&apos;".utf8
      case 0x0D: output += "&#13;".utf8
      case 0xEF:
        if isNoncharacter(bytes, index) { return 3 }
        output.append(0xEF)
      default: break
      }
      return 1
    }
  }

  /// Appends `text` escaped for an attribute, where parsers read TAB and LF as spaces too.
  package static func appendAttribute(_ text: String, to output: inout [UInt8]) {
    let start = output.count
    append(text, to: &output)
    guard output[start...].contains(where: { $0 < 0x20 }) else { return }
    let escaped = output[start...].flatMap { byte -> [UInt8] in
      byte == 0x09 ? Array("&#9;".utf8) : byte == 0x0A ? Array("&#10;".utf8) : [byte]
    }
    output.replaceSubrange(start..., with: escaped)
  }

  /// `" & ' < >`, CR, and the controls that XML forbids: all below 20 but TAB and LF.
  private static let special: UInt64 =
    1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E | 0xFFFF_F9FF

  private static func isNoncharacter(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
