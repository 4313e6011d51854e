extension DrawingValue {
  /// Checks an attribute's value against the letters and forms of its kind; nil where it is none.
  init?(_ text: String, _ kind: DrawingVocabulary.Kind) {
    let text = text.trimmingSpaces
    if hasStrayAddress(text) { return nil }
    switch kind {
    case .words where text.utf8.allSatisfy(isWordByte): self = .plain(text)
    case .path where text.utf8.allSatisfy(isPathByte): self = .plain(text)
    case .font where text.utf8.allSatisfy(isFontByte): self = .plain(text)
    case .transform where isTransform(text): self = .plain(text)
    case .color where isColor(text): self = .plain(text)
    case .paint, .reference:
      if let server = DrawingValue(server: text, takesFallback: kind == .paint) {
        self = server
      } else if kind == .paint ? isColor(text) : ["none", "inherit"].contains(text) {
        self = .plain(text)
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// Reads `#id`.
  init?(link text: String) {
    let text = text.trimmingSpaces
    guard let id = text.utf8.first == UInt8(ascii: "#") ? Substring(text.utf8.dropFirst()) : nil,
      isIdentifier(id)
    else { return nil }
    self = .link(id: String(id))
  }

  /// Reads `url(#id)`, with quotes or without, and a colour behind it.
  private init?(server text: String, takesFallback: Bool) {
    let bytes = Array(text.utf8)
    guard bytes.count > 5, lowercase(bytes[..<4]).elementsEqual("url(".utf8),
      let end = bytes.firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    var id = Array(String(decoding: bytes[4..<end], as: UTF8.self).trimmingSpaces.utf8)
    if let quote = id.first, quote == 0x22 || quote == 0x27, id.count >= 2, id.last == quote {
      id = Array(id.dropFirst().dropLast())
    }
    let fallback = String(decoding: bytes[(end + 1)...], as: UTF8.self).trimmingSpaces
    guard case .link(let name)? = DrawingValue(link: String(decoding: id, as: UTF8.self)),
      fallback.isEmpty || takesFallback && isColor(fallback)
    else { return nil }
    self = .server(id: name, fallback: fallback)
  }
}

/// What makes a value dangerous wherever it stands, even where it would be left out.
func pointsElsewhere(_ value: String) -> Bool {
  let text = lowercase(value.utf8.filter { $0 > 0x20 }[...])
  let starts: Set<UInt8> = Set(signs.compactMap(\.first) + [UInt8(ascii: "u")])
  for index in text.indices where starts.contains(text[index]) {
    let rest = text[index...]
    if signs.contains(where: rest.starts) { return true }
    guard rest.starts(with: "url(".utf8) else { continue }
    let target = rest.dropFirst(4).drop { $0 == 0x22 || $0 == 0x27 }
    if target.first != UInt8(ascii: "#") { return true }
  }
  return false
}

/// Whether `url` stands anywhere but at the beginning of `url(…)`: no colour, font or word is called so.
private func hasStrayAddress(_ text: String) -> Bool {
  let bytes = lowercase(Array(text.utf8)[...])
  let isServer = bytes.starts(with: "url(".utf8)
  let rest = isServer ? bytes.drop { $0 != UInt8(ascii: ")") } : bytes[...]
  return rest.indices.contains { rest[$0...].starts(with: "url".utf8) }
}

private let signs: [[UInt8]] = [
  "javascript:", "vbscript:", "data:", "\\", "@import", "expression(", "//", "image(",
  "image-set(", "-moz-binding",
].map { Array($0.utf8) }

private func lowercase(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
      let last = bytes.lastIndex(where: { $0 > 0x20 })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isSpacing(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: ",") }

private func isNumberByte(_ byte: UInt8) -> Bool {
  isDigit(byte) || isSpacing(byte)
    || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
}

private func isWordByte(_ byte: UInt8) -> Bool {
  isNumberByte(byte) || isLetter(byte) || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "_")
}

private func isPathByte(_ byte: UInt8) -> Bool {
  isNumberByte(byte) || "MmZzLlHhVvCcSsQqTtAaEe".utf8.contains(byte)
}

private func isFontByte(_ byte: UInt8) -> Bool {
  isWordByte(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
}

/// Any name that stays one inside `url(#…)`.
private func isIdentifier(_ text: some StringProtocol) -> Bool {
  !text.isEmpty && text.utf8.count <= 200
    && text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"\"'()\\#<>&".utf8.contains($0) }
}

private func isColor(_ text: String) -> Bool {
  let bytes = Array(text.utf8)
  if bytes.first == UInt8(ascii: "#") {
    return [4, 5, 7, 9].contains(bytes.count)
      && bytes.dropFirst().allSatisfy {
        isDigit($0) || (0x61...0x66).contains($0 | 0x20)
      }
  }
  guard let open = bytes.firstIndex(of: UInt8(ascii: "(")) else {
    return !bytes.isEmpty && bytes.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
  }
  let name = String(decoding: bytes[..<open], as: UTF8.self)
  return ["rgb", "rgba", "hsl", "hsla"].contains(name) && bytes.last == UInt8(ascii: ")")
    && bytes[(open + 1)...].dropLast().allSatisfy {
      isNumberByte($0) || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "/")
    }
}

/// Whether a text is a list of `translate(…)` and its like, with plain numbers.
private func isTransform(_ text: String) -> Bool {
  if text == "none" { return true }
  let names = ["matrix", "translate", "scale", "rotate", "skewX", "skewY"]
  var rest = Array(text.utf8)[...]
  while true {
    rest = rest.drop(while: isSpacing)
    if rest.isEmpty { return true }
    guard let open = rest.firstIndex(of: UInt8(ascii: "(")),
      let close = rest.firstIndex(of: UInt8(ascii: ")")), open < close
    else { return false }
    let name = rest[..<open].filter { $0 != 0x20 }
    guard names.contains(String(decoding: name, as: UTF8.self)),
      rest[(open + 1)..<close].allSatisfy({ isNumberByte($0) || $0 | 0x20 == 0x65 })
    else { return false }
    rest = rest[(close + 1)...]
  }
}
