import CCmarkGFM

/// Translates the C parser's type numbers, of which extensions get theirs at run time.
struct CmarkKinds: Sendable {
  static let shared = CmarkKinds()

  private let blocks: [MarkupNode.Kind]
  private let inlines: [MarkupNode.Kind]

  func kind(of type: UInt32) -> MarkupNode.Kind {
    let value = Int(type & 0x3FFF)
    let table = type & 0xC000 == 0xC000 ? inlines : blocks
    return value < table.count ? table[value] : .unknown
  }

  private init() {
    var blocks = [MarkupNode.Kind](repeating: .unknown, count: 64)
    var inlines = blocks
    for (type, kind) in CmarkKinds.standard + CmarkKinds.learned() {
      let value = Int(type & 0x3FFF)
      guard value < blocks.count else { continue }
      if type & 0xC000 == 0xC000 { inlines[value] = kind } else { blocks[value] = kind }
    }
    self.blocks = blocks
    self.inlines = inlines
  }

  private static var standard: [(UInt32, MarkupNode.Kind)] {
    let pairs: [(cmark_node_type, MarkupNode.Kind)] = [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote),
      (CMARK_NODE_LIST, .list), (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock),
      (CMARK_NODE_HTML_BLOCK, .htmlBlock), (CMARK_NODE_PARAGRAPH, .paragraph),
      (CMARK_NODE_HEADING, .heading), (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition), (CMARK_NODE_TEXT, .text),
      (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
      (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
    ]
    return pairs.map { ($0.0.rawValue, $0.1) }
  }

  /// The numbers of the extensions' nodes, taken from a text that has one of each.
  private static func learned() -> [(UInt32, MarkupNode.Kind)] {
    let names: [String: MarkupNode.Kind] = [
      "table": .table, "table_header": .tableRow, "table_row": .tableRow,
      "table_cell": .tableCell, "strikethrough": .strikethrough,
    ]
    var found: [(UInt32, MarkupNode.Kind)] = []
    let sample = Array("|~~a~~|\n|-|\n|b|\n".utf8)
    CmarkTree(parsing: sample[...]).withRoot { root in
      var open = [root]
      while let node = open.popLast() {
        if let kind = names[node.typeName] { found.append((node.type, kind)) }
        if let child = node.firstChild { open.append(child) }
        if let next = node.next { open.append(next) }
      }
    }
    return found
  }
}
