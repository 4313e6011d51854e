import Diagnostics
import Encoders

/// Counts, in one pass over the bytes, what the C parser could not bear.
///
/// It follows no syntax: it counts what could be a heading or a table even inside code, so it never
/// counts less than the parser finds.
struct PreScan {
  private let source: SourceText
  private let body: Range<Int>
  private var counts = ScanCounts()
  private var found: [Diagnostic] = []
  private var reported: Set<String> = []
  /// Where `]:` stands, which may begin a definition.
  private var definitions: [Int] = []

  init(_ source: SourceText, body: SourceRange) {
    self.source = source
    self.body = Int(body.lower)..<Int(body.upper)
  }

  /// The limits that the text exceeds, each with the place where it first does.
  mutating func run() -> [Diagnostic] {
    guard body.count <= ScanLimit.size.maximum else {
      report(.size, body.lowerBound + ScanLimit.size.maximum)
      return found
    }
    scanBytes()
    scanLines()
    scanDefinitions()
    return found
  }

  private mutating func report(_ limit: ScanLimit, _ offset: Int) {
    guard reported.insert(limit.id).inserted else { return }
    let range = SourceRange(offset, min(offset + 1, source.bytes.count))
    found.append(.exceeded(limit, at: SourceLocation(source.path, range)))
  }
}

/// What has been counted so far.
private struct ScanCounts {
  var tildes = 0
  var brackets = 0
  var footnoteMarks = 0
  var pictures = 0
  var destinations = 0
  var instructions = 0
  var declarations = 0
  var headings = 0
  var footnotes = 0
  var cells = 0
}

extension PreScan {
  /// Runs of one character and pairs of characters.
  private mutating func scanBytes() {
    let text = source.bytes
    let bytes = text.span
    var last: UInt8 = 0
    var length = 0
    var next = body.lowerBound
    while next < body.upperBound {
      if let plain = EightBytes(bytes, at: next)?.lettersAndSpaces, plain > 0 {
        last = 0
        next += plain
        continue
      }
      let index = next
      next += 1
      let byte = unsafe bytes[unchecked: index]
      guard isSpecial(byte) else {
        last = 0
        continue
      }
      if byte == UInt8(ascii: "~") || byte == UInt8(ascii: "[") { count(byte, at: index) }
      if byte == UInt8(ascii: "]"), index + 1 < body.upperBound,
        unsafe bytes[unchecked: index + 1] == UInt8(ascii: ":")
      {
        definitions.append(index)
      }
      if byte == last {
        length += 1
        if length > ScanLimit.run.maximum { report(.run, index) }
      } else {
        if last != 0 { count(last, byte, at: index - 1) }
        length = 1
        last = byte
      }
    }
  }

  /// Definitions, each at most as long as its paragraph.
  private mutating func scanDefinitions() {
    var covered = body.lowerBound
    for start in definitions where start >= covered && !isFootnote(endingAt: start) {
      covered = endOfParagraph(from: start)
      if counts.brackets * (covered - start) > ScanLimit.references.maximum {
        report(.references, start)
      }
    }
  }

  /// Whether the label before a `]` begins with `[^`: footnotes are not copied.
  private func isFootnote(endingAt end: Int) -> Bool {
    let bytes = source.bytes
    guard let open = bytes[body.lowerBound..<end].suffix(1_000).lastIndex(of: UInt8(ascii: "[")),
      bytes[open + 1] == UInt8(ascii: "^")
    else { return false }
    return open == body.lowerBound || bytes[open - 1] != UInt8(ascii: "\\")
  }

  /// The start of the first line behind `start` that has nothing but spaces and marks of quotes.
  private func endOfParagraph(from start: Int) -> Int {
    var isBlank = false
    for index in start..<body.upperBound {
      switch source.bytes[index] {
      case 0x0A, 0x0D:
        if isBlank { return index }
        isBlank = true
      case 0x20, 0x09, UInt8(ascii: ">"): continue
      default: isBlank = false
      }
    }
    return body.upperBound
  }

  private mutating func count(_ byte: UInt8, at index: Int) {
    if byte == UInt8(ascii: "~") {
      counts.tildes += 1
      if counts.tildes > ScanLimit.tildes.maximum { report(.tildes, index) }
    } else {
      counts.brackets += 1
      if counts.brackets > ScanLimit.brackets.maximum { report(.brackets, index) }
    }
  }

