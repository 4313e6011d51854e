/// Writes JSON strings that are also safe inside an HTML data block.
package enum JSONStringEncoder: TextEncoder {
  /// Appends `text` in quotes; controls, `< > &`, U+2028 and U+2029 are written as `\u00XX`.
  package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let special = special
    appendRuns(of: text, to: &output) { eight in
      !eight.contains(0x22, ignoring: 4) && !eight.contains(0x3C, ignoring: 2)
        && !eight.contains(0, ignoring: 0x1F) && !eight.contains(0xE2) && !eight.contains(0x5C)
        && !eight.contains(0x7F)
    } isSpecial: { byte in
      special.contains(byte)
    } replace: { bytes, index, output in
      switch bytes[index] {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case UInt8(ascii: "\n"): output += "\\n".utf8
      case UInt8(ascii: "\r"): output += "\\r".utf8
      case UInt8(ascii: "\t"): output += "\\t".utf8
      case 0xE2: return appendSeparator(bytes, index, to: &output)
      case let byte:
        output += "\\u00".utf8
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 15))
      }
      return 1
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension JSONStringEncoder {
  private static let special = ByteSet(Array(0..<0x20) + Array("\"\\<>&\u{7F}".utf8) + [0xE2])

  /// U+2028 and U+2029 end a line in old scripts; all else that starts with the same byte is kept.
  private static func appendSeparator(
    _ bytes: Span<UInt8>, _ index: Int, to output: inout [UInt8]
  ) -> Int {
    guard index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] & 0xFE == 0xA8
    else {
      output.append(0xE2)
      return 1
    }
    output += "\\u202".utf8
    output.append(hexDigit(bytes[index + 2] - 0xA0))
    return 3
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
