/// One `property: value` of a style attribute.
struct StyleDeclaration: Equatable {
  let property: String
  let value: String

  /// Splits a style attribute at the semicolons that stand outside of quotes and parentheses.
  static func list(_ style: String) -> [StyleDeclaration] {
    var pieces: [[UInt8]] = [[]]
    var quote: UInt8?
    var depth = 0
    for byte in style.utf8 {
      if byte == UInt8(ascii: ";"), quote == nil, depth == 0 {
        pieces.append([])
        continue
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth = max(0, depth - 1)
      }
      pieces[pieces.count - 1].append(byte)
    }
    return pieces.compactMap(declaration)
  }

  private static func declaration(_ piece: [UInt8]) -> StyleDeclaration? {
    guard let colon = piece.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let property = piece[..<colon].filter { $0 > 0x20 }
    var value = String(decoding: piece[(colon + 1)...], as: UTF8.self)
    if let important = value.range(ofImportant: "!important") {
      value = String(value[..<important])
    }
    return StyleDeclaration(
      property: String(decoding: property, as: UTF8.self).lowercased(), value: value)
  }
}

extension String {
  /// Where a mark of importance starts that ends the value.
  fileprivate func range(ofImportant mark: String) -> Index? {
    let trimmed = self.lowercased().split(separator: " ").joined(separator: " ")
    guard trimmed.hasSuffix(mark) else { return nil }
    return lastIndex(of: "!")
  }
}
