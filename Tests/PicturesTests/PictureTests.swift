import Pictures
import Testing

private func big(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

private func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

private func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
  [0xFF, marker] + big(body.count + 2, 2) + body
}

private func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
  big(body.count, 4) + Array(type.utf8) + body + [0, 0, 0, 0]
}

private func riff(_ chunks: [(String, [UInt8])]) -> [UInt8] {
  var body: [UInt8] = []
  for (type, data) in chunks {
    body += Array(type.utf8) + little(data.count, 4) + data
    if data.count % 2 == 1 { body.append(0) }
  }
  return Array("RIFF".utf8) + little(body.count + 4, 4) + Array("WEBP".utf8) + body
}

private let jfif = segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
private let frame = segment(0xC2, [8, 0x01, 0x02, 0x03, 0x04, 3])
private let scan = segment(0xDA, [1, 2, 3]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56]

private func jpeg(_ segments: [UInt8]..., after: [UInt8] = []) -> [UInt8] {
  [0xFF, 0xD8] + jfif + segments.flatMap { $0 } + frame + scan + [0xFF, 0xD9] + after
}

private func png(_ chunks: [UInt8]...) -> [UInt8] {
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", big(640, 4) + big(480, 4) + [8, 2, 0, 0, 0]) + chunk("IDAT", [1, 2, 3])
    + chunks.flatMap { $0 } + chunk("IEND", [])
}

private func gif(_ blocks: [UInt8]...) -> [UInt8] {
  Array("GIF89a".utf8) + little(20, 2) + little(10, 2) + [0x80, 0, 0, 1, 2, 3, 4, 5, 6]
    + blocks.flatMap { $0 }
    + [0x2C, 0, 0, 0, 0, 20, 0, 10, 0, 0, 2, 3, 0xFE, 0x21, 0x3B, 0, 0x3B]
}

private let tiff: [UInt8] = Array("II".utf8) + [42, 0, 8, 0, 0, 0, 0, 0]
private let extended: [UInt8] = [0, 0, 0, 0] + little(799, 3) + little(599, 3)

@Suite struct PictureTests {
  private static let headers: [(String, [UInt8], PictureHeader?)] = [
    ("jpeg", jpeg(), PictureHeader(format: .jpeg, width: 0x0304, height: 0x0102)),
    ("png", png(), PictureHeader(format: .png, width: 640, height: 480)),
    ("gif", gif(), PictureHeader(format: .gif, width: 20, height: 10)),
    ("webp", riff([("VP8X", extended)]), PictureHeader(format: .webp, width: 800, height: 600)),
    (
      "webp lossy", riff([("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A] + little(300, 2) + little(200, 2))]),
      PictureHeader(format: .webp, width: 300, height: 200)
    ),
    (
      "webp lossless", riff([("VP8L", [0x2F] + little(199 << 14 | 299, 4))]),
      PictureHeader(format: .webp, width: 300, height: 200)
    ),
    ("text", Array("xin chào".utf8), nil), ("empty", [], nil),
    ("svg", Array("<svg width='1' height='1'/>".utf8), nil),
  ]

  private static let pictures: [(String, [UInt8], [PictureMetadata.Kind])] = [
    ("clean jpeg", jpeg(), []),
    ("colour profile", jpeg(segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}".utf8))), []),
    ("padding", jpeg(after: [0, 0, 0]), []),
    ("exif", jpeg(segment(0xE1, Array("Exif\0\0".utf8) + tiff + [0, 0, 0, 0])), [.exif]),
    (
      "exif thumbnail", jpeg(segment(0xE1, Array("Exif\0\0".utf8) + tiff + [9, 0, 0, 0])),
      [.exif, .thumbnail]
    ),
    ("xmp", jpeg(segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x/>".utf8))), [.xmp]),
    ("iptc", jpeg(segment(0xED, Array("Photoshop 3.0\08BIM".utf8))), [.iptc]),
    ("comment", jpeg(segment(0xFE, Array("nhà tôi".utf8))), [.text]),
    ("jfxx", jpeg(segment(0xE0, Array("JFXX\0\u{10}".utf8))), [.thumbnail]),
    ("second picture", jpeg(after: [0xFF, 0xD8]), [.other]),
    (
      "exif between scans",
      [0xFF, 0xD8] + jfif + frame + scan + segment(0xE1, Array("Exif\0\0".utf8)) + [0xFF, 0xD9],
      [.exif]
    ),
    ("clean png", png(), []),
    ("png exif", png(chunk("eXIf", tiff)), [.exif]),
    ("png xmp", png(chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<x/>".utf8))), [.xmp]),
    ("png raw exif", png(chunk("zTXt", Array("Raw profile type exif\0".utf8))), [.exif]),
    ("png text", png(chunk("tEXt", Array("Author\0Lan".utf8))), [.text]),
    ("png and more", png() + [1], [.other]),
    ("clean webp", riff([("VP8X", extended), ("VP8 ", [1])]), []),
    ("webp exif", riff([("VP8X", extended), ("VP8 ", [1]), ("EXIF", tiff)]), [.exif]),
    ("webp xmp", riff([("VP8X", extended), ("XMP ", [0x3C])]), [.xmp]),
    ("clean gif", gif([0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]), []),
    ("gif xmp", gif([0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [1, 0x3C, 0]), [.xmp]),
    ("gif comment", gif([0x21, 0xFE, 2, 0x61, 0x62, 0]), [.text]),
  ]

  @Test(arguments: headers)
  func `sizes are read by the magic bytes`(
    _ item: (name: String, bytes: [UInt8], expected: PictureHeader?)
  ) {
    #expect(PictureHeader.read(item.bytes) == item.expected)
  }

  @Test(arguments: pictures)
  func `hidden data is found wherever it hides`(
    _ item: (name: String, bytes: [UInt8], expected: [PictureMetadata.Kind])
  ) {
    #expect(PictureMetadata.find(in: item.bytes).map(\.kind) == item.expected)
  }

  @Test(arguments: pictures)
  func `a picture cut anywhere harms nobody`(
    _ item: (name: String, bytes: [UInt8], expected: [PictureMetadata.Kind])
  ) {
    for length in item.bytes.indices {
      let found = PictureMetadata.find(in: Array(item.bytes.prefix(length)))
      #expect(found.count <= item.expected.count + 1)
      _ = PictureHeader.read(Array(item.bytes.prefix(length)))
    }
  }
}
