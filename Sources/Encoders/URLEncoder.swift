/// What an address written by an author may be.
package enum LinkAddress: Equatable, Sendable {
  /// A path, query or fragment without a scheme.
  case relative
  /// An address with one of the schemes `http`, `https`, `mailto`, `tel`.
  case external(scheme: String)
  /// A scheme or form that must not reach a page, such as `javascript:` or `//host`.
  case refused(String)
}

/// Judges and writes addresses in URL attributes (SAFETY: one encoder for each sink).
package enum URLEncoder {
  /// Classifies an address as browsers would read it: C0 controls, space, TAB, LF and CR are dropped first.
  package static func classify(_ address: String) -> LinkAddress {
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    if bytes.starts(with: "//".utf8) || bytes.first == UInt8(ascii: "\\") {
      return .refused("//")
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return .relative }
    let head = bytes[..<colon]
    if head.contains(where: { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 }) { return .relative }
    let scheme = String(decoding: head, as: UTF8.self).lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme)
      ? .external(scheme: scheme) : .refused(scheme + ":")
  }

  /// Appends an address percent-encoded as CommonMark's reference implementation does, then HTML-escaped.
  package static func append(_ address: some Collection<UInt8>, to output: inout [UInt8]) {
    for byte in address {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: output.append(byte)
      default:
        if "-_.+!*(),%#@?=;:/,$~".utf8.contains(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hex[Int(byte >> 4)])
          output.append(hex[Int(byte & 15)])
        }
      }
    }
  }

  private static let hex = Array("0123456789ABCDEF".utf8)
}
