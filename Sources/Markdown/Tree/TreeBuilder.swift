import Diagnostics
import VietnameseText

/// Copies the C parser's tree into a flat one, in one iterative walk.
struct TreeBuilder {
  let source: SourceText
  let body: SourceRange
  let lines: LineIndex
  let policy: MarkdownPolicy
  var nodes: [MarkupNode] = []
  var buffer: [UInt8] = []
  var links: [LinkAsWritten] = []
  var headings: [Heading] = []
  var fences: [FencedBlock] = []
  /// How many links and images are open: no autolink begins inside one.
  private var linkDepth = 0
  /// The lists that are open, innermost last.
  private var lists: [Int] = []
  private var alignments: [ColumnAlignment] = []
  private var column = 0
  private var footnotes: Int32 = 0

  init(_ source: SourceText, body: SourceRange, policy: MarkdownPolicy) {
    self.source = source
    self.body = body
    self.policy = policy
    let text = source.bytes[Int(body.lower)..<Int(body.upper)]
    lines = LineIndex(text)
    nodes.reserveCapacity(text.count / 24 + 8)
    buffer.reserveCapacity(text.count)
  }

  /// Walks from `root` in document order, with an explicit stack.
  mutating func build(_ root: CmarkNode) {
    var open: [(node: CmarkNode, index: Int)] = []
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
}

extension TreeBuilder {
  private mutating func enter(_ node: CmarkNode) -> Int {
    let kind = node.kind
    let range = self.range(of: node)
    if kind == .text { return enterText(node, range) }
    let start = buffer.count
    switch kind {
    case .code, .htmlInline, .htmlBlock, .codeBlock, .footnoteReference, .footnoteDefinition:
      node.appendLiteral(to: &buffer)
    default: break
    }
    append(kind, start, range)
    let index = nodes.count - 1
    describe(node, at: index)
    return index
  }

  /// Adds what only some kinds have.
  private mutating func describe(_ node: CmarkNode, at index: Int) {
    switch nodes[index].kind {
    case .heading: nodes[index].detail = UInt16(node.headingLevel)
    case .list:
      if node.isOrdered { nodes[index].flags.insert(.ordered) }
      if node.isTight { nodes[index].flags.insert(.tight) }
      nodes[index].number = Int32(clamping: node.listStart)
      lists.append(index)
    case .item where node.isTask:
      nodes[index].flags.insert(.task)
      if node.isChecked { nodes[index].flags.insert(.checked) }
      if let list = lists.last { nodes[list].flags.insert(.task) }
    case .table:
      alignments = node.alignments
      nodes[index].detail = UInt16(clamping: alignments.count)
    case .tableRow:
      column = 0
      if node.isHeaderRow { nodes[index].flags.insert(.header) }
    case .tableCell:
      if column < alignments.count { nodes[index].detail = alignments[column].rawValue }
      column += 1
    case .link, .image: enterLink(node, at: index)
    case .codeBlock: describeCode(node, at: index)
    case .footnoteDefinition:
      footnotes += 1
      nodes[index].number = footnotes
    case .footnoteReference: nodes[index].number = Int32(text(of: index)) ?? 0
    default: break
    }
  }

  private mutating func enterLink(_ node: CmarkNode, at index: Int) {
    linkDepth += 1
    nodes[index].number = Int32(links.count)
    links.append(
      LinkAsWritten(
        node: index, destination: String(decoding: node.destination, as: UTF8.self),
        title: String(decoding: node.title, as: UTF8.self), isImage: nodes[index].kind == .image,
        text: "", range: nodes[index].range))
  }

