import Pictures
import TestSupport
import Testing

private func big(_ value: Int, _ count: Int) -> [UInt8] {
  (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
}

private func little(_ value: Int, _ count: Int) -> [UInt8] { big(value, count).reversed() }

private func segment(_ marker: UInt8, _ body: [UInt8]) -> [UInt8] {
  [0xFF, marker] + big(body.count + 2, 2) + body
}

private func chunk(_ type: String, _ body: [UInt8]) -> [UInt8] {
  let named = Array(type.utf8) + body
  return big(body.count, 4) + named + big(Int(crc32(named)), 4)
}

private func riff(_ type: String, _ body: [UInt8]) -> [UInt8] {
  Array(type.utf8) + little(body.count, 4) + body + (body.count % 2 == 1 ? [0] : [])
}

private func exif(_ orientation: Int) -> [UInt8] {
  func entry(_ tag: Int, _ value: Int) -> [UInt8] {
    [little(tag, 2), little(3, 2), little(1, 4), little(value, 4)].flatMap { $0 }
  }
  let head: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0]
  return [head, entry(0x0100, 16), entry(0x0112, orientation), little(0, 4)].flatMap { $0 }
}

/// A colour profile with nothing in it but its name.
private func profile(_ name: String, _ space: String = "RGB ") -> [UInt8] {
  let kind = Array("desc".utf8)
  let text = [kind, big(0, 4), big(name.utf8.count + 1, 4), Array(name.utf8), [0]].flatMap { $0 }
  let head = [
    [UInt8](repeating: 0, count: 16), Array(space.utf8), [UInt8](repeating: 0, count: 108),
  ]
  let table = [big(1, 4), kind, big(144, 4), big(text.count, 4)]
  return (head + table + [text]).flatMap { $0 }
}

extension [UInt8] {
  fileprivate func replacing(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
    Array(self[..<offset]) + bytes + self[(offset + bytes.count)...]
  }

  fileprivate func inserting(_ bytes: [UInt8], at offset: Int) -> [UInt8] {
    Array(self[..<offset]) + bytes + self[offset...]
  }
}

/// A picture with parts put in behind its header.
private func picture(_ sample: SamplePicture, _ parts: [UInt8], after: [UInt8] = []) -> [UInt8] {
  let bytes = sample.bytes
  switch sample {
  case .jpeg, .progressive, .gray, .cmyk: return bytes.inserting(parts, at: 20) + after
  case .png, .palette, .apng: return bytes.inserting(parts, at: 33) + after
  case .gif: return bytes.inserting(parts, at: 13 + 3 << 3) + after
  case .webp, .lossless:
    let head = riff("VP8X", [0x2C, 0, 0, 0] + little(15, 3) + little(11, 3))
    let body = Array("WEBP".utf8) + head + bytes[12...] + parts
    return Array("RIFF".utf8) + little(body.count, 4) + body + after
  case .animated, .alpha:
    let body = bytes[8...] + parts
    return Array("RIFF".utf8) + little(body.count, 4) + body + after
  }
}

private let icc = Array("ICC_PROFILE\0\u{1}\u{1}".utf8)
private let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>".utf8)

@Suite("Pictures without what they hide")
struct StripperTests {
  @Test("a clean picture stays as it is", arguments: SamplePicture.allCases.filter { $0 != .cmyk })
  func clean(sample: SamplePicture) {
    #expect(PictureStripper.stripped(sample.bytes) == sample.bytes)
  }

  private static let hidden: [(SamplePicture, [UInt8], [UInt8])] = [
    (.jpeg, segment(0xE1, Array("Exif\0\0".utf8) + exif(1)), []),
    (.progressive, segment(0xE1, xmp) + segment(0xED, Array("Photoshop 3.0\08BIM".utf8)), []),
    (.gray, segment(0xFE, Array("nhà tôi".utf8)), []),
    (.jpeg, segment(0xE0, Array("JFXX\0\u{10}".utf8)) + segment(0xEF, [1, 2]), []),
    (.jpeg, segment(0xE2, Array("MPF\0II".utf8)) + segment(0xE3, []), [0xFF, 0xD8, 1, 2]),
    (.jpeg, segment(0xE2, icc + profile("sRGB IEC61966-2.1")), Array("PK".utf8)),
    (.jpeg, segment(0xEE, [1, 2, 3]), [0, 0, 1]),
    (.png, chunk("eXIf", exif(1)) + chunk("tIME", [7, 0xE8, 1, 1, 0, 0, 0]), [1, 2, 3]),
    (.palette, chunk("tEXt", Array("Author\0Ai".utf8)) + chunk("pHYs", big(1, 9)), []),
    (.apng, chunk("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<x/>".utf8)), []),
    (.png, chunk("zTXt", Array("Raw profile type exif\0\0".utf8) + stored([1])), []),
    (.png, chunk("iCCP", Array("x\0\0".utf8) + stored(profile("sRGB"))), []),
    (.png, chunk("prVt", [1]), []),
    (.webp, riff("EXIF", exif(1)) + riff("XMP ", [0x3C]), [1]),
    (.lossless, riff("ICCP", profile("sRGB")) + riff("ABCD", [1, 2, 3]), []),
    (.animated, riff("EXIF", Array("Exif\0\0".utf8) + exif(1)), []),
    (.alpha, riff("XMP ", Array("<x/>".utf8)), [0xFF]),
    (.gif, [0x21, 0xFE, 2, 0x61, 0x62, 0], [1, 2]),
    (.gif, [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [1, 0x3C, 0], []),
    (.gif, [0x21, 0xF9, 4, 0, 0, 0, 0, 0, 0x21, 0x01, 1, 0x61, 0], []),
  ]

