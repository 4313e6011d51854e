/// The colour that holds a picture's place while it loads, one of 64.
package struct PlaceholderColor: Sendable, Hashable {
  /// 0 to 63: four levels each of red, green and blue, red first.
  package let index: Int

  package init(index: Int) {
    precondition((0..<64).contains(index), "the palette has 64 colours")
    self.index = index
  }

  /// The colour of the palette nearest to one in sRGB, each part 0 to 255.
  package init(red: Int, green: Int, blue: Int) {
    let levels = [red, green, blue].map { min(3, max(0, $0) / 64) }
    self.init(index: levels[0] * 16 + levels[1] * 4 + levels[2])
  }

  /// The name of the class that the style sheet gives this colour.
  package var className: String { "mau-\(index)" }

  /// The whole palette as a style sheet; what stands on a colour, as the words of a picture that
  /// does not come, is black or white.
  package static var styleSheet: String {
    (0..<64).map { index in
      let levels = [index / 16, index / 4 % 4, index % 4].map { $0 * 64 + 32 }
      let ground = levels.map { String($0, radix: 16) }.joined()
      return ".mau-\(index){background-color:#\(ground);color:\(ink(on: levels))}\n"
    }.joined()
  }

  /// The ink with the better contrast: relative luminance as WCAG 2 defines it, on a scale of 1.
  private static func ink(on levels: [Int]) -> String {
    // The four levels 32, 96, 160 and 224 in linear light.
    let light = [0.0144, 0.117, 0.3515, 0.7454]
    let parts = zip(levels, [0.2126, 0.7152, 0.0722]).map { light[$0 / 64] * $1 }
    return parts.reduce(0, +) > 0.179 ? "#000" : "#fff"
  }
}
