/// Tables, in a box of their own that scrolls.
extension HTMLWriter {
  mutating func enterTablePart(_ index: Int) {
    let node = markup.nodes[index]
    startLine()
    switch node.kind {
    case .table:
      isInTableBody = false
      if policy.alignment == .classes {
        put("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        putText(policy.words.table)
        put("\">\n")
      }
      put("<table>\n")
    case .tableRow: enterRow(node)
    default: enterCell(index)
    }
  }

  mutating func leaveTablePart(_ index: Int) {
    let node = markup.nodes[index]
    switch node.kind {
    case .table:
      if isInTableBody { put("</tbody>\n") }
      isInTableBody = false
      put(policy.alignment == .classes ? "</table>\n</div>\n" : "</table>\n")
    case .tableRow:
      startLine()
      put(node.flags.contains(.header) ? "</tr>\n</thead>\n" : "</tr>\n")
    default: put(isHeading(index) ? "</th>" : "</td>")
    }
  }

  private mutating func enterRow(_ node: MarkupNode) {
    if node.flags.contains(.header) {
      put("<thead>\n")
    } else if !isInTableBody {
      put("<tbody>\n")
      isInTableBody = true
    }
    put("<tr>")
  }

  private mutating func enterCell(_ index: Int) {
    let node = markup.nodes[index]
    put(isHeading(index) ? "<th" : "<td")
    if isHeading(index), policy.alignment == .classes { put(" scope=\"col\"") }
    if let alignment = ColumnAlignment(rawValue: node.detail), alignment != .none {
      put(policy.alignment == .classes ? " class=\"align-" : " align=\"")
      putText(alignment.name)
      put("\"")
    }
    put(">")
  }

  /// Whether a cell heads its column; on our own pages an empty cell heads nothing.
  private func isHeading(_ index: Int) -> Bool {
    let isEmpty = Int(markup.nodes[index].end) == index + 1
    return parent?.flags.contains(.header) == true && !(isEmpty && policy.alignment == .classes)
  }
}
