import Pictures

/// The pictures inside a document or an archive.
struct PaperPictures {
  /// An archive in an archive in an archive.
  private static let deepest = 3
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a picture stands in it byte for byte, as it is or packed, or in an archive inside.
  func hold(_ picture: [UInt8]) -> Bool {
    if picture.isEmpty { return false }
    var bytesLeft = ArchiveReader.totalLimit
    return Self.archive(bytes, holds: picture, &bytesLeft, depth: 1)
      || Self.text(bytes, holds: picture)
  }

  private static func archive(
    _ bytes: [UInt8], holds picture: [UInt8], _ bytesLeft: inout Int, depth: Int
  ) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B]), depth <= deepest,
      var archive = ArchiveReader(bytes, bytesLeft: bytesLeft)
    else { return false }
    for entry in archive.entries {
      let isWanted = entry.size == picture.count
      guard isWanted || PaperCheck.mayHoldPictures(entry.name),
        let unpacked = try? archive.bytes(of: entry)
      else { continue }
      if isWanted, unpacked == picture { return true }
      bytesLeft = archive.bytesLeft
      if Self.archive(unpacked, holds: picture, &bytesLeft, depth: depth + 1)
        || !isWanted && text(unpacked, holds: picture)
      {
        return true
      }
      archive.bytesLeft = bytesLeft
    }
    bytesLeft = archive.bytesLeft
    return false
  }

  private static func text(_ bytes: [UInt8], holds picture: [UInt8]) -> Bool {
    guard picture.count <= bytes.count else { return false }
    let (text, wanted) = (bytes.span, picture.span)
    let first = wanted[0]
    for start in 0...(text.count - wanted.count) where text[start] == first {
      var length = 1
      while length < wanted.count, text[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
