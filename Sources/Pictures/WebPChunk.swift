/// One chunk of a WebP file.
struct WebPChunk {
  let name: String
  let body: [UInt8]

  init(_ name: String, _ body: some Sequence<UInt8>) {
    self.name = name
    self.body = Array(body)
  }

  /// All chunks, one behind the other; nil where the last one is cut.
  static func all(in bytes: ArraySlice<UInt8>) -> [WebPChunk]? {
    var reader = ByteReader(Array(bytes))
    var chunks: [WebPChunk] = []
    while !reader.isAtEnd {
      guard let name = reader.take(4), let length = reader.little(4), let body = reader.take(length)
      else { return nil }
      if length % 2 == 1 { _ = reader.byte() }
      chunks.append(WebPChunk(String(decoding: name, as: UTF8.self), body))
    }
    return chunks
  }

  var encoded: [UInt8] {
    Array(name.utf8) + littleEndian(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
  }

  /// A file of some chunks.
  static func file(_ chunks: [WebPChunk]) -> [UInt8] {
    let body = chunks.flatMap(\.encoded)
    return Array("RIFF".utf8) + littleEndian(body.count + 4, 4) + Array("WEBP".utf8) + body
  }

  /// A file of one image, of which the chunks are given.
  ///
  /// A lossless image carries its own alpha; a lossy one has it beside, which a header tells.
  static func file(ofImage chunks: [WebPChunk], width: Int, height: Int) -> [UInt8] {
    guard chunks.contains(where: { $0.name == "ALPH" }) else { return file(chunks) }
    let edges = littleEndian(width - 1, 3) + littleEndian(height - 1, 3)
    return file([WebPChunk("VP8X", [0x10, 0, 0, 0] + edges)] + chunks)
  }
}

extension WebPChunk {
  /// Whether it holds coded pixels.
  var isCoded: Bool { ["VP8 ", "VP8L", "ALPH"].contains(name) }

  /// A file of one image with nothing beside its pixels; nil if there is no image in it.
  static func pictureOnly(_ file: [UInt8]) -> [UInt8]? {
    guard let chunks = all(in: file.dropFirst(12))?.filter(\.isCoded), !chunks.isEmpty,
      let size = PictureScan(file).size
    else { return nil }
    return self.file(ofImage: chunks, width: size.width, height: size.height)
  }

  /// Every image of a file that holds nothing else, as a file of its own.
  static func images(of file: [UInt8]) -> [[UInt8]] {
    guard let chunks = all(in: file.dropFirst(12)) else { return [] }
    let frames = chunks.filter { $0.name == "ANMF" }
    if frames.isEmpty { return [file] }
    return frames.compactMap { frame in
      let scan = PictureScan(data: frame.body)
      guard let width = scan.littleEndian(3, at: 6), let height = scan.littleEndian(3, at: 9),
        let chunks = all(in: frame.body.dropFirst(16))
      else { return nil }
      return self.file(ofImage: chunks, width: width + 1, height: height + 1)
    }
  }

  /// The same file of one image with the last bytes of one coded part missing, for every part.
  static func shortened(_ file: [UInt8], by count: Int) -> [[UInt8]] {
    guard let chunks = all(in: file.dropFirst(12)) else { return [] }
    return chunks.indices.filter { chunks[$0].isCoded && chunks[$0].body.count > count }.map {
      var shorter = chunks
      shorter[$0] = WebPChunk(chunks[$0].name, chunks[$0].body.dropLast(count))
      return self.file(shorter)
    }
  }
}
