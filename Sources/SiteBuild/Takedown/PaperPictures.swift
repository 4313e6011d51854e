import Pictures

/// The pictures inside a document or an archive.
struct PaperPictures {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a picture stands in it byte for byte, as it is or packed.
  func hold(_ picture: [UInt8]) -> Bool {
    if picture.isEmpty { return false }
    if bytes.starts(with: [0x50, 0x4B]), var archive = ArchiveReader(bytes) {
      for entry in archive.entries where entry.size == picture.count {
        if let unpacked = try? archive.bytes(of: entry), unpacked == picture { return true }
      }
    }
    return holdsAsIs(picture)
  }

  private func holdsAsIs(_ picture: [UInt8]) -> Bool {
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
