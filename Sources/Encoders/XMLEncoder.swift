/// Writes text into XML 1.0 with the five predefined entities and without forbidden characters.
package enum XMLEncoder {
  /// Appends `text` escaped; control characters that XML 1.0 forbids are left out.
  package static func append(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&apos;".utf8
      case 0x09, 0x0A, 0x0D, 0x20...: output.append(byte)
      default: break
      }
    }
  }

  /// `text` escaped for XML content and attributes.
  package static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    append(text.utf8, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