  private mutating func describeCode(_ node: CmarkNode, at index: Int) {
    guard node.fence != nil else { return }
    nodes[index].flags.insert(.fenced)
    let info = node.fenceInfo
    let word = info.prefix { $0 > 0x20 }
    let content = text(of: index)
    // The info word stands behind the code in the buffer; its length is the node's number.
    buffer += word
    nodes[index].number = Int32(word.count)
    let name = String(decoding: word, as: UTF8.self)
    guard policy.blockWords.contains(name) else { return }
    let first = lines.offset(line: node.startLine + 1, column: 1)
    let last = max(first, lines.offset(line: node.endLine, column: 1))
    fences.append(
      FencedBlock(node: index, word: name, content: content, range: SourceRange(first, last)))
  }

  private mutating func leave(_ index: Int) {
    nodes[index].end = Int32(nodes.count)
    switch nodes[index].kind {
    case .list: lists.removeLast()
    case .link, .image:
      linkDepth -= 1
      links[Int(nodes[index].number)].text = plainText(from: index)
    case .heading:
      let text = plainText(from: index)
      headings.append(
        Heading(
          node: index, level: Int(nodes[index].detail), text: text, anchor: Slug.anchor(text),
          range: nodes[index].range))
    default: break
    }
  }
}

extension TreeBuilder {
  private mutating func enterText(_ node: CmarkNode, _ range: SourceRange) -> Int {
    let start = buffer.count
    node.appendLiteral(to: &buffer)
    let linksBare = policy.linksBareAddresses && linkDepth == 0
    let found = !linksBare ? [] : Autolink.all(in: buffer[start...], afterWord: endsInWord)
    guard !found.isEmpty else {
      append(.text, start, range)
      return nodes.count - 1
    }
    var cursor = start
    func place(_ lower: Int, _ upper: Int) -> SourceRange {
      let origin = Int(range.lower) - start
      return SourceRange(origin + lower, origin + upper)
    }
    for link in found {
      if link.range.lowerBound > cursor {
        append(.text, cursor, place(cursor, link.range.lowerBound), end: link.range.lowerBound)
      }
      appendAutolink(link, place(link.range.lowerBound, link.range.upperBound))
      cursor = link.range.upperBound
    }
    if cursor < buffer.count { append(.text, cursor, place(cursor, buffer.count)) }
    return nodes.count - 1
  }

  private mutating func appendAutolink(_ link: Autolink, _ range: SourceRange) {
    let text = String(decoding: buffer[link.range], as: UTF8.self)
    let index = nodes.count
    append(.link, link.range.lowerBound, range, end: link.range.lowerBound)
    nodes[index].number = Int32(links.count)
    append(.text, link.range.lowerBound, range, end: link.range.upperBound)
    nodes[index].end = Int32(nodes.count)
    links.append(
      LinkAsWritten(
        node: index, destination: link.prefix + text, title: "", isImage: false, text: text,
        range: range))
  }

  /// Whether the text to come follows directly on code, a link or a picture.
  private var endsInWord: Bool {
    switch nodes.last?.kind {
    case .code, .link, .image, .footnoteReference: true
    default: false
    }
  }

  private mutating func append(
    _ kind: MarkupNode.Kind, _ start: Int, _ range: SourceRange, end: Int? = nil
  ) {
    nodes.append(
      MarkupNode(
        kind: kind, flags: [], detail: 0, end: Int32(nodes.count + 1), textStart: Int32(start),
        textCount: Int32((end ?? buffer.count) - start), number: 0, range: range))
  }

  private func range(of node: CmarkNode) -> SourceRange {
    SourceRange(
      lines.offset(line: node.startLine, column: node.startColumn),
      lines.offset(line: node.endLine, column: node.endColumn + 1))
  }

  private func text(of index: Int) -> String {
    let start = Int(nodes[index].textStart)
    return String(decoding: buffer[start..<(start + Int(nodes[index].textCount))], as: UTF8.self)
  }

  private func plainText(from index: Int) -> String {
    Markup.inlineText(nodes[index...], buffer)
  }
}

extension TreeBuilder {
  /// The finished tree.
  var markup: Markup {
    Markup(nodes: nodes, headings: headings, links: links, fences: fences, buffer: buffer)
  }
}
