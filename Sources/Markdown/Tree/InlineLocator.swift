import Diagnostics

/// Finds where the inline nodes of one block stand in the source.
///
/// The C parser counts columns as if every line of a block began at the first line's column, and
/// forgets lines inside link destinations and reference definitions. So each place is computed from
/// the lines as they are, then compared with the bytes there, then searched for; what is still
/// unknown gets the block's range.
struct InlineLocator {
  private let bytes: [UInt8]
  private let lines: LineIndex
  private var startLine = 1
  private var startColumn = 1
  private var endLine = 1
  private var quotes = 0
  private(set) var block = SourceRange(0, 0)
  /// Where the next node can stand at the earliest.
  private(set) var cursor = 0
  private var reached = Reached()
  /// Bytes that may still be searched in this text; keeps the whole linear.
  private var budget: Int

  init(_ bytes: [UInt8], body: SourceRange, lines: LineIndex) {
    self.bytes = bytes
    self.lines = lines
    budget = 8 * (Int(body.upper) - Int(body.lower)) + 4096
  }

  /// Begins a paragraph or heading, inside `quotes` block quotes.
  mutating func begin(_ node: CmarkNode, range: SourceRange, quotes: Int) {
    startLine = node.startLine
    startColumn = node.startColumn
    endLine = max(startLine, node.endLine)
    self.quotes = quotes
    block = range
    cursor = Int(range.lower)
    reached = Reached(counted: startLine, actual: startLine, passed: 0)
  }

  /// Goes on to a row of the table that was begun.
  mutating func beginRow(_ node: CmarkNode) -> SourceRange {
    let line = node.startLine
    let start = contentStart(line)
    block = SourceRange(start, max(start, lines.end(ofLine: line)))
    cursor = start
    return block
  }

  /// The range of a table's cell; the row's where the source has no such cell.
  mutating func cell(_ node: CmarkNode) -> SourceRange {
    guard node.startColumn > 0 else { return block }
    let start = contentStart(node.startLine)
    let lower = min(start + node.startColumn - startColumn, Int(block.upper))
    let upper = min(start + node.endColumn + 1 - startColumn, Int(block.upper))
    cursor = max(cursor, lower)
    return SourceRange(lower, upper)
  }

  /// The whole range of a link, given where it begins and a guess where it ends.
  func link(_ range: SourceRange) -> SourceRange {
    guard Int(range.lower) < bytes.count else { return range }
    if bytes[Int(range.lower)] == UInt8(ascii: "<") {
      let end = bytes[Int(range.lower)..<Int(block.upper)].firstIndex(of: UInt8(ascii: ">"))
      return SourceRange(Int(range.lower), end.map { $0 + 1 } ?? Int(range.upper))
    }
    if let end = LinkEnd.find(bytes, from: cursor, to: Int(block.upper)) {
      return SourceRange(Int(range.lower), end)
    }
    return SourceRange(Int(range.lower), max(Int(range.upper), cursor))
  }

  /// The range of an inline node that begins with `prefix` in the source.
  mutating func locate(_ node: CmarkNode, _ prefix: InlinePrefix) -> SourceRange {
    guard node.startLine > 0 else { return SourceRange(cursor, cursor) }
    let hint = offset(line: node.startLine, column: node.startColumn)
    guard let lower = verified(hint, prefix) else { return block }
    var upper = lower + prefix.minimumLength
    if lower == hint {
      let here = reached
      upper = max(upper, offset(line: node.endLine, column: node.endColumn + 1))
      reached = here
    }
    cursor = min(lower + prefix.minimumLength, Int(block.upper))
    return SourceRange(lower, min(upper, max(lower, Int(block.upper))))
  }

  /// Says that everything before `offset` has been passed.
  mutating func advance(to offset: Int32) { cursor = max(cursor, Int(offset)) }
}

extension InlineLocator {
  private mutating func verified(_ hint: Int, _ prefix: InlinePrefix) -> Int? {
    if prefix.matches(bytes, at: hint) { return hint }
    if cursor == Int(block.lower), let found = afterDefinitions(prefix) { return found }
    var index = cursor
    while index < Int(block.upper), budget > 0 {
      if prefix.matches(bytes, at: index) { return index }
      index += 1
      budget -= 1
    }
    return nil
  }

  /// Looks at the beginning of each further line: link definitions before it belong to no node.
  private mutating func afterDefinitions(_ prefix: InlinePrefix) -> Int? {
    guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "["), endLine > startLine
    else { return nil }
    for line in (startLine + 1)...endLine where budget > 0 {
      budget -= 8
      let start = contentStart(line)
      if prefix.matches(bytes, at: start) {
        reached.actual = line
        reached.passed = 0
        return start
      }
    }
    return nil
  }

  /// The place of a line and column of the C parser.
  private mutating func offset(line: Int, column: Int) -> Int {
    let target = max(0, column - startColumn)
    if line > reached.counted {
      reached = Reached(counted: line, actual: line + reached.shift, passed: 0)
    } else if line < reached.counted || target < reached.passed {
      return Int(block.upper)
    }
    var start = contentStart(reached.actual)
    while reached.actual < endLine, budget > 0 {
      budget -= 1
      let length = lines.end(ofLine: reached.actual) - start
      guard target - reached.passed > length - 1 else { break }
      reached.passed += length
      reached.actual += 1
      start = contentStart(reached.actual)
    }
    return min(start + target - reached.passed, Int(block.upper))
  }

  /// Where a line's text begins behind indentation and quote marks.
  private func contentStart(_ line: Int) -> Int {
    if line <= startLine { return lines.offset(line: startLine, column: startColumn) }
    var index = lines.offset(line: line, column: 1)
    let end = lines.end(ofLine: line)
    var marks = quotes
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case UInt8(ascii: ">") where marks > 0:
        marks -= 1
        index += 1
      default: return index
      }
    }
    return index
  }
}

/// How far the lines of a block have been followed.
private struct Reached {
  /// The line as the C parser counts, which leaves some out.
  var counted = 1
  /// The line in the source.
  var actual = 1
  /// Bytes of text between the beginnings of the two.
  var passed = 0

  var shift: Int { actual - counted }
}

/// What an inline node looks like where it begins.
enum InlinePrefix {
  /// The node's own text, which the source may write with escapes and entities.
  case text(ArraySlice<UInt8>)
  /// One of these bytes.
  case oneOf(UInt8, UInt8)
  /// These two bytes.
  case both(UInt8, UInt8)

  /// How many bytes the node takes at least.
  var minimumLength: Int {
    switch self {
    case .text(let text): text.count
    case .oneOf: 1
    case .both: 2
    }
  }

  func matches(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset < bytes.count else { return false }
    switch self {
    case .oneOf(let first, let second): return bytes[offset] == first || bytes[offset] == second
    case .both(let first, let second):
      return bytes[offset] == first && offset + 1 < bytes.count && bytes[offset + 1] == second
    case .text(let text):
      let own = text.span
      let source = bytes.span
      for index in 0..<min(16, own.count) {
        guard offset + index < source.count else { return false }
        let byte = own[index]
        let there = source[offset + index]
        if there == UInt8(ascii: "\\") || there == UInt8(ascii: "&") { return true }
        if byte == 0x20, there == 0x0A || there == 0x0D { return true }
        if there != byte { return false }
      }
      return true
    }
  }
}
