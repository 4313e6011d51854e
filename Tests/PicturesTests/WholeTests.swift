import TestSupport
import Testing

@testable import Pictures

@Suite("Whole pictures")
struct WholeTests {
  private let maker = PictureMaker(.standard)
  private static let word = Array("nhà tôi ở cuối thôn".utf8)

  @Test(
    "a picture that is nothing but a picture stays as it is coded",
    arguments: SamplePicture.allCases)
  func kept(sample: SamplePicture) throws {
    let whole = try maker.whole(sample.bytes)
    #expect((whole == sample.bytes) == (sample != .cmyk))
  }

  @Test(
    "large ones too",
    arguments: [
      "plain.jpg", "progressive.jpg", "plain.webp", "lossless.webp",
      "animated.webp", "transparent.webp", "plain.gif", "animated.gif", "interlaced.png",
      "animated.png", "deep.png", "palette.png",
    ])
  func large(name: String) throws {
    let bytes = try picture(name)
    #expect(try maker.whole(bytes) == PictureStripper.stripped(bytes))
  }

  private static let behind: [(SamplePicture, [UInt8])] = [
    (.jpeg, before(.jpeg) + word + end),
    (.progressive, before(.progressive) + word + end),
    (.gray, before(.gray) + [0xFF, 0xD0] + word + end),
    (.webp, longer(.webp)), (.lossless, longer(.lossless)),
    (.alpha, longer(.alpha)), (.animated, longer(.animated)),
  ]

  private static let end: [UInt8] = [0xFF, 0xD9]

  /// A JPEG without its end marker.
  private static func before(_ sample: SamplePicture) -> [UInt8] {
    Array(sample.bytes.dropLast(end.count))
  }

  /// Words behind the coded pixels of every image.
  private static func longer(_ sample: SamplePicture) -> [UInt8] {
    func longer(_ chunk: WebPChunk) -> WebPChunk {
      if chunk.isCoded { return WebPChunk(chunk.name, chunk.body + word) }
      guard chunk.name == "ANMF", let image = WebPChunk.all(in: chunk.body[16...]) else {
        return chunk
      }
      return WebPChunk("ANMF", chunk.body.prefix(16) + image.map(longer).flatMap(\.encoded))
    }
    return WebPChunk.file((WebPChunk.all(in: sample.bytes[12...]) ?? []).map(longer))
  }

  @Test("words behind the coded pixels go, and the picture looks the same", arguments: behind)
  func coded(sample: SamplePicture, bytes: [UInt8]) throws {
    #expect(PictureStripper.stripped(bytes)?.firstRange(of: Self.word) != nil)
    let whole = try maker.whole(bytes)
    #expect(whole.firstRange(of: Self.word) == nil)
    #expect(areAlike(try Pixels(whole).quarters, try Pixels(sample.bytes).quarters))
  }

  @Test(
    "a picture that is too large or broken is not published whole either",
    arguments: ["bomb.jpg", "bomb.png", "bomb.gif", "truncated.jpg", "truncated.webp"])
  func refused(name: String) throws {
    let bytes = try picture(name)
    #expect(throws: PictureFault.self) { _ = try maker.whole(bytes) }
  }
}
