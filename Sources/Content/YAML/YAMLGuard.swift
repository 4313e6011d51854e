import Diagnostics

/// Finds YAML that must not reach the parser: anchors, aliases, tags, merge keys, TAB indents, deep nesting.
///
/// The parser expands aliases and recurses over nested collections, so both are refused on bytes first.
/// Procedure, line by line: skip block scalars by their indent, walk quoted and flow text, look at token starts.
struct YAMLGuard {
  enum Fault: Equatable {
    case anchor, alias, tag, mergeKey, tabIndent, tooDeep
  }

  /// Nesting that a front matter may have (SAFETY: 16).
  static let maximumDepth = 16

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var quote: UInt8?
  private var flowDepth = 0
  private var blockScalarIndent: Int?
  private var faults: [(Fault, SourceRange)] = []

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// All faults in `bytes`, with ranges in the coordinates of its base array.
  static func faults(in bytes: ArraySlice<UInt8>) -> [(Fault, SourceRange)] {
    var walk = YAMLGuard(bytes)
    while walk.index < bytes.endIndex { walk.readLine() }
    if walk.faults.isEmpty { walk.findPairs() }
    return walk.faults
  }
}

extension YAMLGuard {
  private mutating func readLine() {
    let start = index
    var end = start
    while end < bytes.endIndex, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    defer { index = end + 1 }
    var first = start
    while first < end, bytes[first] == 0x20 { first += 1 }
    if let indent = blockScalarIndent {
      if first == end || first - start > indent { return }
      blockScalarIndent = nil
    }
    if quote == nil, first < end, bytes[first] == 0x09, flowDepth == 0 {
      let blank = bytes[first..<end].allSatisfy { $0 == 0x09 || $0 == 0x20 }
      if !blank { add(.tabIndent, first, first + 1) }
    }
    if first == start, bytes[start..<end].starts(with: "--- ".utf8) { first += 3 }
    walk(first, end, indent: first - start)
  }

  private mutating func walk(_ first: Int, _ end: Int, indent: Int) {
    var position = first
    var tokenStart = quote == nil
    var dashes = 0
    while position < end {
      let byte = bytes[position]
      if let open = quote {
        position = skipQuoted(position, end, open)
        tokenStart = false
        continue
      }
      switch byte {
      case 0x20, 0x09: break
      case UInt8(ascii: "#") where position == first || isSpace(bytes[position - 1]): return
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if tokenStart { quote = byte }
        tokenStart = false
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if tokenStart || flowDepth > 0 {
          flowDepth += 1
          if flowDepth == YAMLGuard.maximumDepth + 1 { add(.tooDeep, position, position + 1) }
          tokenStart = true
        }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
        tokenStart = false
      case UInt8(ascii: ","):
        tokenStart = flowDepth > 0
      case UInt8(ascii: "-"), UInt8(ascii: "?"):
        let marks = tokenStart && (position + 1 == end || isSpace(bytes[position + 1]))
        if marks { dashes += 1 }
        if dashes == YAMLGuard.maximumDepth + 1, marks { add(.tooDeep, position, position + 1) }
        tokenStart = marks
      case UInt8(ascii: ":"):
        tokenStart = position + 1 == end || isSpace(bytes[position + 1]) || flowDepth > 0
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        if tokenStart, flowDepth == 0 {
          blockScalarIndent = indent
          return
        }
        tokenStart = false
      default:
        if tokenStart { look(at: position, end) }
        tokenStart = false
      }
      position += 1
    }
  }

  private mutating func look(at position: Int, _ end: Int) {
    var stop = position + 1
    while stop < end, !isSpace(bytes[stop]) { stop += 1 }
    switch bytes[position] {
    case UInt8(ascii: "&"): add(.anchor, position, stop)
    case UInt8(ascii: "*"): add(.alias, position, stop)
    case UInt8(ascii: "!"): add(.tag, position, stop)
    case UInt8(ascii: "<") where bytes[position..<stop].elementsEqual("<<:".utf8):
      add(.mergeKey, position, position + 2)
    default: break
    }
  }

  /// Refuses `*name` wherever it stands if `&name` stands anywhere.
  ///
  /// The walk above can be led astray by quotes inside plain text; without such a pair nothing can
  /// be expanded, however the parser reads the rest.
  private mutating func findPairs() {
    guard bytes.contains(UInt8(ascii: "&")), bytes.contains(UInt8(ascii: "*")) else { return }
    let anchors = Set(names(after: UInt8(ascii: "&")).map { bytes[$0] })
    for range in names(after: UInt8(ascii: "*")) where anchors.contains(bytes[range]) {
      add(.alias, range.lowerBound - 1, range.upperBound)
    }
  }

  /// The ranges of letters, digits, hyphens and underscores that follow a mark.
  private func names(after mark: UInt8) -> [Range<Int>] {
    bytes.indices.compactMap { index in
      guard bytes[index] == mark else { return nil }
      let name = bytes[(index + 1)...].prefix { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x2D
          || byte == 0x5F
      }
      return name.isEmpty ? nil : name.startIndex..<name.endIndex
    }
  }

  private mutating func skipQuoted(_ start: Int, _ end: Int, _ open: UInt8) -> Int {
    var position = start
    while position < end {
      if bytes[position] == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
        position += 2
        continue
      }
      if bytes[position] == open {
        if open == UInt8(ascii: "'"), position + 1 < end, bytes[position + 1] == open {
          position += 2
          continue
        }
        quote = nil
        return position + 1
      }
      position += 1
    }
    return end
  }

  private mutating func add(_ fault: Fault, _ lower: Int, _ upper: Int) {
    faults.append((fault, SourceRange(lower, upper)))
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
