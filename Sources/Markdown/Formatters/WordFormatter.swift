import Diagnostics

/// Writes the words of a Markdown tree for an index: no markup, the words of headings apart.
package struct WordFormatter: Sendable {
  /// What ends a block, a cell or a picture.
  private let separator: UInt8

  package init(separator: UInt8) { self.separator = separator }

  /// Appends the words of headings and of everything else; `link` gives the text of a link, by its
  /// index, that has none of its own.
  ///
  /// Raw HTML, callout markers and fenced blocks with a registered word are left out.
  package func format(
    _ markup: Markup, headings: inout [UInt8], body: inout [UInt8], link: (Int) -> String?
  ) {
    var index = 0
    while index < markup.nodes.count {
      let node = markup.nodes[index]
      if node.kind == .heading {
        headings.append(separator)
        write(markup, index + 1..<Int(node.end), to: &headings, link)
        index = Int(node.end)
      } else {
        let next = markup.nodes[index...].firstIndex { $0.kind == .heading }
        let end = next ?? markup.nodes.count
        write(markup, index..<end, to: &body, link)
        index = end
      }
    }
  }

  private func write(
    _ markup: Markup, _ range: Range<Int>, to output: inout [UInt8], _ link: (Int) -> String?
  ) {
    for index in range {
      let node = markup.nodes[index]
      switch node.kind {
      case .text, .code: markup.appendText(of: node, to: &output)
      case .softBreak, .lineBreak: output.append(0x20)
      case .paragraph, .tableCell, .footnoteReference, .image: output.append(separator)
      case .codeBlock where !markup.fences.contains(where: { $0.node == index }):
        output.append(separator)
        markup.appendText(of: node, to: &output)
        output.append(separator)
      case .link where Int(node.end) == index + 1:
        if let text = link(Int(node.number)) { output += text.utf8 }
      default: break
      }
    }
  }
}

extension Markup {
  /// Appends a node's own text.
  fileprivate func appendText(of node: MarkupNode, to output: inout [UInt8]) {
    let start = node.isInSource ? Int(node.range.lower) : Int(node.textStart)
    let range = start..<start + Int(node.textCount)
    unsafe (node.isInSource ? source : buffer).withUnsafeBufferPointer {
      unsafe output.append(contentsOf: $0[range])
    }
  }
}
