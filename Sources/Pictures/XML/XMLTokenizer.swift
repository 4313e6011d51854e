import Diagnostics

/// Splits UTF-8 bytes into the tokens of a safe subset of XML 1.0; it defines, fetches and expands nothing.
///
/// Entities that are not understood are noted and left out; the first fault of syntax ends it.
struct XMLTokenizer {
  let bytes: [UInt8]
  private(set) var index = 0
  /// Entities that were left out.
  private(set) var faults: [XMLFault] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next token; nil at the end. Comments are passed over.
  mutating func next() throws(XMLFault) -> XMLToken? {
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return try .text(characters()) }
      if has("<!--") {
        try skipComment()
      } else if has("<![CDATA[") {
        return try .text(section())
      } else if has("<!") {
        return try .doctype(doctype())
      } else if has("<?") {
        return try instruction()
      } else {
        return try has("</") ? endTag() : startTag()
      }
    }
    return nil
  }
}

// MARK: Tags

extension XMLTokenizer {
  private mutating func startTag() throws(XMLFault) -> XMLToken {
    let start = index
    index += 1
    let name = try name()
    let range = SourceRange(start + 1, index)
    var attributes: [XMLAttribute] = []
    var seen: Set<XMLName> = []
    while true {
      let hasSpace = skipSpace()
      if take("/>") {
        return .start(XMLTag(name: name, attributes: attributes, isEmpty: true, range: range))
      }
      if take(">") {
        return .start(XMLTag(name: name, attributes: attributes, isEmpty: false, range: range))
      }
      guard hasSpace else { throw .syntax(here) }
      let attribute = try attribute()
      guard seen.insert(attribute.name).inserted else { throw .syntax(attribute.range) }
      attributes.append(attribute)
    }
  }

  private mutating func endTag() throws(XMLFault) -> XMLToken {
    let start = index
    index += 2
    let name = try name()
    skipSpace()
    guard take(">") else { throw .syntax(here) }
    return .end(name, SourceRange(start, index))
  }

  private mutating func attribute() throws(XMLFault) -> XMLAttribute {
    let start = index
    let name = try name()
    skipSpace()
    guard take("=") else { throw .syntax(here) }
    skipSpace()
    guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x27 else {
      throw .syntax(here)
    }
    let quote = bytes[index]
    index += 1
    var value: [UInt8] = []
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else { throw .syntax(here) }
      try appendCharacter(to: &value)
    }
    guard index < bytes.count else { throw .syntax(SourceRange(start, index)) }
    index += 1
    let spaced = value.map { $0 < 0x20 ? 0x20 : $0 }
    return XMLAttribute(
      name: name, value: String(decoding: spaced, as: UTF8.self),
      range: SourceRange(start, index))
  }

  private mutating func name() throws(XMLFault) -> XMLName {
    let start = index
    while index < bytes.count, isNameByte(bytes[index]) { index += 1 }
    let parts = bytes[start..<index].split(separator: 0x3A, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.first.map(isNameStart) ?? false }) else {
      throw .syntax(SourceRange(start, max(index, start + 1)))
    }
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    return XMLName(prefix: texts.count == 2 ? texts[0] : "", local: texts.last ?? "")
  }
}

// MARK: What is not an element

extension XMLTokenizer {
  private mutating func skipComment() throws(XMLFault) {
    let start = index
    index += 4
    guard let end = position(of: "--"), bytes[end...].starts(with: "-->".utf8) else {
      throw .syntax(SourceRange(start, start + 4))
    }
    try checkCharacters(upTo: end)
    index = end + 3
  }

  private mutating func section() throws(XMLFault) -> [UInt8] {
    let start = index
    index += 9
    guard let end = position(of: "]]>") else { throw .syntax(SourceRange(start, start + 9)) }
    let content = bytes[index..<end]
    try checkCharacters(upTo: end)
    index = end + 3
    return withPlainLineEnds(content)
  }

  private mutating func instruction() throws(XMLFault) -> XMLToken {
    let start = index
    index += 2
    let target = try name()
    guard let end = position(of: "?>") else { throw .syntax(SourceRange(start, start + 2)) }
    let content = String(decoding: bytes[index..<end], as: UTF8.self)
    try checkCharacters(upTo: end)
    index = end + 2
    let range = SourceRange(start, index)
    guard target.prefix.isEmpty, target.local == "xml" else { return .instruction(range) }
    guard start == 0 else { throw .syntax(range) }
    return .declaration(encoding: encoding(in: content), range)
  }

