import Encoders

/// Writes a Markdown tree as text that people read without any program for Markdown: blocks apart,
/// lists with their marks, addresses behind the words that lead there.
package struct ReadableTextFormatter: Sendable {
  /// What a link becomes.
  package struct Link: Sendable {
    /// Instead of its own words.
    package var text: String?
    /// Behind the words, in brackets.
    package var note: String?

    package init(text: String? = nil, note: String? = nil) {
      self.text = text
      self.note = note
    }
  }

  private let markup: Markup
  private let links: [Link]
  private let blocks: [Int: String]
  private var output = ""
  /// The blocks around the one being written: where each ends, and of a list its next number.
  private var open: [(end: Int, number: Int?, isItem: Bool)] = []
  private var marker = ""
  /// Whether the last block was an entry of a list.
  private var wasItem = false
  private var wasRow = false

  private init(_ markup: Markup, _ links: [Link], _ blocks: [Int: String]) {
    self.markup = markup
    self.links = links
    self.blocks = blocks
  }

  /// The text; `links` say what each link becomes, `blocks` replace blocks by their tree node.
  package static func format(
    _ markup: Markup, links: [Link], blocks: [Int: String] = [:]
  ) -> String {
    var formatter = ReadableTextFormatter(markup, links, blocks)
    formatter.write()
    return formatter.output
  }
}

extension ReadableTextFormatter {
  private mutating func write() {
    var index = 0
    while index < markup.nodes.count {
      while let last = open.last, last.end <= index { open.removeLast() }
      let node = markup.nodes[index]
      if let text = blocks[index] {
        append(text)
        index = Int(node.end)
        continue
      }
      switch node.kind {
      case .list:
        let isOrdered = node.flags.contains(.ordered)
        open.append((Int(node.end), isOrdered ? Int(node.number) : nil, false))
      case .item: enterItem(node)
      case .footnoteDefinition: marker = "[\(node.number)] "
      case .paragraph, .heading, .tableRow:
        append(inline(index), isRow: node.kind == .tableRow)
        index = Int(node.end)
        continue
      case .codeBlock: append(markup.ownText(of: node))
      default: break
      }
      index += 1
    }
  }

  private mutating func enterItem(_ node: MarkupNode) {
    marker = "- "
    if let list = open.indices.last, let number = open[list].number {
      marker = "\(number). "
      open[list].number = number + 1
    }
    if node.flags.contains(.task) { marker = node.flags.contains(.checked) ? "[x] " : "[ ] " }
    open.append((Int(node.end), nil, true))
  }

  /// A block of its own; lines of a list and rows of a table stand close together.
  private mutating func append(_ text: String, isRow: Bool = false) {
    let depth = max(0, open.count { $0.isItem } - 1)
    let isClose = depth > 0 || !marker.isEmpty && output.hasSuffix("\n") && open.count > 1
    if !output.isEmpty, !(isClose && wasItem), !(isRow && wasRow) { output += "\n" }
    wasItem = !marker.isEmpty
    wasRow = isRow
    output += String(repeating: "  ", count: depth) + marker
    marker = ""
    output += text.hasSuffix("\n") ? text : text + "\n"
  }

  private func inline(_ block: Int) -> String {
    var text = ""
    /// Links that are being written, with what stands behind them.
    var notes: [(end: Int, note: String)] = []
    var index = block + 1
    func close(_ at: Int) {
      while let last = notes.last, last.end <= at {
        text += last.note
        notes.removeLast()
      }
    }
    while index < Int(markup.nodes[block].end) {
      close(index)
      let node = markup.nodes[index]
      switch node.kind {
      case .text, .code: text += markup.ownText(of: node)
      case .softBreak: text += " "
      case .lineBreak: text += "\n"
      case .tableCell where !text.isEmpty: text += " | "
      case .footnoteReference: text += "[\(node.number)]"
      case .link, .image:
        let link = links[Int(node.number)]
        let note = link.note.map { " (\($0))" } ?? ""
        if let own = link.text {
          text += own + note
          index = Int(node.end)
          continue
        }
        notes.append((Int(node.end), note))
      default: break
      }
      index += 1
    }
    close(index)
    return text
  }
}
