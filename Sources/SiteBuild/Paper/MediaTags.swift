/// What sounds and films say about themselves: tags of MP3, and the user's data of MP4.
enum MediaTags {
  /// The tags as text. A NUL alone is left out, so that UTF-16 reads as what it says; two of them and
  /// control bytes part what stands around them.
  static func text(_ bytes: [UInt8]) -> [UInt8] {
    var parts: [ArraySlice<UInt8>] = []
    if bytes.starts(with: "ID3".utf8), bytes.count > 10 {
      let size = bytes[6..<10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
      parts.append(bytes[10..<min(bytes.count, 10 + size)])
    }
    if bytes.count > 128, bytes[(bytes.count - 128)...].starts(with: "TAG".utf8) {
      parts.append(bytes.suffix(125))
    }
    parts += userData(bytes[...], depth: 0)
    return Array(parts.map(readable).joined(separator: [0x0A]))
  }

  private static func readable(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var before: UInt8 = 1
    for byte in bytes {
      if byte >= 0x20 {
        text.append(byte)
      } else if byte > 0 || before == 0 {
        text.append(0x0A)
      }
      before = byte
    }
    return text
  }

  /// The boxes of MP4 in which people's words stand.
  private static func userData(
    _ bytes: ArraySlice<UInt8>, depth: Int, isUserData: Bool = false
  ) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var place = bytes.startIndex
    while depth < 4, place + 8 <= bytes.endIndex {
      var size = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      var head = 8
      if size == 1, place + 16 <= bytes.endIndex, bytes[place + 8] < 0x40 {
        size = bytes[(place + 8)..<(place + 16)].reduce(0) { $0 << 8 | Int($1) }
        head = 16
      }
      if size == 0 { size = bytes.endIndex - place }
      guard size >= head, size <= bytes.endIndex - place else { break }
      let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
      let content = bytes[(place + head)..<(place + size)]
      switch name {
      case "moov", "trak": found += userData(content, depth: depth + 1)
      case "udta": found += userData(content, depth: depth + 1, isUserData: true)
      default: if isUserData || name == "meta" { found.append(content) }
      }
      place += size
    }
    return found
  }
}
