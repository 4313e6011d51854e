package import Diagnostics

/// One Markdown text as an immutable tree, flat and in document order.
package struct Markup: Sendable {
  /// All nodes in pre-order; the first is the document.
  package let nodes: [MarkupNode]
  /// Headings in document order.
  package let headings: [Heading]
  /// Every link and image in document order.
  package let links: [LinkAsWritten]
  /// Fenced blocks whose info word is registered.
  package let fences: [FencedBlock]
  /// The text of all nodes, one after another.
  let buffer: [UInt8]
}

/// A heading, with the anchor that links to it use.
package struct Heading: Sendable, Equatable {
  /// Index into `Markup.nodes`.
  package let node: Int
  package let level: Int
  package let text: String
  package let anchor: String
  package let range: SourceRange
}

/// A link or image with the destination that its author wrote.
package struct LinkAsWritten: Sendable, Equatable {
  /// Index into `Markup.nodes`.
  package let node: Int
  package let destination: String
  package let title: String
  package let isImage: Bool
  /// The text between the brackets without markup; for an image its alternative text.
  package let text: String
  /// The whole link in the source.
  package let range: SourceRange

  /// Whether nothing stands between the brackets.
  package var isEmpty: Bool { text.isEmpty }
}

/// A fenced code block whose info word is registered, such as `video`.
package struct FencedBlock: Sendable, Equatable {
  /// Index into `Markup.nodes`.
  package let node: Int
  package let word: String
  package let content: String
  /// The lines between the fences in the source.
  package let range: SourceRange
}
