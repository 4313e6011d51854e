/// The text that the pages of a PDF draw, as far as its fonts say which letters they draw; what is a
/// picture of text stays one.
package enum PaperWords {
  /// Streams that are unpacked at most, and bytes that all of them may unpack to.
  private static let streamLimit = 5_000
  private static let totalLimit = 128 << 20

  /// The drawn text, a line for each line of a page, and the strings of the document's own properties.
  package static func text(inPDF bytes: [UInt8]) -> [UInt8] {
    var fonts = PaperFonts()
    var pages: [[UInt8]] = []
    fonts.readObjects(bytes)
    var left = totalLimit
    for stream in PaperStreams(bytes).prefix(streamLimit) where !stream.isPicture {
      if left <= 0 { break }
      guard let content = content(of: stream, &left) else { continue }
      if content[...].firstRange(of: Array("begincmap".utf8)) != nil {
        fonts.add(content, stream: stream.number)
      } else if stream.holdsObjects {
        fonts.readObjectStream(content)
        pages.append(properties(content))
      } else if content[...].firstRange(of: Array("BT".utf8)) != nil {
        pages.append(content)
      }
    }
    var text = properties(bytes)
    for page in pages {
      var drawing = PaperDrawing(fonts)
      drawing.read(page)
      text += drawing.text
      text.append(0x0A)
    }
    return text
  }

  private static func content(of stream: PaperStreams.Stream, _ left: inout Int) -> [UInt8]? {
    if stream.isDeflated { return Inflation.inflated(stream.content, left: &left) }
    guard stream.isPlain else { return nil }
    let content = Array(stream.content)
    left -= content.count
    return content
  }

  /// The plain strings behind the keys of a document's properties.
  private static func properties(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for key in ["/Title", "/Subject", "/Keywords", "/Contents", "/URI", "/T", "/V", "/TU"] {
      var start = 0
      while let place = bytes[start...].firstRange(of: Array(key.utf8)) {
        var scan = PaperScan(bytes, at: place.upperBound)
        let token = scan.next()
        // A name may be the next key; nothing else is looked at twice.
        start = scan.place
        if case .name = token { start = scan.tokenStart }
        if case .string(let value) = token {
          text += PaperXML.withoutMark(value).map { $0 == 0x0A ? 0x20 : $0 } + [0x0A]
        }
      }
    }
    return text
  }
}

/// Which letters the fonts of a file draw for which codes.
struct PaperFonts {
  private var letters: [Int: PaperLetters] = [:]
  /// The table of letters of a font, by the numbers of both objects.
  private var tables: [Int: Int] = [:]
  /// The objects that pages call by a name.
  private var names: [String: Set<Int>] = [:]
  /// Codes that all tables may explain together, and objects of one name.
  private var codesLeft = 1 << 20
  private static let objectsOfName = 64

  mutating func add(_ table: [UInt8], stream number: Int?) {
    if let number { letters[number] = PaperLetters(table, &codesLeft) }
  }

  /// The tables that a font of this name may have.
  func letters(of name: String) -> [PaperLetters] {
    let fonts = names[name] ?? []
    return Set(fonts.compactMap { tables[$0] }).sorted().compactMap { letters[$0] }
  }

  /// Notes the fonts among objects that stand in the file itself.
  mutating func readObjects(_ bytes: [UInt8]) {
    let mark = Array(" obj".utf8)
    var start = 0
    while let place = bytes[start...].firstRange(of: mark) {
      let number = PaperStreams.objectNumber(bytes[..<place.lowerBound])
      let object = bytes[place.upperBound...].prefix(1 << 16)
      let end = Self.end(of: object)
      note(bytes[place.upperBound..<end], object: number)
      start = end
    }
  }

  /// Where an object ends, or its stream begins: the bytes of a stream are no names of fonts.
  private static func end(of object: ArraySlice<UInt8>) -> Int {
    let (ends, stream) = (Array("endobj".utf8), Array("stream".utf8))
    return object.indices.first { place in
      (object[place] == ends[0] && object[place...].starts(with: ends))
        || (object[place] == stream[0] && object[place...].starts(with: stream))
    } ?? object.endIndex
  }

