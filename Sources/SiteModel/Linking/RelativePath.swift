import Encoders

/// Paths of links, relative to the file they stand in.
package enum RelativePath {
  /// The project path that `path` means in `origin`; nil when it leads out of `Content/`.
  package static func resolve(_ path: String, from origin: String) -> String? {
    let slash = UInt8(ascii: "/")
    var target = Array(origin.utf8)
    target.removeSubrange((target.lastIndex(of: slash) ?? 0)...)
    for part in path.parts(separatedBy: slash) where part != "." {
      if part == ".." {
        guard let parent = target.lastIndex(of: slash) else { return nil }
        target.removeSubrange(parent...)
      } else {
        target.append(slash)
        target += part.utf8
      }
    }
    return String(decoding: target, as: UTF8.self)
  }
}

/// `%41`-style escapes in links.
package enum PercentEncoding {
  /// The text that an escaped one stands for.
  package static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
