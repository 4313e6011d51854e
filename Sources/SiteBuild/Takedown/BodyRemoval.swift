import Content
import Diagnostics
import Markdown

/// What to delete so that one picture or link to it leaves a text.
struct BodyRemoval {
  /// What to delete, in order.
  private(set) var deletions: [Range<Int>] = []
  /// The tree node that goes; nil where the link's text stays.
  private(set) var dropped: Int?

  private let markup: Markup
  private let bytes: [UInt8]
  private let lines: TextLines
  private var first = 0
  private var end = 0

  /// Nil where the source does not look as the tree says.
  init?(of link: LinkAsWritten, in document: Document) {
    markup = document.markup
    bytes = document.source.bytes
    lines = TextLines(bytes: bytes)
    first = Int(link.range.lower)
    end = Int(link.range.upper)
    guard first < end, end <= bytes.count, looksLikeLink(link.isImage) else { return nil }
    if !link.isImage {
      guard let text = textEnd else { return nil }
      if bytes[(first + 1)..<text].contains(where: { $0 > 0x20 }) {
        deletions = [first..<first + 1, text..<end]
        return
      }
    }
    guard remove(link.node) else { return nil }
  }

  private func looksLikeLink(_ isImage: Bool) -> Bool {
    let opening = isImage ? "![" : "["
    let last = bytes[end - 1]
    return bytes[first..<end].starts(with: opening.utf8)
      && (last == UInt8(ascii: ")") || last == UInt8(ascii: "]"))
  }

  /// The bracket that closes the link's text, past code and nested brackets.
  private var textEnd: Int? {
    var index = first
    var depth = 0
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return index }
      case UInt8(ascii: "`"):
        let ticks = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }
        index = afterCode(ticks)
        continue
      default: break
      }
      index += 1
    }
    return nil
  }

  private func afterCode(_ ticks: ArraySlice<UInt8>) -> Int {
    var index = ticks.endIndex
    while index < end {
      let run = bytes[index..<end].prefix { $0 == UInt8(ascii: "`") }
      if run.count == ticks.count { return run.endIndex }
      index = max(index + 1, run.endIndex)
    }
    return ticks.endIndex
  }
}

extension BodyRemoval {
  /// Removes a node, and whatever around it held nothing else.
  private mutating func remove(_ link: Int) -> Bool {
    var node = link
    var parent = self.parent(of: node)
    while let above = parent, isAlone(node, in: above) {
      guard [.emphasis, .strong, .strikethrough, .link].contains(markup.nodes[above].kind) else {
        break
      }
      guard widen(to: above) else { return false }
      node = above
      parent = self.parent(of: node)
    }
    dropped = node
    guard let block = parent, isAlone(node, in: block) else { return removeInline() }
    switch markup.nodes[block].kind {
    case .heading:
      first = Int(markup.nodes[block].range.lower)
      end = Int(markup.nodes[block].range.upper)
      dropped = block
      return removeBlock(block)
    case .paragraph: return removeBlock(block)
    default: return removeInline()
    }
  }

  private func parent(of node: Int) -> Int? {
    (0..<node).last { Int(markup.nodes[$0].end) > node }
  }

  private func isAlone(_ node: Int, in parent: Int) -> Bool {
    node == parent + 1 && markup.nodes[node].end == markup.nodes[parent].end
  }

  /// Takes the marks of an inline node in that holds nothing else.
  private mutating func widen(to node: Int) -> Bool {
    switch markup.nodes[node].kind {
    case .link:
      let range = markup.links[Int(markup.nodes[node].number)].range
      guard Int(range.lower) < first, Int(range.upper) > end else { return false }
      first = Int(range.lower)
      end = Int(range.upper)
      return looksLikeLink(false)
    case .emphasis: return widen(by: 1)
    case .strong: return widen(by: 2)
    default: return widen(by: 2) || widen(by: 1)
    }
  }

  private mutating func widen(by count: Int) -> Bool {
    guard first >= count, end + count <= bytes.count else { return false }
    let before = bytes[(first - count)..<first]
    let marks = before.allSatisfy { $0 == before.first && "*_~".utf8.contains($0) }
    guard marks, before.elementsEqual(bytes[end..<(end + count)]) else { return false }
    first -= count
    end += count
    return true
  }
}

