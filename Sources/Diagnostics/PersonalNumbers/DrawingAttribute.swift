/// Attributes of drawings whose numbers are coordinates.
enum DrawingAttribute {
  private static let names = ["d", "points", "viewbox", "transform", "values", "x", "y"]
  /// How far back the beginning of an attribute is looked for, in bytes.
  private static let reach = 4096

  /// Whether only coordinates stand between `place` and the quote that opens such an attribute.
  static func holds(_ place: Int, _ bytes: Span<UInt8>) -> Bool {
    var index = place
    while index > 0, place - index < reach, isDrawn(bytes[index - 1]) { index -= 1 }
    guard index > 1,
      bytes[index - 1] == UInt8(ascii: "\"") || bytes[index - 1] == UInt8(ascii: "'"),
      bytes[index - 2] == UInt8(ascii: "=")
    else { return false }
    let end = index - 2
    var start = end
    while start > 0, end - start < 12, isLetter(bytes[start - 1]) { start -= 1 }
    let name = String(decoding: (start..<end).map { bytes[$0] | 0x20 }, as: UTF8.self)
    return names.contains(name)
  }

  private static func isDrawn(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || " .,+-()\n\r\t".utf8.contains(byte)
  }
}
