/// Writes a Markdown tree as HTML.
package struct HTMLFormatter: Sendable {
  let policy: HTMLPolicy

  package init(policy: HTMLPolicy = HTMLPolicy()) {
    self.policy = policy
  }

  /// Appends the tree's HTML; `links[k]` says how `markup.links[k]` appears, `blocks` replaces whole nodes by trusted HTML.
  package func format(
    _ markup: Markup, links: [LinkRendering], blocks: [Int: [UInt8]] = [:],
    into output: inout [UInt8]
  ) {
  }
}
