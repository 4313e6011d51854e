/// Writes a Markdown tree as HTML.
package struct HTMLFormatter: Sendable {
  private let policy: HTMLPolicy

  package init(policy: HTMLPolicy = HTMLPolicy()) {
    self.policy = policy
  }

  /// Appends the tree's HTML; `links[k]` says how `markup.links[k]` appears, `blocks` replaces
  /// whole nodes by trusted HTML.
  package func format(
    _ markup: Markup, links: [LinkRendering], blocks: [Int: [UInt8]] = [:],
    into output: inout [UInt8]
  ) {
    precondition(links.count == markup.links.count, "each link of a text has its rendering")
    var writer = HTMLWriter(markup, policy: policy, links: links, blocks: blocks)
    swap(&writer.output, &output)
    writer.write()
    swap(&writer.output, &output)
  }
}
