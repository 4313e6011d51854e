/// What is to be made of every picture that pages show.
package struct PictureRecipe: Sendable, Hashable {
  /// The widths to make, in pixels, ascending; no picture is ever enlarged.
  package let widths: [Int]

  /// A recipe for some widths; what is not positive or stands twice is left out.
  package init(widths: [Int]) {
    self.widths = Set(widths.filter { $0 > 0 }).sorted()
  }

  /// The widths that are made of a picture of `width` pixels: all smaller ones, and its own where a larger one is asked for.
  package func widths(of width: Int) -> [Int] {
    let smaller = widths.filter { $0 < width }
    return smaller.count == widths.count ? widths : smaller + [width]
  }

  /// What the shipped theme asks for.
  package static let standard = PictureRecipe(widths: [400, 800, 1200])

  /// A number that changes with anything that changes the bytes made, so that nothing stale is taken from a cache.
  static let version = 1
}
