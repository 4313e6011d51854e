import Diagnostics
import Markdown

/// A text parsed for a test, with what was reported.
struct Parsed {
  let source: SourceText
  let markup: Markup
  let log: DiagnosticLog

  init(_ markdown: String, policy: MarkdownPolicy = MarkdownPolicy(), from start: Int = 0) {
    source = SourceText(path: "a.md", stored: Array(markdown.utf8))
    var log = DiagnosticLog()
    markup = MarkdownParser(policy: policy).parse(
      source, body: SourceRange(start, source.bytes.count), reporting: &log)
    self.log = log
  }

  /// The diagnostics as `line:column id`, sorted by place.
  var places: [String] {
    log.sorted.map { diagnostic in
      let position = source.position(diagnostic.location.range?.lower ?? 0)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  /// The diagnostics as people read them.
  func printed(_ language: Language = .vietnamese) -> String {
    let formatter = TextDiagnosticFormatter(language: language) { _ in source }
    return log.sorted.map(formatter.format).joined()
  }

  /// The tree, one node a line: kind, place, what it carries.
  var dump: String {
    var lines: [String] = []
    var ends: [Int32] = []
    for (index, node) in markup.nodes.enumerated() {
      while let end = ends.last, end <= Int32(index) { ends.removeLast() }
      let indent = String(repeating: "  ", count: ends.count)
      lines.append(indent + describe(node))
      ends.append(node.end)
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ node: MarkupNode) -> String {
    let name = "\(node.kind)"
    var text = name.prefix(1).uppercased() + name.dropFirst() + " @\(place(node.range))"
    switch node.kind {
    case .text, .code, .htmlInline, .htmlBlock, .codeBlock, .calloutMarker:
      text += " " + markup.ownText(of: node).debugDescription
    case .heading: text += " level \(node.detail)"
    case .link, .image:
      text += " → " + markup.links[Int(node.number)].destination
    default: break
    }
    return text
  }

  private func place(_ range: SourceRange) -> String {
    let start = source.position(range.lower)
    let end = source.position(max(range.lower, range.upper - 1))
    return range.lower == range.upper
      ? "\(start.line):\(start.column)"
      : "\(start.line):\(start.column)-\(end.line):\(end.column)"
  }

  /// The source text that a range names.
  func source(_ range: SourceRange) -> String { source.text(range) }
}