  @Test("whatever is put into a picture is taken out, and nothing else", arguments: hidden)
  func stripped(sample: SamplePicture, parts: [UInt8], after: [UInt8]) throws {
    let dirty = picture(sample, parts, after: after)
    let found = try #require(PictureStripper.stripped(dirty))
    let plain = try #require(PictureStripper.stripped(picture(sample, [])))
    #expect(found == plain)
    #expect(PictureMetadata.find(in: found).isEmpty)
    #expect(PictureHeader.read(found) == PictureHeader(format: found.format, width: 16, height: 12))
  }

  @Test("a thumbnail in the JFIF header goes, the resolution stays")
  func thumbnail() {
    var bytes = SamplePicture.jpeg.bytes
    bytes.replaceSubrange(18..<20, with: [1, 1, 9, 9, 9])
    bytes[5] += 3
    #expect(!PictureMetadata.find(in: bytes).isEmpty)
    #expect(PictureStripper.stripped(bytes) == SamplePicture.jpeg.bytes)
  }

  @Test("the flag by which Adobe tells how colours are coded stays")
  func adobe() throws {
    let flag = Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
    let found = try #require(
      PictureStripper.stripped(picture(.jpeg, segment(0xEE, flag + [7, 7, 7]))))
    #expect(found == picture(.jpeg, segment(0xEE, flag)))
  }

  @Test("a loop is kept, without what hides behind it")
  func loop() throws {
    let loop: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 5, 0]
    let found = PictureStripper.stripped(picture(.gif, loop + [3, 0x61, 0x62, 0x63, 0]))
    #expect(found == picture(.gif, loop + [0]))
  }

  private static let recodings: [(String, [UInt8])] =
    (2...8).map { turn in
      ("turned", picture(.jpeg, segment(0xE1, Array("Exif\0\0".utf8) + exif(turn))))
    } + [
      ("PNG turned", picture(.png, chunk("eXIf", exif(6)))),
      ("WebP turned", picture(.webp, riff("EXIF", exif(3)))),
      ("broken EXIF", picture(.jpeg, segment(0xE1, Array("Exif\0\0".utf8) + [1]))),
      ("cut EXIF", picture(.png, chunk("eXIf", Array(exif(1).prefix(15))))),
      ("wide colours", picture(.jpeg, segment(0xE2, icc + profile("Display P3")))),
      ("grey profile", picture(.gray, segment(0xE2, icc + profile("sRGB grey", "GRAY")))),
      ("unreadable profile", picture(.jpeg, segment(0xE2, icc + [1, 2]))),
      ("wide PNG", picture(.png, chunk("iCCP", Array("sRGB\0\0".utf8) + stored(profile("P3"))))),
      ("unreadable PNG profile", picture(.png, chunk("iCCP", Array("x\0\0".utf8) + [1, 2]))),
      ("HDR", picture(.png, chunk("cICP", [9, 16, 0, 1]))),
      ("wide WebP", picture(.webp, riff("ICCP", profile("Adobe RGB (1998)")))),
      ("CMYK", SamplePicture.cmyk.bytes), ("critical chunk", picture(.png, chunk("ABCD", []))),
      ("wrong sum", picture(.png, chunk("tEXt", [1]).dropLast() + [1])),
      ("no marker", picture(.jpeg, [1, 2, 3])), ("two frames", twoFrames),
      ("GIF block", picture(.gif, [0x55])), ("long WebP", longWebP), ("text", [1, 2, 3]), ("", []),
    ] + passedOver

  /// What decoders never look at, inside the parts that a picture is made of.
  private static let passedOver: [(String, [UInt8])] = [
    ("long table", picture(.jpeg, segment(0xDB, [UInt8](repeating: 1, count: 70)))),
    ("long Huffman table", picture(.jpeg, segment(0xC4, [UInt8](repeating: 0, count: 18)))),
    ("long interval", picture(.jpeg, segment(0xDD, [0, 0, 7]))),
    ("transparent colours", picture(.png, chunk("tRNS", Array("nhà tôi".utf8)))),
    ("long gamma", picture(.png, chunk("gAMA", [0, 0, 0xB1, 0x8F, 7]))),
    ("two gammas", picture(.png, chunk("gAMA", [0, 0, 0xB1, 0x8F]) + chunk("gAMA", big(7, 4)))),
    ("unused palette", picture(.png, chunk("PLTE", [1, 2, 3]))),
    ("behind the rows", pngWithData { $0 + [1, 2, 3] }),
    ("a row too many", pngWithData { _ in stored([UInt8](repeating: 0, count: 12 * 49 + 1)) }),
    ("a second stream", picture(.png, []).inserting(chunk("IDAT", [1]), at: pngEnd)),
    ("two images", Array("RIFF".utf8) + little(twoImages.count, 4) + twoImages),
    ("unseen alpha", picture(.webp, []).inserting(riff("ALPH", [0, 1]), at: 30)),
    ("behind the codes", gifWithData { $0.dropLast() + [3, 1, 2, 3, 0] }),
    ("off the screen", picture(.gif, []).replacing([0, 0], at: 6)),
  ]

  private static let pngEnd = SamplePicture.png.bytes.count - 12
  private static let twoImages =
    Array("WEBP".utf8) + SamplePicture.webp.bytes[12...] + riff("VP8 ", [1, 2])

  /// The picture with other data in its one chunk of rows.
  private static func pngWithData(_ change: ([UInt8]) -> [UInt8]) -> [UInt8] {
    let bytes = SamplePicture.png.bytes
    return Array(bytes[..<33]) + chunk("IDAT", change(Array(bytes[41..<(pngEnd - 4)])))
      + chunk("IEND", [])
  }

  /// The picture with other blocks in its first image.
  private static func gifWithData(_ change: (ArraySlice<UInt8>) -> [UInt8]) -> [UInt8] {
    let bytes = SamplePicture.gif.bytes
    let start = 13 + 3 << 3 + 19 + 8 + 11
    let end = start + 1 + Int(bytes[start]) + 1
    return Array(bytes[..<start]) + change(bytes[start..<end]) + bytes[end...]
  }

  private static let twoFrames = picture(.jpeg, segment(0xC0, [8, 0, 9, 0, 9, 1, 1, 0x11, 0]))
  private static let longWebP = Array("RIFF\u{7F}\0\0\0WEBP".utf8) + riff("VP8 ", [1])

  @Test("what would look otherwise, or is not sound, must be coded again", arguments: recodings)
  func recoded(name: String, bytes: [UInt8]) {
    #expect(PictureStripper.stripped(bytes) == nil)
  }

  @Test("a picture cut anywhere is refused or clean", arguments: hidden)
  func cut(sample: SamplePicture, parts: [UInt8], after: [UInt8]) {
    let dirty = picture(sample, parts, after: after)
    for length in dirty.indices {
      guard let found = PictureStripper.stripped(Array(dirty.prefix(length))) else { continue }
      #expect(length >= dirty.count - after.count, "cut at \(length)")
      #expect(PictureMetadata.find(in: found).isEmpty)
    }
  }

  @Test("exiftool finds nothing but the picture", arguments: hidden)
  func independent(sample: SamplePicture, parts: [UInt8], after: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let found = try #require(PictureStripper.stripped(picture(sample, parts, after: after)))
    try folder.write(found, to: Array("a.\(found.format.rawValue)".utf8))
    let result = try Command([
      "exiftool", "-G1", "-s", "-a", "-u", "-ee", folder.inside("a.\(found.format.rawValue)"),
    ]).run()
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map { line in
      line.split { " []:".contains($0) }.prefix(2).map(String.init)
    }
    #expect(lines.count > 10)
    let groups: Set<String> = [
      "ExifTool", "System", "File", "Composite", "JFIF", "PNG", "GIF", "RIFF",
    ]
    let structural: Set<String> = [
      "JFIFVersion", "ResolutionUnit", "XResolution", "YResolution", "ImageWidth", "ImageHeight",
      "BitDepth", "ColorType", "Compression", "Filter", "Interlace", "Palette", "Transparency",
      "AnimationFrames", "AnimationPlays", "GIFVersion", "HasColorMap", "ColorResolutionDepth",
      "BitsPerPixel", "BackgroundColor", "TransparentColor", "AnimationIterations", "FrameCount",
      "Duration",
      "WebP_Flags", "VP8Version", "HorizontalScale", "VerticalScale", "AlphaIsUsed",
      "AnimationLoopCount", "AlphaPreprocessing", "AlphaFiltering", "AlphaCompression",
      "PixelAspectRatio",
    ]
    for line in lines {
      #expect(groups.contains(line[0]), "\(line)")
      #expect(!["Comment", "Warning", "Error"].contains(line[1]), "\(line)")
      if ["JFIF", "PNG", "GIF", "RIFF"].contains(line[0]) {
        #expect(structural.contains(line[1]), "\(line)")
      }
    }
  }
}

extension [UInt8] {
  fileprivate var format: PictureHeader.Format {
    PictureHeader.read(self)?.format ?? .jpeg
  }
}
