import Testing

@testable import Pictures

@Suite struct MakerTests {
  private let maker = PictureMaker(PictureRecipe(widths: [48, 96, 400]))

  private static let plain = [red, green, blue, yellow]
  private static let clear = [red, green, blue, nothing]
  private static let opaque: [PublishedFormat] = [.webp, .jpeg]
  private static let transparent: [PublishedFormat] = [.webp, .png]

  private static let looks: [(String, [[Int]], [PublishedFormat], Bool)] =
    [
      "plain.jpg", "progressive.jpg", "plain.png", "interlaced.png", "plain.webp", "lossless.webp",
      "plain.gif", "opaque-alpha.png", "broken-profile.jpg", "renamed.jpg", "turn-6.png",
      "turn-6.webp", "hidden.jpg", "hidden.png", "hidden.webp", "hidden.gif",
    ].map { ($0, plain, opaque, false) }
    + (1...8).map { ("turn-\($0).jpg", plain, opaque, false) }
    + ["animated.gif", "animated.webp", "animated.png"].map { ($0, plain, opaque, true) }
    + ["transparent.png", "transparent.webp", "transparent.gif", "palette.png", "deep.png"]
    .map { ($0, clear, transparent, false) }
    + [
      (
        "grey.jpg", [88, 113, 70, 197].map { [$0, $0, $0, 255] }, opaque, false
      ),
      // What another colour engine, lcms through Pillow, makes of the profiles.
      (
        "wide.jpg",
        [[219, 37, 48, 255], [0, 205, 0, 255], [59, 57, 209, 255], [129, 129, 129, 255]], opaque,
        false
      ),
      (
        "cmyk-profile.jpg",
        [[79, 0, 236, 255], [0, 133, 0, 255], [220, 4, 2, 255], [255, 255, 255, 255]], opaque,
        false
      ),
      // Cyan, magenta, yellow and paper as common printing inks are.
      (
        "cmyk.jpg",
        [[0, 165, 230, 255], [230, 10, 125, 255], [255, 240, 10, 255], [255, 255, 255, 255]],
        opaque, false
      ),
    ]

  @Test(arguments: looks)
  func `every size and format shows what the picture shows`(
    _ item: (name: String, quarters: [[Int]], formats: [PublishedFormat], isStill: Bool)
  ) throws {
    let result = try maker.make(try picture(item.name))
    #expect(result.width == 120 && result.height == 80)
    #expect(result.isStill == item.isStill)
    let sizes = result.files.map { "\($0.format) \($0.width)×\($0.height)" }
    #expect(sizes == item.formats.flatMap { ["\($0) 48×32", "\($0) 96×64", "\($0) 120×80"] })
    for file in result.files {
      let pixels = try Pixels(file.bytes)
      #expect(pixels.width == file.width && pixels.height == file.height)
      let isNear = areAlike(
        pixels.quarters, item.quarters, within: item.name == "cmyk.jpg" ? 25 : 12)
      #expect(isNear, "\(file.format) \(file.width): \(pixels.quarters)")
    }
  }

  @Test(arguments: looks)
  func `nothing but the picture is in a file`(
    _ item: (name: String, quarters: [[Int]], formats: [PublishedFormat], isStill: Bool)
  ) throws {
    for file in try maker.make(try picture(item.name)).files {
      #expect(PictureMetadata.find(in: file.bytes) == [])
      #expect(PictureHeader.read(file.bytes)?.format.rawValue == file.format.rawValue)
      for word in ["ICC_PROFILE", "iCCP", "ICCP", "Exif", "Fixture"] {
        #expect(!contains(file.bytes, word))
      }
    }
  }

  private static let faults: [(String, PictureFault)] = [
    ("text.png", .format), ("phone.heic", .heic),
    ("bomb.png", .pixels(width: 50_000, height: 50_000)),
    ("bomb.jpg", .pixels(width: 50_000, height: 50_000)),
    ("bomb.gif", .pixels(width: 50_000, height: 50_000)),
    ("truncated.jpg", .damaged("?")), ("truncated.png", .damaged("?")),
    ("truncated.webp", .damaged("?")), ("truncated.gif", .damaged("?")),
  ]

  @Test(arguments: faults)
  func `a picture that cannot be shown says why`(_ item: (name: String, fault: PictureFault)) throws
  {
    let bytes = try picture(item.name)
    let fault = #expect(throws: PictureFault.self) { _ = try maker.make(bytes) }
    if case .damaged = item.fault, case .damaged(let reason)? = fault {
      #expect(reason != "no message" && !reason.isEmpty)
    } else {
      #expect(fault == item.fault)
    }
  }

  private func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }
}