extension BodyRemoval {
  /// Removes a paragraph or heading that holds nothing else.
  private mutating func removeBlock(_ block: Int) -> Bool {
    let start = lines.start(at: first)
    guard lines.isBlank(end..<lines.end(at: end)) else { return removeInline() }
    if lines.isBlank(start..<first) { return removeLines() }
    guard let item = parent(of: block), markup.nodes[item].kind == .item, block == item + 1 else {
      return delete(first..<end)
    }
    let next = Int(markup.nodes[block].end)
    if next < Int(markup.nodes[item].end) {
      let isText = markup.nodes[next].kind == .paragraph
      return delete(first..<(isText ? Int(markup.nodes[next].range.lower) : end))
    }
    let mark = Int(markup.nodes[item].range.lower)
    guard mark >= start, lines.isBlank(start..<mark) else { return delete(first..<end) }
    dropped = item
    return removeLines()
  }

  private mutating func removeLines() -> Bool { delete(lines.whole(first..<end)) }

  /// Removes something from a line of text, with the space or the line that it leaves behind.
  private mutating func removeInline() -> Bool {
    let start = lines.start(at: first)
    let stop = lines.end(at: end)
    let startsLine = lines.isBlank(start..<first)
    if lines.isBlank(end..<stop) {
      return startsLine ? removeOwnLine() : removeBeforeLineEnd(stop)
    }
    var (lower, upper) = (first, end)
    if isSpace(upper) {
      if startsLine || opensEmphasis(before: lower) {
        while isSpace(upper) { upper += 1 }
      } else if isSpace(lower - 1) {
        lower -= 1
      }
    } else if isSpace(lower - 1), !startsLine, ".,;:!?)]*_~".utf8.contains(bytes[upper]) {
      lower -= 1
    }
    return delete(lower..<upper)
  }

  /// The line held nothing else: it goes, and so does a mark that broke the line before it.
  private mutating func removeOwnLine() -> Bool {
    let lower = lines.start(at: first)
    let before = lines.previous(before: lower).map { lines.end(at: $0) } ?? 0
    let isBroken = before > 0 && bytes[before - 1] == UInt8(ascii: "\\")
    let slashes = bytes[..<before].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    if isBroken, slashes % 2 == 1 { return delete((before - 1)..<lines.end(at: end)) }
    return delete(lower..<lines.next(after: end))
  }

  /// Text stands before it on its first line, or the mark of a list.
  private mutating func removeBeforeLineEnd(_ stop: Int) -> Bool {
    let next = lines.next(after: stop)
    let isAfterMark = !isText(before: first)
    if isAfterMark, next < bytes.count, !lines.isBlankLine(at: next) {
      return delete(first..<lines.content(at: next))
    }
    var lower = first
    while isSpace(lower - 1), !isAfterMark { lower -= 1 }
    return delete(lower..<end)
  }

  /// Whether a text node of the tree ends on the line before an offset.
  private func isText(before offset: Int) -> Bool {
    let start = lines.start(at: offset)
    return markup.nodes.contains { node in
      node.kind.isWritten && Int(node.range.lower) >= start && Int(node.range.lower) < offset
    }
  }

  private func isSpace(_ index: Int) -> Bool {
    bytes.indices.contains(index) && (bytes[index] == 0x20 || bytes[index] == 0x09)
  }

  /// Whether the marks of an emphasis stand right before an offset; no space may follow them.
  private func opensEmphasis(before offset: Int) -> Bool {
    offset > 0 && "*_~".utf8.contains(bytes[offset - 1])
  }

  private mutating func delete(_ range: Range<Int>) -> Bool {
    deletions = [range]
    return true
  }
}

extension MarkupNode.Kind {
  /// Whether a line of text consists of such nodes.
  fileprivate var isWritten: Bool {
    switch self {
    case .text, .code, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference,
      .htmlInline:
      true
    default: false
    }
  }
}
