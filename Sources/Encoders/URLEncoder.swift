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
package enum URLEncoder: TextEncoder {
  /// Classifies an address as browsers would read it: C0 controls, space, TAB, LF and CR are dropped first.
  ///
  /// Browsers drop less (TAB, LF and CR anywhere, the others at the ends), so nothing that one
  /// of them would take for a scheme or a host is seen as something else here. A backslash is a
  /// slash to them.
  package static func classify(_ address: String) -> LinkAddress {
    guard mayBeSpecial(address) else { return .relative }
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    if let first = bytes.first, isSlash(first) {
      let second = bytes.dropFirst().first
      return first == UInt8(ascii: "\\") || second.map(isSlash) == true
        ? .refused("//") : .relative
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return .relative }
    let head = bytes[..<colon].map { isCapital($0) ? $0 + 0x20 : $0 }
    guard isScheme(head) else { return .relative }
    let scheme = String(decoding: head, as: UTF8.self)
    return ["http", "https", "mailto", "tel"].contains(scheme)
      ? .external(scheme: scheme) : .refused(scheme + ":")
  }

  /// Appends an address percent-encoded as CommonMark's reference implementation does, then HTML-escaped.
  package static func append(_ address: Span<UInt8>, to output: inout [UInt8]) {
    let safe = safe
    appendRuns(of: address, to: &output) { byte in
      !safe.contains(byte)
    } replace: { bytes, index, output in
      switch bytes[index] {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      case let byte:
        output.append(UInt8(ascii: "%"))
        output.append(hexDigit(byte >> 4))
        output.append(hexDigit(byte & 15))
      }
      return 1
    }
  }
}

extension URLEncoder {
  private static let safe = ByteSet(
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
      + "-_.+!*(),%#@?=;:/$~").utf8)

  /// Whether an address has a colon, or begins with what could be a slash.
  private static func mayBeSpecial(_ address: String) -> Bool {
    let bytes = address.utf8Span.span
    guard bytes.count > 0 else { return false }
    let first = bytes[0]
    if first == UInt8(ascii: "/"), bytes.count > 1 {
      // A path of this site, unless the byte behind the slash is a slash too or would be dropped.
      return bytes[1] <= 0x20 || bytes[1] == 0x7F || isSlash(bytes[1])
    }
    return first <= 0x20 || first == 0x7F || isSlash(first)
      || bytes.firstIndex(of: UInt8(ascii: ":"), in: 0..<bytes.count) != nil
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// Whether lower-case bytes before a colon are a scheme by RFC 3986; an empty one is refused too.
  private static func isScheme(_ head: [UInt8]) -> Bool {
    guard let first = head.first else { return true }
    return first >= 0x61 && first <= 0x7A
      && head.allSatisfy {
        ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || "+-.".utf8.contains($0)
      }
  }
}
