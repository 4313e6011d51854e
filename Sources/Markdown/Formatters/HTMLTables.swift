/// Tables, in a box of their own that scrolls.
extension HTMLWriter {
  mutating func enterTablePart(_ node: MarkupNode) {
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
    default: enterCell(node)
    }
  }

  mutating func leaveTablePart(_ node: MarkupNode) {
    switch node.kind {
    case .table:
      if isInTableBody { put("</tbody>\n") }
      isInTableBody = false
      put(policy.alignment == .classes ? "</table>\n</div>\n" : "</table>\n")
    case .tableRow:
      startLine()
      put(node.flags.contains(.header) ? "</tr>\n</thead>\n" : "</tr>\n")
    default: put(isHeaderCell ? "</th>" : "</td>")
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

  private mutating func enterCell(_ node: MarkupNode) {
    put(isHeaderCell ? "<th" : "<td")
    if isHeaderCell, policy.alignment == .classes { put(" scope=\"col\"") }
    if let alignment = ColumnAlignment(rawValue: node.detail), alignment != .none {
      put(policy.alignment == .classes ? " class=\"align-" : " align=\"")
      putText(alignment.name)
      put("\"")
    }
    put(">")
  }

  private var isHeaderCell: Bool { parent?.flags.contains(.header) ?? false }
}
