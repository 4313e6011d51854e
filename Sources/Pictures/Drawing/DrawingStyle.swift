/// One `property: value` of a style attribute.
struct StyleDeclaration: Equatable {
  let property: String
  let value: String
  let isImportant: Bool

  /// Splits a style attribute at the semicolons that stand outside of quotes and parentheses; what
  /// is important comes last, for the last one counts.
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
    let declarations = pieces.compactMap(declaration)
    return declarations.filter { !$0.isImportant } + declarations.filter(\.isImportant)
  }

  private static func declaration(_ piece: [UInt8]) -> StyleDeclaration? {
    guard let colon = piece.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let property = piece[..<colon].filter { $0 > 0x20 }
    var value = String(decoding: piece[(colon + 1)...], as: UTF8.self)
    let mark = value.range(ofImportant: "!important")
    if let mark { value = String(value[..<mark]) }
    return StyleDeclaration(
      property: String(decoding: property, as: UTF8.self).lowercased(), value: value,
      isImportant: mark != nil)
  }
}

extension String {
  /// Where a mark of importance starts that ends the value.
  fileprivate func range(ofImportant mark: String) -> Index? {
    let letters = self.lowercased().filter { !$0.isWhitespace }
    guard letters.hasSuffix(mark) else { return nil }
    return lastIndex(of: "!")
  }
}
