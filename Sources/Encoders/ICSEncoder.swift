/// Writes calendar lines (RFC 5545).
package enum ICSEncoder: TextEncoder {
  /// Appends `text` as a TEXT value: `\ ; ,` escaped, line ends as `\n`, other controls left out.
  package static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    let special = special
    appendRuns(of: text, to: &output) { byte in
      special.contains(byte)
    } replace: { bytes, index, output in
      switch bytes[index] {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        output.append(UInt8(ascii: "\\"))
        output.append(bytes[index])
      case 0x0A: output += "\\n".utf8
      case 0x0D:
        output += "\\n".utf8
        return index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
      default: break
      }
      return 1
    }
  }

  /// Appends one folded content line with `text` as a TEXT value; `name` may carry parameters.
  package static func appendProperty(
    _ name: String, text: String, to output: inout [UInt8]
  ) {
    var line = Array((name + ":").utf8)
    append(text, to: &line)
    appendFolded(line, to: &output)
  }

  /// Appends one folded content line with a date, an address or another value that is no TEXT.
  package static func appendProperty(
    _ name: String, value: String, to output: inout [UInt8]
  ) {
    appendFolded(Array((name + ":" + value).utf8), to: &output)
  }
}

extension ICSEncoder {
  private static let special = ByteSet(
    Array("\\;,".utf8) + (0..<0x20).filter { $0 != 0x09 } + [0x7F])

  /// Appends a line in pieces of at most 75 octets, never inside a scalar, without any control.
  private static func appendFolded(_ line: [UInt8], to output: inout [UInt8]) {
    let line = line.filter { ($0 >= 0x20 && $0 != 0x7F) || $0 == 0x09 }
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      while end > start + 1, line[end] & 0xC0 == 0x80 { end -= 1 }
      output += line[start..<end]
      output += "\r\n ".utf8
      start = end
      room = 74
    }
    output += line[start...]
    output += "\r\n".utf8
  }
}
