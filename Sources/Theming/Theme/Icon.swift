import Diagnostics

/// Reads a theme's drawings, which go into pages as they are and so may hold shapes only.
enum Icon {
  /// The drawing on one line; nil with a diagnostic if it could do more than show.
  static func drawing(_ file: SourceText, reporting log: inout DiagnosticLog) -> TrustedHTML? {
    var scanner = IconScanner(file.bytes)
    if let offset = scanner.firstFault() {
      log.append(
        .themeUnsafeIcon(at: SourceLocation(file.path, SourceRange(offset, offset + 1))))
      return nil
    }
    let lineEnds: [UInt8] = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]
    return TrustedHTML(file.bytes.split(whereSeparator: lineEnds.contains).joined(separator: []))
  }
}

extension TrustedHTML {
  fileprivate init(_ bytes: some Sequence<UInt8>) { self.init(Array(bytes)) }
}

/// Checks that a drawing is one `<svg>` of known elements with known, quoted attributes.
private struct IconScanner {
  private static let elements: Set<String> = [
    "svg", "g", "path", "circle", "ellipse", "line", "polygon", "polyline", "rect",
  ]
  private static let attributes: Set<String> = [
    "aria-hidden", "class", "cx", "cy", "d", "fill", "fill-rule", "focusable", "height", "opacity",
    "points", "r", "rx", "ry", "stroke", "stroke-linecap", "stroke-linejoin", "stroke-width",
    "transform", "viewBox", "width", "x", "x1", "x2", "xmlns", "y", "y1", "y2",
  ]

  private let bytes: [UInt8]
  private var position = 0
  private var open: [String] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The offset of the first thing that no drawing may have, nil if there is none.
  mutating func firstFault() -> Int? {
    repeat {
      let start = position
      guard take("<") else { return start }
      if !(take("/") ? closeElement() : openElement()) { return start }
      skipBlanks()
    } while !open.isEmpty
    return position == bytes.count ? nil : position
  }

  private mutating func closeElement() -> Bool {
    let name = word()
    return open.popLast() == name && take(">")
  }

  private mutating func openElement() -> Bool {
    let name = word()
    guard Self.elements.contains(name), open.isEmpty == (name == "svg") else { return false }
    while true {
      skipBlanks()
      if take(">") {
        open.append(name)
        return true
      }
      if take("/") { return take(">") }
      guard attribute() else { return false }
    }
  }

  private mutating func attribute() -> Bool {
    guard Self.attributes.contains(word()), take("="), take("\"") else { return false }
    while position < bytes.count {
      if take("\"") { return true }
      if "<>&:".utf8.contains(bytes[position]) && !isNamespace { return false }
      if bytes[position...].starts(with: "url".utf8) { return false }
      position += 1
    }
    return false
  }

  /// Whether the value of `xmlns` is being read, the one address a drawing may hold.
  private var isNamespace: Bool {
    let name = "http://www.w3.org/2000/svg\"".utf8
    let start = position - "http".utf8.count
    return start > 0 && bytes[start...].starts(with: name)
  }

  private mutating func word() -> String {
    let start = position
    while position < bytes.count, isWord(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] <= UInt8(ascii: " ") { position += 1 }
  }
}
