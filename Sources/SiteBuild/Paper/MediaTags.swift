/// What sounds and films say about themselves: tags of MP3, and the user's data of MP4.
enum MediaTags {
  /// The tags as text, NUL and control bytes left out, so that UTF-16 reads as what it says.
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
    return Array(parts.map { $0.filter { $0 >= 0x20 } }.joined(separator: [0x0A]))
  }

  /// The boxes of MP4 in which people's words stand.
  private static func userData(_ bytes: ArraySlice<UInt8>, depth: Int) -> [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var place = bytes.startIndex
    while place + 8 <= bytes.endIndex {
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
      case "udta", "meta": found.append(content)
      case "moov",
        "trak" where depth < 4:
        found += userData(content, depth: depth + 1)
      default: break
      }
      place += size
    }
    return found
  }
}
