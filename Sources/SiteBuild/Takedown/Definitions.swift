import Content
import Diagnostics
import Markdown

/// The lines `[name]: address` of a text, which the Markdown tree does not keep.
struct Definitions {
  private let lines: TextLines
  private let bytes: [UInt8]
  private let body: SourceRange
  private let code: [SourceRange]

  init(_ document: Document) {
    bytes = document.source.bytes
    lines = TextLines(bytes: bytes)
    body = document.body
    code = document.markup.nodes
      .filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }.map(\.range)
  }

  /// The lines of every definition whose address is wanted, without their last line end.
  func all(where isWanted: (String) -> Bool) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = Int(body.lower)
    while start < Int(body.upper) {
      guard let (address, end) = definition(at: start), isWanted(address) else {
        start = lines.next(after: start)
        continue
      }
      found.append(start..<end)
      start = lines.next(after: end)
    }
    return found
  }

  /// The address of the definition that begins on a line, and where its last line ends.
  private func definition(at start: Int) -> (address: String, end: Int)? {
    var index = lines.content(at: start)
    let isInCode = code.contains { Int($0.lower) <= index && index < Int($0.upper) }
    guard !isInCode, byte(index) == UInt8(ascii: "["), let bracket = labelEnd(index + 1) else {
      return nil
    }
    index = spaces(from: bracket + 2)
    var line = start
    if isAtEnd(index) {
      line = lines.next(after: index)
      guard line < bytes.count else { return nil }
      index = lines.content(at: line)
    }
    guard let (address, after) = address(at: index) else { return nil }
    index = spaces(from: after)
    if !isAtEnd(index) { return isTitle(index) ? (address, lines.end(at: index)) : nil }
    let next = lines.next(after: index)
    let hasTitle = next < bytes.count && isTitle(lines.content(at: next))
    return (address, lines.end(at: hasTitle ? next : index))
  }

  /// The offset of the bracket that ends a label and is followed by a colon.
  private func labelEnd(_ start: Int) -> Int? {
    var index = start
    while let byte = byte(index), !isAtEnd(index), byte != UInt8(ascii: "]") {
      if byte == UInt8(ascii: "[") { return nil }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    let isLabel = index > start && bytes[start] != UInt8(ascii: "^")
    return isLabel && byte(index + 1) == UInt8(ascii: ":") ? index : nil
  }

  private func address(at start: Int) -> (String, Int)? {
    let isBracketed = byte(start) == UInt8(ascii: "<")
    var index = isBracketed ? start + 1 : start
    var text: [UInt8] = []
    while let byte = byte(index), !isAtEnd(index) {
      if isBracketed ? byte == UInt8(ascii: ">") : byte <= 0x20 { break }
      if byte == UInt8(ascii: "\\"), let next = self.byte(index + 1), isPunctuation(next) {
        index += 1
      }
      text.append(bytes[index])
      index += 1
    }
    if isBracketed {
      guard byte(index) == UInt8(ascii: ">") else { return nil }
      index += 1
    }
    return text.isEmpty ? nil : (String(decoding: text, as: UTF8.self), index)
  }

  /// Whether a title and nothing else stands from here to the end of the line.
  private func isTitle(_ start: Int) -> Bool {
    let text = bytes[start..<lines.end(at: start)]
    let last = text.last { $0 > 0x20 }
    let length = text.count { $0 > 0x20 }
    switch text.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return length > 1 && last == text.first
    case UInt8(ascii: "("): return last == UInt8(ascii: ")")
    default: return false
    }
  }

  private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isAtEnd(_ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D
  }

  private func spaces(from start: Int) -> Int {
    var index = start
    while let byte = byte(index), byte == 0x20 || byte == 0x09 { index += 1 }
    return index
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
