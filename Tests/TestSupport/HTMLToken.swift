/// A piece of HTML as a strict reader takes it apart; what nobody should write is an error.
package struct HTMLToken: Equatable, Sendable {
  /// What no text can have a part in: `<a class href>`, `</a>`, `text`, `script`.
  package let mark: String
  /// The values of the attributes, or the text; without character references.
  package let texts: [String]

  package struct Fault: Error, Equatable {
    package let what: String
    package let place: Int
  }

  /// The pieces of a page.
  package static func read(_ bytes: [UInt8]) throws -> [HTMLToken] {
    var reader = HTMLReader(bytes: bytes)
    while let token = try reader.next() { reader.tokens.append(token) }
    return reader.tokens
  }
}

/// Reads what our formatters, our theme and cmark-gfm write; no more of HTML than that.
private struct HTMLReader {
  let bytes: [UInt8]
  var tokens: [HTMLToken] = []
  private var place = 0
  /// The element whose text is none of HTML.
  private var rawName: String?

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() throws -> HTMLToken? {
    if place == bytes.count { return nil }
    if let name = rawName { return try raw(name) }
    if bytes[place] != UInt8(ascii: "<") {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      defer { place = end }
      return HTMLToken(mark: "text", texts: [try decoded(place..<end)])
    }
    if take("<!DOCTYPE html>") { return HTMLToken(mark: "<!DOCTYPE>", texts: []) }
    if take("</") {
      let name = try name()
      guard take(">") else { throw fault("an end tag with more than a name") }
      return HTMLToken(mark: "</\(name)>", texts: [])
    }
    place += 1
    return try startTag()
  }

  private mutating func startTag() throws -> HTMLToken {
    let name = try name()
    var names: [String] = []
    var values: [String] = []
    while true {
      let start = place
      while place < bytes.count, [0x20, 0x0A].contains(bytes[place]) { place += 1 }
      if take(">") || take("/>") { break }
      guard place > start else { throw fault("attributes without a space between") }
      let attribute = try self.name()
      guard !names.contains(attribute) else { throw fault("\(attribute) twice") }
      names.append(attribute)
      values.append(take("=\"") ? try value() : "")
    }
    if ["script", "style"].contains(name) { rawName = name }
    return HTMLToken(mark: "<\(([name] + names).joined(separator: " "))>", texts: values)
  }

  private mutating func value() throws -> String {
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) else {
      throw fault("an open quote")
    }
    defer { place = end + 1 }
    if bytes[place..<end].contains(UInt8(ascii: "<")) { throw fault("a tag in an attribute") }
    return try decoded(place..<end)
  }

  private mutating func raw(_ name: String) throws -> HTMLToken {
    let start = place
    let close = Array("</\(name)".utf8)
    while place < bytes.count, !bytes[place...].starts(with: close) { place += 1 }
    rawName = nil
    return HTMLToken(mark: name, texts: [String(decoding: bytes[start..<place], as: UTF8.self)])
  }

  private mutating func name() throws -> String {
    let start = place
    while place < bytes.count, isName(bytes[place]) { place += 1 }
    guard place > start else { throw fault("no name") }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x3A: true
    default: false
    }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[place...].starts(with: text.utf8) else { return false }
    place += text.utf8.count
    return true
  }

  private static let references: [(String, UInt8)] = [
    ("&amp;", 0x26), ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&#39;", 0x27),
    ("&#x27;", 0x27),
  ]

  private func decoded(_ range: Range<Int>) throws -> String {
    var text: [UInt8] = []
    var rest = bytes[range]
    while let byte = rest.first {
      if byte != UInt8(ascii: "&") {
        text.append(byte)
        rest.removeFirst()
      } else if let known = Self.references.first(where: { rest.starts(with: $0.0.utf8) }) {
        text.append(known.1)
        rest.removeFirst(known.0.utf8.count)
      } else {
        throw HTMLToken.Fault(what: "a bare ampersand", place: rest.startIndex)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func fault(_ what: String) -> HTMLToken.Fault {
    HTMLToken.Fault(what: what, place: place)
  }
}