  private mutating func count(_ first: UInt8, _ second: UInt8, at index: Int) {
    switch (first, second) {
    case (UInt8(ascii: "!"), UInt8(ascii: "[")): counts.pictures += 1
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): counts.destinations += 1
    case (UInt8(ascii: "["), UInt8(ascii: "^")):
      counts.footnoteMarks += 1
      if counts.footnoteMarks > ScanLimit.footnoteMarks.maximum { report(.footnoteMarks, index) }
      return
    case (UInt8(ascii: "<"), UInt8(ascii: "?")):
      counts.instructions += 1
      if counts.instructions > ScanLimit.instructions.maximum { report(.instructions, index) }
      return
    case (UInt8(ascii: "<"), UInt8(ascii: "!")):
      counts.declarations += 1
      if counts.declarations > ScanLimit.declarations.maximum { report(.declarations, index) }
      return
    default: return
    }
    if counts.pictures * counts.destinations > ScanLimit.pictures.maximum {
      report(.pictures, index)
    }
  }

  /// Containers, headings, footnotes and tables, which begin at the beginning of lines.
  private mutating func scanLines() {
    let text = source.bytes
    let bytes = text.span
    let ends = LineEnds(bytes, in: body)
    var start = body.lowerBound
    var columns = 0
    while start < body.upperBound {
      let end = ends.next(bytes, in: start..<body.upperBound) ?? body.upperBound
      let prefix = LinePrefix(bytes, start..<end)
      if prefix.depth > ScanLimit.depth.maximum { report(.depth, prefix.end - 1) }
      scanContent(prefix.end..<end, in: bytes)
      scanTable(prefix.end..<end, in: bytes, &columns)
      start = end + 1
    }
  }

  private mutating func scanContent(_ line: Range<Int>, in bytes: Span<UInt8>) {
    guard let first = line.first else { return }
    switch bytes[first] {
    case UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "-"):
      counts.headings += 1
      if counts.headings > ScanLimit.headings.maximum { report(.headings, first) }
    case UInt8(ascii: "[") where line.count > 1 && bytes[first + 1] == UInt8(ascii: "^"):
      counts.footnotes += 1
      if counts.footnotes > ScanLimit.footnotes.maximum { report(.footnotes, first) }
    default: break
    }
  }

  /// Every row of a table gets as many cells as its delimiter row names.
  private mutating func scanTable(
    _ line: Range<Int>, in bytes: Span<UInt8>, _ columns: inout Int
  ) {
    guard let first = line.first else {
      columns = 0
      return
    }
    let named = delimiterColumns(line, in: bytes)
    if named > 1 {
      columns = max(columns, named)
      counts.cells += columns
    }
    if columns > 1 {
      counts.cells += columns
      if counts.cells > ScanLimit.cells.maximum { report(.cells, first) }
    }
  }

  /// How many columns a delimiter row such as `|-|:-:|` names; 0 for any other line.
  private func delimiterColumns(_ line: Range<Int>, in bytes: Span<UInt8>) -> Int {
    var pipes = 0
    var dashes = 0
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return 0
      }
    }
    return dashes > 0 && pipes > 0 ? pipes + 1 : 0
  }

  /// Whether a byte is ASCII punctuation.
  @inline(__always)
  private func isSpecial(_ byte: UInt8) -> Bool {
    let bits: UInt64 = byte < 0x40 ? 0xFC00_FFFE_0000_0000 : 0x7800_0001_F800_0001
    return byte < 0x80 && bits &>> UInt64(byte & 63) & 1 != 0
  }
}

/// The quote and list marks at the beginning of a line.
private struct LinePrefix {
  /// How many containers the line can open or continue at the most.
  private(set) var depth = 0
  /// Where the line's own content begins.
  private(set) var end: Int

  init(_ bytes: Span<UInt8>, _ line: Range<Int>) {
    end = line.lowerBound
    var indent = 0
    var marks = 0
    while end < line.upperBound {
      switch bytes[end] {
      case 0x20: indent += 1
      case 0x09: indent += 4
      case UInt8(ascii: ">"): marks += 1
      default:
        guard let next = LinePrefix.listMark(bytes, end..<line.upperBound) else {
          finish(marks, indent)
          return
        }
        marks += 1
        end = next - 1
      }
      end += 1
    }
    finish(marks, indent)
  }

  /// An item's content stands at least two columns further in, one of them the space after its mark.
  private mutating func finish(_ marks: Int, _ indent: Int) {
    depth = marks == 0 ? 0 : marks + max(0, indent - marks) / 2
  }

  /// The end of a list mark at the beginning of `line`; nil where none stands or a thematic break.
  private static func listMark(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    let first = line.lowerBound
    var index = first
    switch bytes[first] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): index += 1
    case 0x30...0x39:
      while index < line.upperBound, index - first < 9, (0x30...0x39).contains(bytes[index]) {
        index += 1
      }
      guard index < line.upperBound, bytes[index] == 0x29 || bytes[index] == 0x2E else {
        return nil
      }
      index += 1
    default: return nil
    }
    guard index == line.upperBound || bytes[index] <= 0x20 else { return nil }
    return index
  }
}