  /// Notes the fonts among packed objects: pairs of numbers and offsets, then the objects.
  mutating func readObjectStream(_ bytes: [UInt8]) {
    var scan = PaperScan(bytes, at: 0)
    var head: [Int] = []
    while case .number(let value) = scan.next() { head.append(Int(value)) }
    guard let first = bytes.firstIndex(of: UInt8(ascii: "<")) else { return }
    let pairs = stride(from: 0, to: head.count - 1, by: 2).map { (head[$0], head[$0 + 1]) }
    for (index, (number, offset)) in pairs.enumerated() {
      let next = index + 1 < pairs.count ? pairs[index + 1].1 : bytes.count
      let (lower, upper) = (first + offset, min(bytes.count, first + next))
      if lower >= 0, lower < upper { note(bytes[lower..<upper], object: number) }
    }
  }

  private mutating func note(_ object: ArraySlice<UInt8>, object number: Int?) {
    var scan = PaperScan(Array(object), at: 0)
    var name: String?
    var numbers: [Int] = []
    while let token = scan.next() {
      switch token {
      case .name(let text): (name, numbers) = (text, [])
      case .number(let value): numbers.append(Int(value))
      case .word("R"):
        if let name, let target = numbers.dropLast().last {
          if name == "ToUnicode", let number { tables[number] = target }
          if names[name, default: []].count < Self.objectsOfName {
            names[name, default: []].insert(target)
          }
        }
        numbers = []
      default: numbers = []
      }
    }
  }
}

/// A table of letters: what stands for a code of one or two bytes.
struct PaperLetters {
  private var letters: [UInt32: [UInt8]] = [:]
  let codeLength: Int

  /// Takes no more than `left` codes, and uses it up.
  init(_ bytes: [UInt8], _ left: inout Int) {
    var scan = PaperScan(bytes, at: 0)
    var strings: [[UInt8]] = []
    var longest = 1
    var entries: [(UInt32, UInt32, [UInt8])] = []
    while let token = scan.next() {
      switch token {
      case .string(let value): strings.append(value)
      case .word("begincodespacerange"), .word("beginbfchar"), .word("beginbfrange"): strings = []
      case .word("endcodespacerange"): longest = max(longest, strings.map(\.count).max() ?? 1)
      case .word("endbfchar"):
        for index in stride(from: 0, to: strings.count - 1, by: 2) {
          entries.append((Self.code(strings[index]), Self.code(strings[index]), strings[index + 1]))
        }
      case .word("endbfrange"):
        for index in stride(from: 0, to: strings.count - 2, by: 3) {
          entries.append(
            (Self.code(strings[index]), Self.code(strings[index + 1]), strings[index + 2]))
        }
      default: break
      }
    }
    codeLength = longest
    for (first, last, text) in entries where last >= first && last - first < 65_536 {
      left -= Int(last - first) + 1
      if left < 0 { break }
      for code in first...last {
        letters[code] = Self.letter(text, plus: code - first)
      }
    }
  }

  func text(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    var index = 0
    while index + codeLength <= bytes.count {
      text += letters[Self.code(Array(bytes[index..<index + codeLength]))] ?? [UInt8(ascii: "?")]
      index += codeLength
    }
    return text
  }

  private static func code(_ bytes: [UInt8]) -> UInt32 { bytes.reduce(0) { $0 << 8 | UInt32($1) } }

  /// UTF-16 as UTF-8, its last unit raised by the place in a range.
  private static func letter(_ bytes: [UInt8], plus step: UInt32) -> [UInt8] {
    // A ligature is a few letters; what is longer is none.
    var units = stride(from: 0, to: min(bytes.count, 16) - 1, by: 2).map {
      UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
    guard let last = units.last else { return [] }
    units[units.count - 1] = last &+ UInt16(truncatingIfNeeded: step)
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
