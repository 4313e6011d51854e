/// Finds the end of a link whose text has been read: behind `]`, `](…)` or `][…]`.
enum LinkEnd {
  /// The offset behind the link, whose closing bracket follows `start` with nothing but delimiters before it.
  static func find(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    let limit = min(limit, bytes.count)
    var index = start
    while index < limit, "*_~`\"') \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    guard index < limit, bytes[index] == UInt8(ascii: "]") else { return nil }
    let text = index + 1
    guard text < limit else { return text }
    switch bytes[text] {
    case UInt8(ascii: "("): return afterDestination(bytes, text + 1..<limit) ?? text
    case UInt8(ascii: "["):
      return bytes[text..<limit].firstIndex(of: UInt8(ascii: "]")).map { $0 + 1 } ?? text
    default: return text
    }
  }

  /// The offset behind the parenthesis that closes a destination and its title.
  private static func afterDestination(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    var depth = 0
    var quote: UInt8?
    while index < range.upperBound {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): index += 1
      case let byte where byte == quote: quote = nil
      case _ where quote != nil: break
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if bytes[index - 1] <= 0x20 { quote = byte }
      case UInt8(ascii: "<"):
        if index == range.lowerBound { quote = UInt8(ascii: ">") }
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { return index + 1 }
        depth -= 1
      default: break
      }
      index += 1
    }
    return nil
  }
}
