import Diagnostics
internal import Yams

/// One parsed YAML mapping or sequence, with places in the file.
struct YAMLDocument {
  let root: YAMLValue

  var isMapping: Bool { root.mapping != nil }

  /// Parses the bytes of `range`; every fault goes to `log`, and nil means there is nothing to read.
  static func parse(_ source: SourceText, _ range: SourceRange, reporting log: inout DiagnosticLog)
    -> YAMLDocument?
  {
    guard let root = PlainYAML.read(source.bytes, range) else {
      return compose(source, range, reporting: &log)
    }
    return YAMLDocument(root: root)
  }

  /// Parses with the YAML parser.
  static func compose(
    _ source: SourceText, _ range: SourceRange, reporting log: inout DiagnosticLog
  ) -> YAMLDocument? {
    let bytes = source.bytes[Int(range.lower)..<Int(range.upper)]
    // YAML ends lines at these, editors do not; the file's own check has reported them.
    if bytes.hasHiddenLineBreak { return nil }
    let faults = YAMLGuard.faults(in: bytes)
    for (fault, place) in faults {
      log.append(.yaml(fault, at: SourceLocation(source.path, place)))
    }
    guard faults.isEmpty else { return nil }
    let places = YAMLPlaces(source: source, range: range)
    do {
      let text = String(decoding: bytes, as: UTF8.self)
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      if let deep = root.firstCollection(deeperThan: YAMLGuard.maximumDepth) {
        log.append(.yaml(.tooDeep, at: places.location(places.range(of: deep))))
        return nil
      }
      return YAMLDocument(root: YAMLValue(root, places))
    } catch let error as YamlError {
      log.append(YAMLSyntax(places: places).diagnostic(for: error))
    } catch {
      log.append(.yamlSyntax("\(error)", at: SourceLocation(source.path, range), fix: nil))
    }
    return nil
  }
}

/// Turns the parser's lines and columns (scalars, from 1) into byte offsets of the file.
struct YAMLPlaces {
  let source: SourceText
  let range: SourceRange
  private let lineStarts: [Int]

  init(source: SourceText, range: SourceRange) {
    self.source = source
    self.range = range
    var starts = [Int(range.lower)]
    var index = Int(range.lower)
    while index < Int(range.upper) {
      let byte = source.bytes[index]
      index += 1
      if byte == 0x0D, index < Int(range.upper), source.bytes[index] == 0x0A { index += 1 }
      if byte == 0x0A || byte == 0x0D { starts.append(index) }
    }
    lineStarts = starts
  }

  func offset(_ mark: Mark?) -> Int {
    guard let mark else { return Int(range.lower) }
    let line = min(max(0, mark.line - 1), lineStarts.count - 1)
    var offset = lineStarts[line]
    var scalars = mark.column - 1
    while scalars > 0, offset < Int(range.upper) {
      offset += 1
      while offset < Int(range.upper), source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars -= 1
    }
    return offset
  }

  /// The place of a node: a scalar's text as far as it stands on its first line.
  func range(of node: Node) -> SourceRange {
    let start = offset(node.mark)
    guard case .scalar(let scalar) = node else { return SourceRange(start, start + 1) }
    let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
    let limit = min(Int(range.upper), start + max(1, scalar.string.utf8.count + quotes))
    var end = start
    while end < limit, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
    return SourceRange(start, end)
  }

  /// The bytes of the line that holds an offset, without its ending.
  func lineRange(at offset: Int) -> Range<Int> {
    let start = lineStarts.last { $0 <= offset } ?? Int(range.lower)
    var end = start
    while end < Int(range.upper), source.bytes[end] != 0x0A, source.bytes[end] != 0x0D { end += 1 }
    return start..<end
  }

  func location(_ range: SourceRange) -> SourceLocation { SourceLocation(source.path, range) }
}

extension Node {
  /// The first collection that stands inside more than `limit` others.
  fileprivate func firstCollection(deeperThan limit: Int) -> Node? {
    switch self {
    case .scalar, .alias: return nil
    case .sequence where limit == 0, .mapping where limit == 0: return self
    case .sequence(let items):
      for item in items {
        if let deep = item.firstCollection(deeperThan: limit - 1) { return deep }
      }
    case .mapping(let fields):
      for (_, value) in fields {
        if let deep = value.firstCollection(deeperThan: limit - 1) { return deep }
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether U+0085, U+2028 or U+2029 stands in the text.
  fileprivate var hasHiddenLineBreak: Bool {
    indices.contains { index in
      switch self[index] {
      case 0xC2: self[index...].starts(with: [0xC2, 0x85])
      case 0xE2:
        self[index...].starts(with: [0xE2, 0x80, 0xA8])
          || self[index...].starts(with: [0xE2, 0x80, 0xA9])
      default: false
      }
    }
  }
}
