import CPictures
import Parallelism
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

  private static let whole: [(String, [[Int]])] =
    looks.map { ($0.0, $0.1) }.filter { !["cmyk.jpg", "renamed.jpg"].contains($0.0) }

  @Test(arguments: whole)
  func `a whole picture loses what is hidden and keeps its format`(
    _ item: (name: String, quarters: [[Int]])
  ) throws {
    let original = try picture(item.name)
    let cleaned = try maker.cleaned(original)
    #expect(PictureMetadata.find(in: cleaned) == [])
    let format = try #require(PictureHeader.read(original)?.format)
    #expect(PictureHeader.read(cleaned) == PictureHeader(format: format, width: 120, height: 80))
    let seen = try Pixels(cleaned).quarters
    #expect(areAlike(seen, item.quarters), "\(seen)")
  }

  @Test func `a kind of JPEG that browsers do not show is told`() throws {
    let bytes = try picture("plain.jpg")
    let frame = try #require(bytes.indices.first { bytes[$0...].starts(with: [0xFF, 0xC0]) })
    for (place, value) in [(1, 0xC3), (1, 0xCB), (1, 0xC5), (4, 12)] as [(Int, UInt8)] {
      var bytes = bytes
      bytes[frame + place] = value
      #expect(throws: PictureFault.unusualJPEG) { _ = try maker.make(bytes) }
    }
  }

  @Test func `a picture that must be held whole is told when it is too much`() throws {
    var bytes = try picture("plain.gif")
    // 8192 × 5120 pixels.
    bytes.replaceSubrange(6..<10, with: [0x00, 0x20, 0x00, 0x14])
    let fault = PictureFault.memory(8192 * 5120 * 12)
    #expect(throws: fault) { _ = try maker.make(bytes) }
    #expect(throws: fault) { _ = try maker.cleaned(bytes) }
  }

  @Test func `no picture is enlarged, and only what a recipe asks for is made`() throws {
    let bytes = try picture("plain.jpg")
    for (asked, made) in [([30, 60], [30, 60]), ([120], [120]), ([500, 90], [90, 120])] {
      let result = try PictureMaker(PictureRecipe(widths: asked)).make(bytes)
      #expect(result.files.filter { $0.format == .jpeg }.map(\.width) == made)
    }
  }

  @Test func `the colour that holds the place is the average on a white page`() throws {
    let expected = [
      ("wide.jpg", PlaceholderColor(red: 101, green: 107, blue: 96)),
      ("transparent.png", PlaceholderColor(red: 134, green: 129, blue: 139)),
      ("grey.jpg", PlaceholderColor(red: 117, green: 117, blue: 117)),
    ]
    for (name, color) in expected { #expect(try maker.make(try picture(name)).color == color) }
  }

  @Test func `the same bytes come from every thread`() async throws {
    let names = [
      "wide.jpg", "progressive.jpg", "deep.png", "palette.png", "animated.webp", "turn-5.jpg",
    ]
    let pictures = try names.map { try picture($0) }
    let maker = maker
    let expected = try pictures.map { try maker.make($0).files.map(\.bytes) }
    let made = try await parallelMap(Array(0..<48), jobs: 8) { number in
      try maker.make(pictures[number % names.count]).files.map(\.bytes)
    }
    for (number, files) in made.enumerated() { #expect(files == expected[number % names.count]) }
  }

  @Test func `what the decoder says of a broken picture is not mixed with another's`() async throws
  {
    let names = ["truncated.jpg", "truncated.png", "truncated.webp", "truncated.gif", "plain.jpg"]
    let pictures = try names.map { try picture($0) }
    let maker = maker
    let reasons = try await parallelMap(Array(0..<60), jobs: 8) { number in
      do { _ = try maker.make(pictures[number % 5]) } catch { return "\(error)" }
      return ""
    }
    #expect(Set(reasons).count == 5)
    #expect(Set(reasons.enumerated().map { "\($0.offset % 5) \($0.element)" }).count == 5)
  }

  @Test(arguments: [(1, false), (3, false), (4, true)])
  func `a noisy picture goes down in quality as far as it must`(
    _ item: (bands: Int, isTransparent: Bool)
  ) throws {
    // Numerical Recipes' generator, from a fixed seed.
    var state: UInt32 = 2026
    var level: UInt8 = 0
    let noisy = drawnPNG(width: 420, height: 300, bands: item.bands) {
      state = state &* 1_664_525 &+ 1_013_904_223
      level = level &+ UInt8(state >> 28)
      return level
    }
    let result = try PictureMaker(PictureRecipe(widths: [200, 400, 800])).make(noisy)
    for file in result.files {
      let lowest = try lowestQuality(of: noisy, like: file)
      let budget = file.width <= 400 ? 30_000 : 80_000
      #expect(file.bytes.count <= max(budget, lowest), "\(file.format) \(file.width)")
    }
    #expect(result.files.contains { $0.format == (item.isTransparent ? .png : .jpeg) })
  }

  /// The size of a file at the lowest quality that is allowed.
  private func lowestQuality(of bytes: [UInt8], like file: PictureMaker.File) throws -> Int {
    let source = try PictureSource(bytes)
    return try PictureEngine.work(on: source, holding: 0) { source in
      guard let whole = source.decoded(width: 0, height: 0),
        let picture = whole.resized(width: file.width, height: file.height)
      else { return nil }
      var style = lantoa_picture_style()
      style.format =
        file.format == .jpeg ? LANTOA_JPEG : file.format == .webp ? LANTOA_WEBP : LANTOA_PNG
      style.quality = 50
      style.full_color = 1
      style.palette = 1
      style.progressive = 1
      return picture.encoded(style)?.count
    }
  }

  private func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: word) }
  }
}
