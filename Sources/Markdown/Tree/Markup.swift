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
  package internal(set) var text: String
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

extension Markup {
  /// The text of inline nodes without markup; line ends become spaces.
  static func inlineText(_ nodes: ArraySlice<MarkupNode>, _ buffer: [UInt8]) -> String {
    var bytes: [UInt8] = []
    for node in nodes {
      switch node.kind {
      case .text, .code:
        bytes += buffer[Int(node.textStart)..<Int(node.textStart + node.textCount)]
      case .softBreak, .lineBreak: bytes.append(0x20)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a node's own text.
  func text(of node: MarkupNode) -> ArraySlice<UInt8> {
    buffer[Int(node.textStart)..<Int(node.textStart + node.textCount)]
  }
}

extension Markup {
  /// The first word behind the fence of a code block, empty where there is none.
  func infoWord(of node: MarkupNode) -> ArraySlice<UInt8> {
    guard node.flags.contains(.fenced) else { return [] }
    let start = Int(node.textStart + node.textCount)
    return buffer[start..<(start + Int(node.number))]
  }
}