  /// What stands behind `encoding=` in an XML declaration.
  private func encoding(in content: String) -> String? {
    let parts = content.split { $0 == "\"" || $0 == "'" || $0 == "=" || $0.isWhitespace }
    return parts.firstIndex(of: "encoding").map {
      $0 + 1 < parts.count ? String(parts[$0 + 1]) : ""
    }
  }

  /// Passes over a document type, whatever it declares.
  private mutating func doctype() throws(XMLFault) -> SourceRange {
    let start = index
    var depth = 0
    var quote: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
        continue
      }
      switch byte {
      case 0x22, 0x27: quote = byte
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      default: break
      }
      if depth == 0 { return SourceRange(start, index) }
    }
    throw .syntax(SourceRange(start, start + 2))
  }
}

// MARK: Characters

extension XMLTokenizer {
  private mutating func characters() throws(XMLFault) -> [UInt8] {
    var text: [UInt8] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") {
      guard !has("]]>") else { throw .syntax(here) }
      try appendCharacter(to: &text)
    }
    return withPlainLineEnds(text[...])
  }

  private mutating func appendCharacter(to text: inout [UInt8]) throws(XMLFault) {
    if bytes[index] == UInt8(ascii: "&") { return try appendEntity(to: &text) }
    guard isCharacter(at: index) else { throw .syntax(here) }
    text.append(bytes[index])
    index += 1
  }

  private mutating func appendEntity(to text: inout [UInt8]) throws(XMLFault) {
    let start = index
    let rest = bytes[(start + 1)...].prefix(64)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw .syntax(here) }
    index = end + 1
    let range = SourceRange(start, index)
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    switch name {
    case "amp": text.append(UInt8(ascii: "&"))
    case "lt": text.append(UInt8(ascii: "<"))
    case "gt": text.append(UInt8(ascii: ">"))
    case "quot": text.append(UInt8(ascii: "\""))
    case "apos": text.append(UInt8(ascii: "'"))
    default:
      if let scalar = numericCharacter(name) {
        text += Array(String(Character(scalar)).utf8)
      } else {
        faults.append(.entity(range))
      }
    }
  }

  /// The character that `#233` or `#xE9` stands for, where XML allows it.
  private func numericCharacter(_ name: String) -> Unicode.Scalar? {
    var digits = name.utf8[...]
    guard digits.popFirst() == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    if isHexadecimal { digits = digits.dropFirst() }
    let allowed = digits.allSatisfy {
      (0x30...0x39).contains($0) || isHexadecimal && (0x61...0x66).contains($0 | 0x20)
    }
    guard allowed, let value = UInt32(Substring(digits), radix: isHexadecimal ? 16 : 10),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    return isXMLCharacter(scalar) ? scalar : nil
  }

  private mutating func checkCharacters(upTo end: Int) throws(XMLFault) {
    while index < end {
      guard isCharacter(at: index) else { throw .syntax(here) }
      index += 1
    }
  }

  private func isCharacter(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let isNoncharacter =
      byte == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF
      && bytes[index + 2] >= 0xBE
    return !isNoncharacter
  }
}

private func isXMLCharacter(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}

/// CR LF and CR as LF.
private func withPlainLineEnds(_ text: ArraySlice<UInt8>) -> [UInt8] {
  guard text.contains(0x0D) else { return Array(text) }
  var result: [UInt8] = []
  var previous: UInt8 = 0
  for byte in text {
    if byte != 0x0A || previous != 0x0D { result.append(byte == 0x0D ? 0x0A : byte) }
    previous = byte
  }
  return result
}

// MARK: Steps

extension XMLTokenizer {
  private var here: SourceRange { SourceRange(index, min(index + 1, bytes.count)) }

  private func has(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { expected in
      guard index + expected.count <= bytes.count else { return false }
      for offset in expected.indices {
        if unsafe expected[offset] != bytes[index + offset] { return false }
      }
      return true
    }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    guard has(text) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = index
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    return index > start
  }

  private func position(of text: String) -> Int? {
    let expected = Array(text.utf8)
    var place = index
    while place + expected.count <= bytes.count {
      if bytes[place] == expected[0], bytes[place...].starts(with: expected) { return place }
      place += 1
    }
    return nil
  }
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
}

private func isNameStart(_ byte: UInt8) -> Bool {
  (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte >= 0x80
}

private func isNameByte(_ byte: UInt8) -> Bool {
  isNameStart(byte) || (0x30...0x39).contains(byte) || (0x2D...0x2E).contains(byte) || byte == 0x3A
}
