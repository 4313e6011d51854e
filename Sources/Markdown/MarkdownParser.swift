package import Diagnostics

/// What an author may write in Markdown beyond the specification.
package struct MarkdownPolicy: Sendable {
  /// Link schemes that the linker resolves itself.
  package let linkSchemes: Set<String>
  /// Info words of fenced blocks that are more than code.
  package let blockWords: [String]

  package init(
    linkSchemes: Set<String> = ["so-lieu", "van-ban"],
    blockWords: [String] = ["video", "so-lieu", "trac-nghiem"]
  ) {
    self.linkSchemes = linkSchemes
    self.blockWords = blockWords
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
    Markup(nodes: [], headings: [], links: [], fences: [], buffer: [])
  }
}
