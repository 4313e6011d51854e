import Content
import Markdown

/// What must be the same in a text before and after a picture has left it.
struct TextSignature: Equatable {
  private var blocks: [MarkupNode.Kind] = []
  private var anchors: [String] = []
  private var links: [String] = []
  /// All words, without spaces and line ends.
  private var words: [UInt8] = []

  /// The signature without a node and what it holds, and without a link whose text stays.
  init(_ markup: Markup, dropping dropped: Int? = nil, opening link: Int? = nil) {
    let gone = dropped.map { $0..<Int(markup.nodes[$0].end) } ?? 0..<0
    for (index, node) in markup.nodes.enumerated() where !gone.contains(index) {
      switch node.kind {
      case .text, .code, .codeBlock, .htmlBlock, .htmlInline, .calloutMarker:
        words += markup.ownText(of: node).utf8.filter { $0 > 0x20 }
      default: break
      }
      switch node.kind {
      case .heading, .codeBlock, .htmlBlock, .thematicBreak, .table, .tableRow, .tableCell,
        .footnoteDefinition, .footnoteReference:
        blocks.append(node.kind)
      default: break
      }
    }
    anchors = markup.headings.filter { !gone.contains($0.node) }.map(\.anchor)
    for (index, written) in markup.links.enumerated() {
      if index == link || gone.contains(written.node) { continue }
      links.append((written.isImage ? "!" : "") + written.destination)
    }
  }
}
