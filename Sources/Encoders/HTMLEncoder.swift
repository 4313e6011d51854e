/// Writes text into HTML, byte by byte, so that no combining mark can hide a special character.
package enum HTMLEncoder {
  /// Appends `text` with `& < > " '` escaped; safe in element content and in quoted attributes.
  package static func append(_ text: some Collection<UInt8>, to output: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "'"): output += "&#39;".utf8
      default: output.append(byte)
      }
    }
  }

  /// `text` with `& < > " '` escaped.
  package static func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count + 16)
    append(text.utf8, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
