import Encoders

/// One run of the HTML formatter: walks the flat tree with a stack of open nodes.
struct HTMLWriter {
  let markup: Markup
  let policy: HTMLPolicy
  let links: [LinkRendering]
  let blocks: [Int: [UInt8]]
  var output: [UInt8] = []
  /// Nodes whose end tag is still to come, outermost first.
  private(set) var open: [Int] = []
  var footnotes: FootnoteNumbers
  var nextHeading = 0
  var isInTableBody = false
  /// Where this text begins in the output.
  private var base = 0

  init(
    _ markup: Markup, policy: HTMLPolicy, links: [LinkRendering], blocks: [Int: [UInt8]]
  ) {
    self.markup = markup
    self.policy = policy
    self.links = links
    self.blocks = blocks
    footnotes = FootnoteNumbers(markup)
  }

  mutating func write() {
    base = output.count
    var index = 0
    while index < markup.nodes.count {
      closeNodes(before: index)
      if let end = enter(index) {
        index = end
      } else {
        open.append(index)
        index += 1
      }
    }
    closeNodes(before: markup.nodes.count)
    if footnotes.written > 0 { put("</ol>\n</section>\n") }
  }

  private mutating func closeNodes(before index: Int) {
    while let last = open.last, Int(markup.nodes[last].end) <= index {
      open.removeLast()
      leave(last)
    }
  }
}

extension HTMLWriter {
  /// Writes the start of a node, or all of it: then returns the index of the node to go on with.
  private mutating func enter(_ index: Int) -> Int? {
    let node = markup.nodes[index]
    if let block = blocks[index] {
      startLine()
      output += block
      startLine()
      return Int(node.end)
    }
    switch node.kind {
    case .document, .unknown: break
    case .text: putText(markup.text(of: node))
    case .softBreak: put("\n")
    case .lineBreak: put(policy.closesVoidElements ? "<br />\n" : "<br>\n")
    case .emphasis: put("<em>")
    case .strong: put("<strong>")
    case .strikethrough: put("<del>")
    case .code:
      put("<code>")
      putText(markup.text(of: node))
      put("</code>")
    case .htmlInline: if policy.rawHTML == .kept { output += markup.text(of: node) }
    case .link: return enterLink(index)
    case .image:
      writeImage(index)
      return Int(node.end)
    case .footnoteReference: writeFootnoteReference(node)
    case .calloutMarker: if !policy.writesCallouts { putText(markup.text(of: node)) }
    default: return enterBlock(index)
    }
    return nil
  }

  private mutating func leave(_ index: Int) {
    switch markup.nodes[index].kind {
    case .emphasis: put("</em>")
    case .strong: put("</strong>")
    case .strikethrough: put("</del>")
    case .link: leaveLink(index)
    default: leaveBlock(index)
    }
  }
}

extension HTMLWriter {
  /// Appends markup of our own.
  mutating func put(_ text: StaticString) {
    unsafe output.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Appends text of an author, escaped.
  mutating func putText(_ text: ArraySlice<UInt8>) { HTMLEncoder.append(text, to: &output) }

  /// Appends text, escaped.
  mutating func putText(_ text: String) { HTMLEncoder.append(text.utf8, to: &output) }

  mutating func put(_ number: Int) { output += String(number).utf8 }

  /// Ends the line unless the text stands at the beginning of one.
  mutating func startLine() {
    if output.count > base, output.last != 0x0A { output.append(0x0A) }
  }

  /// The node that contains the one being written or left.
  var parent: MarkupNode? { open.last.map { markup.nodes[$0] } }
}
