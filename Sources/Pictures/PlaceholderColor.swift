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

  /// The whole palette as a style sheet.
  package static var styleSheet: String {
    (0..<64).map { index in
      let parts = [index / 16, index / 4 % 4, index % 4].map { String($0 * 64 + 32, radix: 16) }
      return ".mau-\(index){background-color:#\(parts.joined())}\n"
    }.joined()
  }
}
