package import Diagnostics

/// Takes single keys out of front matter; every other byte of the file stays as it is.
package enum FrontMatterRemoval {
  /// The bytes to delete so that a key is gone, `["cover"]` or `["pictures", "a.jpg"]`; a mapping
  /// whose only key it was goes with it.
  ///
  /// Nil where the place cannot be told, or where the rest would no longer mean the same.
  package static func range(of path: [String], in source: SourceText) -> SourceRange? {
    guard let (root, part) = parsed(source), let range = place(path, in: root, part, source.bytes),
      let rest = parsed(SourceText(path: source.path, stored: source.bytes.deleting(range)))
    else { return nil }
    return root.dropping(path).means(rest.root) ? range : nil
  }

  private static func parsed(_ source: SourceText) -> (root: YAMLValue, part: Range<Int>)? {
    var log = DiagnosticLog()
    guard let parts = FrontMatter.split(source, reporting: &log),
      let yaml = YAMLDocument.parse(source, parts.yaml, reporting: &log), yaml.isMapping
    else { return nil }
    return (yaml.root, Int(parts.yaml.lower)..<Int(parts.yaml.upper))
  }

  private static func place(
    _ path: [String], in mapping: YAMLValue, _ part: Range<Int>, _ bytes: [UInt8]
  ) -> SourceRange? {
    guard let pairs = mapping.mapping, let name = path.first,
      let index = pairs.firstIndex(where: { $0.key.scalar == name })
    else { return nil }
    let own =
      bytes[Int(mapping.range.lower)] == UInt8(ascii: "{")
      ? FlowMapping(bytes, at: Int(mapping.range.lower), below: part.upperBound)?
        .item(holding: Int(pairs[index].key.range.lower))
      : block(pairs, index, part, bytes)
    guard let own, path.count > 1 else { return own }
    let inner = Array(path.dropFirst())
    if pairs[index].value.dropping(inner).mapping?.isEmpty == true { return own }
    return place(inner, in: pairs[index].value, Int(own.lower)..<Int(own.upper), bytes)
  }

  /// The lines of a key in block style, up to the next one; comments of the next key stay.
  private static func block(
    _ pairs: [YAMLValue.Pair], _ index: Int, _ part: Range<Int>, _ bytes: [UInt8]
  ) -> SourceRange? {
    let key = Int(pairs[index].key.range.lower)
    let start = bytes.lineStart(at: key)
    guard start >= part.lowerBound, bytes[start..<key].allSatisfy({ $0 == 0x20 }) else {
      return nil
    }
    var end = part.upperBound
    if index + 1 < pairs.count {
      end = bytes.lineStart(at: Int(pairs[index + 1].key.range.lower))
    }
    while end > start {
      let line = bytes.lineStart(at: end - 1)
      let first = bytes[line..<end].firstIndex { $0 != 0x20 } ?? end
      let isBlank = first == end || bytes[first] == 0x0A || bytes[first] == 0x0D
      let isOthers = first < end && bytes[first] == UInt8(ascii: "#") && first - line <= key - start
      guard line > start, isBlank || isOthers else { break }
      end = line
    }
    return end > start ? SourceRange(start, end) : nil
  }
}

/// A mapping in braces, by the places of its items.
private struct FlowMapping {
  /// Between braces and commas.
  private var items: [Range<Int>] = []

  /// Nil where the closing brace is not found.
  init?(_ bytes: [UInt8], at open: Int, below limit: Int) {
    var index = open + 1
    var start = index
    var depth = 0
    var startsToken = true
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if startsToken { index = FlowMapping.closing(bytes, index, limit) }
        startsToken = false
      case UInt8(ascii: "#") where index > open && bytes[index - 1] <= 0x20:
        while index + 1 < limit, bytes[index + 1] != 0x0A, bytes[index + 1] != 0x0D { index += 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        startsToken = true
      case UInt8(ascii: "}") where depth == 0:
        items.append(start..<index)
        return
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","):
        if depth == 0 {
          items.append(start..<index)
          start = index + 1
        }
        startsToken = true
      case UInt8(ascii: ":"): startsToken = true
      default: if byte > 0x20 { startsToken = false }
      }
      index += 1
    }
    return nil
  }

  /// The item at an offset with the comma that parts it from the others.
  func item(holding offset: Int) -> SourceRange? {
    guard let index = items.firstIndex(where: { $0.contains(offset) }) else { return nil }
    let item = items[index]
    if index + 1 < items.count { return SourceRange(item.lowerBound, item.upperBound + 1) }
    return SourceRange(index > 0 ? item.lowerBound - 1 : item.lowerBound, item.upperBound)
  }

  /// The offset of the quote that closes the one at `start`.
  private static func closing(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    while index < limit, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") && bytes[start] == UInt8(ascii: "\"") ? 2 : 1
    }
    return index
  }
}

extension YAMLValue {
  /// The value without the key at `path`, and without a mapping that has no other key.
  fileprivate func dropping(_ path: [String]) -> YAMLValue {
    guard let pairs = mapping, let name = path.first else { return self }
    let inner = Array(path.dropFirst())
    let kept = pairs.compactMap { pair -> Pair? in
      guard pair.key.scalar == name else { return pair }
      if inner.isEmpty { return nil }
      let value = pair.value.dropping(inner)
      return value.mapping?.isEmpty == true ? nil : Pair(key: pair.key, value: value)
    }
    return YAMLValue(.mapping(kept), range)
  }

  /// Whether both say the same, wherever they stand.
  fileprivate func means(_ other: YAMLValue) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)): left.utf8.elementsEqual(right.utf8)
    case (.sequence(let left), .sequence(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.means($1) }
    case (.mapping(let left), .mapping(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key.means($1.key) && $0.value.means($1.value) }
    default: false
    }
  }
}

extension [UInt8] {
  /// The offset of the first byte of the line that holds an offset.
  fileprivate func lineStart(at offset: Int) -> Int {
    var start = offset
    while start > 0, !endsLine(start - 1) { start -= 1 }
    return start
  }

  /// Whether a line ends with the byte at an offset; CR LF ends it but once.
  private func endsLine(_ offset: Int) -> Bool {
    if self[offset] == 0x0A { return true }
    return self[offset] == 0x0D && !(offset + 1 < count && self[offset + 1] == 0x0A)
  }

  fileprivate func deleting(_ range: SourceRange) -> [UInt8] {
    Array(self[..<Int(range.lower)] + self[Int(range.upper)...])
  }
}
