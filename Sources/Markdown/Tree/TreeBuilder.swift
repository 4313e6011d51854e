import Diagnostics
import Glibc
import VietnameseText

/// Copies the C parser's tree into a flat one, in one iterative walk.
///
/// 1. Each node is appended when it is entered, with its text and its place in the source.
/// 2. Text outside links is searched for bare addresses, which become links.
/// 3. When a node is left its end is known, and headings, links and callouts are completed.
struct TreeBuilder {
  let source: SourceText
  let policy: MarkdownPolicy
  let lines: LineIndex
  var nodes: [MarkupNode] = []
  var buffer: [UInt8] = []
  var links: [LinkAsWritten] = []
  var headings: [Heading] = []
  var fences: [FencedBlock] = []
  var locator: InlineLocator
  /// The nodes that are being walked through, outermost first.
  var open: [(node: CmarkNode, index: Int)] = []
  /// How many links and images are open: no bare address becomes a link inside one.
  var linkDepth = 0
  /// How many block quotes are open.
  var quoteDepth = 0
  var alignments: [ColumnAlignment] = []
  var column = 0
  var footnotes: Int32 = 0
  /// Whether the last heading of the document's own level is the one above the steps.
  var isUnderSteps = false

  init(_ source: SourceText, body: SourceRange, policy: MarkdownPolicy) {
    self.source = source
    self.policy = policy
    let text = source.bytes[Int(body.lower)..<Int(body.upper)]
    lines = LineIndex(text)
    locator = InlineLocator(source.bytes, body: body, lines: lines)
    nodes.reserveCapacity(text.count / 24 + 8)
    buffer.reserveCapacity(text.count)
  }

  /// Walks from `root` in document order, with an explicit stack.
  mutating func build(_ root: CmarkNode) {
    var current: CmarkNode? = root
    while let node = current {
      let index = enter(node)
      if let child = node.firstChild {
        open.append((node, index))
        current = child
        continue
      }
      leave(index)
      current = node.next
      while current == nil, let parent = open.popLast() {
        leave(parent.index)
        current = parent.node.next
      }
    }
  }

  /// The finished tree; a text that stands in the source as it is is not kept twice.
  var markup: Markup {
    var kept: [MarkupNode] = []
    kept.reserveCapacity(nodes.count)
    var rest: [UInt8] = []
    for var node in nodes {
      if node.kind != .codeBlock, standsInSource(node) {
        node.textStart = -1
      } else {
        let start = Int(node.textStart)
        let length = Int(node.textCount + (node.kind == .codeBlock ? node.number : 0))
        node.textStart = Int32(rest.count)
        rest += buffer[start..<start + length]
      }
      kept.append(node)
    }
    return Markup(
      nodes: kept, headings: headings, links: links, fences: fences, source: source.bytes,
      buffer: rest)
  }

  private func standsInSource(_ node: MarkupNode) -> Bool {
    let count = Int(node.textCount)
    let place = Int(node.range.lower)
    guard place + count <= source.bytes.count else { return false }
    return unsafe source.bytes.withUnsafeBytes { source in
      unsafe buffer.withUnsafeBytes { own in
        guard let there = source.baseAddress, let here = own.baseAddress else {
          return count == 0
        }
        return unsafe memcmp(there + place, here + Int(node.textStart), count) == 0
      }
    }
  }
}

extension TreeBuilder {
  private mutating func enter(_ node: CmarkNode) -> Int {
    let kind = node.kind
    if kind.isInline { return enterInline(node, kind) }
    let start = buffer.count
    switch kind {
    case .htmlBlock, .codeBlock: node.appendLiteral(to: &buffer)
    default: break
    }
    append(kind, start, blockRange(of: node, kind))
    describeBlock(node, at: nodes.count - 1)
    return nodes.count - 1
  }

  private mutating func leave(_ index: Int) {
    nodes[index].end = Int32(nodes.count)
    switch nodes[index].kind {
    case .blockQuote:
      quoteDepth -= 1
      markCallout(at: index)
    case .link, .image: leaveLink(index)
    case .heading: leaveHeading(index)
    default: break
    }
  }

  private mutating func leaveHeading(_ index: Int) {
    let text = Markup.inlineText(nodes[index...], buffer)
    let anchor = Slug.anchor(text)
    headings.append(
      Heading(
        node: index, level: Int(nodes[index].detail), text: text, anchor: anchor,
        range: nodes[index].range))
    if open.count == 1 { isUnderSteps = anchor == "cac-buoc" }
  }

  /// Appends a node whose text is the buffer from `start` to `end`, or to the buffer's end.
  mutating func append(
    _ kind: MarkupNode.Kind, _ start: Int, _ range: SourceRange, end: Int? = nil
  ) {
    nodes.append(
      MarkupNode(
        kind: kind, flags: [], detail: 0, end: Int32(nodes.count + 1), textStart: Int32(start),
        textCount: Int32((end ?? buffer.count) - start), number: 0, range: range))
  }

  /// A node's own text.
  func text(of index: Int) -> String {
    let start = Int(nodes[index].textStart)
    return String(decoding: buffer[start..<(start + Int(nodes[index].textCount))], as: UTF8.self)
  }
}
