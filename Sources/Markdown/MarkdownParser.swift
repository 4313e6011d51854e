package import Diagnostics

/// What an author may write in Markdown beyond the specification.
package struct MarkdownPolicy: Sendable {
  /// Link schemes that the linker resolves itself.
  package let linkSchemes: Set<String>
  /// Info words of fenced blocks that are more than code.
  package let blockWords: [String]
  /// Whether addresses without markup, such as `www.example.vn`, become links.
  package let linksBareAddresses: Bool

  package init(
    linkSchemes: Set<String> = ["so-lieu", "van-ban"],
    blockWords: [String] = ["video", "so-lieu", "trac-nghiem"], linksBareAddresses: Bool = true
  ) {
    self.linkSchemes = linkSchemes
    self.blockWords = blockWords
    self.linksBareAddresses = linksBareAddresses
  }
}

/// Parses Markdown: pre-scan, C parser, immutable tree, diagnostics.
package struct MarkdownParser: Sendable {
  let policy: MarkdownPolicy

  package init(policy: MarkdownPolicy = MarkdownPolicy()) {
    self.policy = policy
  }

  /// The tree of the part `body` of `source`; empty where the pre-scan refused the text.
  package func parse(
    _ source: SourceText, body: SourceRange, reporting log: inout DiagnosticLog
  ) -> Markup {
    var scan = PreScan(source, body: body)
    let excesses = scan.run()
    guard excesses.isEmpty else {
      for excess in excesses { log.append(excess) }
      return Markup(nodes: [], headings: [], links: [], fences: [], source: [], buffer: [])
    }
    var builder = TreeBuilder(source, body: body, policy: policy)
    let text = source.bytes[Int(body.lower)..<Int(body.upper)]
    CmarkTree(parsing: text).withRoot { root in builder.build(root) }
    let markup = builder.markup
    var checks = MarkupChecks(markup, source: source, policy: policy)
    log.append(contentsOf: checks.run())
    return markup
  }
}
