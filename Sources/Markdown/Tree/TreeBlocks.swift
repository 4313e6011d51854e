import Diagnostics

/// What the tree keeps of each kind of block.
extension TreeBuilder {
  mutating func describeBlock(_ node: CmarkNode, at index: Int) {
    switch nodes[index].kind {
    case .paragraph:
      locator.begin(node, range: nodes[index].range, quotes: quoteDepth)
    case .heading:
      nodes[index].detail = UInt16(node.headingLevel)
      locator.begin(node, range: nodes[index].range, quotes: quoteDepth)
    case .blockQuote: quoteDepth += 1
    case .list: describeList(node, at: index)
    case .item where node.isTask:
      nodes[index].flags.insert(.task)
      if node.isChecked { nodes[index].flags.insert(.checked) }
      if let list = open.last?.index { nodes[list].flags.insert(.task) }
    case .table:
      alignments = node.alignments
      nodes[index].detail = UInt16(clamping: alignments.count)
      locator.begin(node, range: nodes[index].range, quotes: quoteDepth)
    case .tableRow:
      column = 0
      if node.isHeaderRow { nodes[index].flags.insert(.header) }
    case .tableCell:
      if column < alignments.count { nodes[index].detail = alignments[column].rawValue }
      column += 1
    case .codeBlock: describeCode(node, at: index)
    case .footnoteDefinition: describeFootnote(at: index)
    default: break
    }
  }

  private mutating func describeList(_ node: CmarkNode, at index: Int) {
    if node.isTight { nodes[index].flags.insert(.tight) }
    guard node.isOrdered else { return }
    nodes[index].flags.insert(.ordered)
    nodes[index].number = Int32(clamping: node.listStart)
    if isUnderSteps, open.count == 1 { nodes[index].flags.insert(.steps) }
  }

  /// Takes a footnote's label from the source, `[^label]:`; the C parser places the note behind it.
  private mutating func describeFootnote(at index: Int) {
    footnotes += 1
    nodes[index].number = footnotes
    let range = nodes[index].range
    let line = lines.start(ofLineAt: Int(range.lower))
    let before = source.bytes[line..<Int(range.lower)]
    guard let bracket = before.lastIndex(of: UInt8(ascii: "]")) else { return }
    let word = before[..<bracket].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") }
    var label = before[(bracket - word.count)..<bracket]
    while !label.isEmpty, !label.starts(with: "[^".utf8) { label.removeFirst() }
    nodes[index].range = SourceRange(label.startIndex, Int(range.upper))
    buffer += label.dropFirst(2)
    nodes[index].textCount = Int32(buffer.count) - nodes[index].textStart
  }

  /// Keeps the info word behind the code in the buffer; its length is the node's number.
  private mutating func describeCode(_ node: CmarkNode, at index: Int) {
    guard node.isFenced else { return }
    nodes[index].flags.insert(.fenced)
    let word = node.fenceInfo.prefix { $0 > 0x20 }
    buffer += word
    nodes[index].number = Int32(word.count)
    let name = String(decoding: word, as: UTF8.self)
    guard policy.blockWords.contains(name) else { return }
    let first = lines.offset(line: node.startLine + 1, column: 1)
    let closing = Markup.isClosedFence(nodes[index].range, in: source.bytes)
    let last = closing ? lines.offset(line: node.endLine, column: 1) : Int(nodes[index].range.upper)
    fences.append(
      FencedBlock(
        node: index, word: name, content: text(of: index), range: SourceRange(first, last)))
  }

  /// A block's range; trailing line ends and blanks do not belong to it.
  mutating func blockRange(of node: CmarkNode, _ kind: MarkupNode.Kind) -> SourceRange {
    switch kind {
    case .tableRow: return locator.beginRow(node)
    case .tableCell: return locator.cell(node)
    default: break
    }
    let lower = lines.offset(line: node.startLine, column: node.startColumn)
    var upper = lines.offset(line: node.endLine, column: node.endColumn + 1)
    while upper > lower, source.bytes[upper - 1] <= 0x20 { upper -= 1 }
    return SourceRange(lower, upper)
  }

  /// Makes a block quote that begins with a line such as `[!NOTE]` a callout.
  mutating func markCallout(at index: Int) {
    let marker = index + 2
    guard marker < nodes.count, nodes[index + 1].kind == .paragraph, nodes[marker].kind == .text,
      let callout = Callout(marker: text(of: marker))
    else { return }
    let isAlone = Int(nodes[index + 1].end) == marker + 1
    guard isAlone || nodes[marker + 1].kind == .softBreak else { return }
    nodes[index].detail = callout.rawValue
    nodes[marker].kind = .calloutMarker
    guard !isAlone else { return }
    nodes[marker + 1].kind = .calloutMarker
    nodes[marker + 1].textStart = Int32(buffer.count)
    nodes[marker + 1].textCount = 1
    buffer.append(0x0A)
  }
}

extension Callout {
  /// The alert that a line such as `[!NOTE]` begins, in any case.
  init?(marker: String) {
    guard marker.hasPrefix("[!"), marker.hasSuffix("]") else { return nil }
    let word = marker.dropFirst(2).dropLast().lowercased()
    guard let found = Callout.allCases.first(where: { $0.name == word }) else { return nil }
    self = found
  }
}
