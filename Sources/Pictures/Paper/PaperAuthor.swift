/// Looks for authors in PDF files: in plain objects, in packed ones and in XMP.
struct PaperAuthor {
  /// Streams that are unpacked at most.
  static let streamLimit = 20_000
  /// Bytes that all of them may unpack to.
  static let totalLimit = 64 << 20
  /// References that are followed at most.
  static let referenceLimit = 16

  private let file: [UInt8]
  private var references: Set<[Int]> = []

  static func isNamed(inPDF bytes: [UInt8]) -> Bool {
    var author = PaperAuthor(file: bytes)
    return author.isNamed()
  }

  private init(file: [UInt8]) { self.file = file }

  private mutating func isNamed() -> Bool {
    if isNamed(inObjects: file) { return true }
    var left = Self.totalLimit
    var streams = 0
    for stream in PaperStreams(file) where stream.describesDocument {
      streams += 1
      guard streams <= Self.streamLimit, left > 0 else { return false }
      guard let content = content(of: stream, &left) else { continue }
      if stream.isMetadata ? Self.isNamed(inXMP: content) : isNamed(inObjects: content) {
        return true
      }
    }
    return false
  }

  private func content(of stream: PaperStreams.Stream, _ left: inout Int) -> [UInt8]? {
    if stream.isDeflated { return Inflation.inflated(stream.content, left: &left) }
    let content = Array(stream.content)
    left -= content.count
    return content
  }

  /// XMP in UTF-8, or in UTF-16 with a byte order mark.
  private static func isNamed(inXMP bytes: [UInt8]) -> Bool {
    PaperXML.hasText(PaperXML.withoutMark(bytes), in: ["creator", "Author"])
  }

  private mutating func isNamed(inObjects bytes: [UInt8]) -> Bool {
    let key = Array("/Author".utf8)
    var start = 0
    while let place = bytes[start...].firstRange(of: key) {
      start = place.upperBound
      var value = PaperValue(bytes, at: start)
      if value.isText { return true }
      guard let reference = value.reference, references.count < Self.referenceLimit,
        references.insert(reference).inserted
      else { continue }
      if isText(reference) { return true }
    }
    return false
  }

  /// Whether a reference leads to a string that says something.
  private func isText(_ reference: [Int]) -> Bool {
    let mark = Array("\(reference[0]) \(reference[1]) obj".utf8)
    var start = 0
    while let place = file[start...].firstRange(of: mark) {
      start = place.upperBound
      if PaperValue(file, at: start).isText { return true }
    }
    return false
  }
}

extension PaperXML {
  /// UTF-16 as UTF-8, and no byte order mark.
  static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes.dropFirst(3)) }
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}

/// A value behind a key of a PDF dictionary, as far as it can be text.
struct PaperValue {
  private let bytes: [UInt8]
  private var offset: Int

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
    while self.offset < bytes.count, isSpace(bytes[self.offset]) { self.offset += 1 }
  }

  /// Whether a string stands here that says something.
  var isText: Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "("): return saysSomething(literal())
    case UInt8(ascii: "<"): return saysSomething(hexadecimal())
    default: return false
    }
  }

  /// Number and generation of a reference such as `7 0 R` that stands here.
  var reference: [Int]? {
    mutating get {
      guard let number = integer(), let generation = integer(), offset < bytes.count,
        bytes[offset] == UInt8(ascii: "R")
      else { return nil }
      return [number, generation]
    }
  }

  private mutating func integer() -> Int? {
    var digits: [UInt8] = []
    while offset < bytes.count, (0x30...0x39).contains(bytes[offset]), digits.count < 10 {
      digits.append(bytes[offset])
      offset += 1
    }
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The bytes of `(…)`, escapes read.
  private func literal() -> [UInt8] {
    var text: [UInt8] = []
    var depth = 1
    var index = offset + 1
    while index < bytes.count, text.count < 4096 {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
      case UInt8(ascii: "\\"):
        appendEscape(at: &index, to: &text)
        continue
      default: break
      }
      text.append(byte)
    }
    return text
  }

  private func appendEscape(at index: inout Int, to text: inout [UInt8]) {
    var octal: [UInt8] = []
    while index < bytes.count, (0x30...0x37).contains(bytes[index]), octal.count < 3 {
      octal.append(bytes[index] - 0x30)
      index += 1
    }
    if !octal.isEmpty {
      text.append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 << 3 | Int($1) }))
    } else if index < bytes.count {
      // Line ends and tabs say nothing, whatever is escaped.
      let isSpacing = "nrtbf\r\n".utf8.contains(bytes[index])
      text.append(isSpacing ? 0x20 : bytes[index])
      index += 1
    }
  }

  /// The bytes of `<…>`.
  private func hexadecimal() -> [UInt8] {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
    let digits = bytes[offset..<end].prefix(8192).compactMap {
      UInt8(String(decoding: [$0], as: UTF8.self), radix: 16)
    }
    return stride(from: 0, to: digits.count, by: 2).map { index in
      digits[index] << 4 | (index + 1 < digits.count ? digits[index + 1] : 0)
    }
  }

  /// Whether anything but spaces stands in a text of any coding.
  private func saysSomething(_ text: [UInt8]) -> Bool {
    PaperXML.withoutMark(text).contains { $0 > 0x20 }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
