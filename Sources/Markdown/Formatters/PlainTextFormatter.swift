/// Writes a Markdown tree as plain text: blocks end lines, links show their text.
package struct PlainTextFormatter: Sendable {
  package init() {}

  /// The text of the whole tree; code blocks, raw HTML and callout markers are left out.
  package func format(_ markup: Markup) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(markup.source.count)
    for node in markup.nodes {
      switch node.kind {
      case .text, .code: text += markup.text(of: node)
      case .softBreak, .lineBreak: text.append(0x20)
      case .paragraph, .heading, .tableRow, .thematicBreak: endLine(&text)
      case .tableCell where text.last.map { $0 > 0x20 } == true: text.append(0x20)
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func endLine(_ text: inout [UInt8]) {
    while text.last == 0x20 { text.removeLast() }
    if let last = text.last, last != 0x0A { text.append(0x0A) }
  }
}

extension Markup {
  /// The whole text without markup, one line for each block.
  package func plainText() -> String { PlainTextFormatter().format(self) }

  /// The beginning of the first paragraphs, at most `limit` letters, ending at a word.
  package func summary(limit: Int) -> String {
    var bytes: [UInt8] = []
    for (index, node) in nodes.enumerated() where node.kind == .paragraph {
      let text = inlineText(index..<Int(node.end))
      if !bytes.isEmpty, !text.isEmpty { bytes.append(0x20) }
      bytes += text.utf8
      if bytes.count > limit * 4 { break }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }

  /// How many words the text has.
  package var wordCount: Int {
    plainText().utf8.split { $0 <= 0x20 }.count
  }
}
