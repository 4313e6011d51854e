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
  /// The file's bytes, in which most texts stand as they are.
  let source: [UInt8]
  /// The other texts, one after another.
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
  package internal(set) var range: SourceRange

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
    let start = node.isInSource ? Int(node.range.lower) : Int(node.textStart)
    let bytes = node.isInSource ? source : buffer
    return bytes[start..<start + Int(node.textCount)]
  }

  /// The text of inline nodes without markup; line ends become spaces.
  func inlineText(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for node in nodes[range] {
      switch node.kind {
      case .text, .code: bytes += text(of: node)
      case .softBreak, .lineBreak: bytes.append(0x20)
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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

extension Markup {
  /// Whether the fenced code block at `range` ends with a fence of its own.
  static func isClosedFence(_ range: SourceRange, in bytes: [UInt8]) -> Bool {
    let block = bytes[Int(range.lower)..<Int(range.upper)]
    guard let fence = block.first else { return false }
    let length = block.prefix { $0 == fence }.count
    let lineEnd = block.lastIndex { $0 == 0x0A || $0 == 0x0D }
    let last = block[(lineEnd.map { $0 + 1 } ?? block.startIndex)...]
    let closing = last.reversed().prefix { $0 == fence }.count
    let isOnlyLine = last.startIndex == block.startIndex
    let before = last.dropLast(closing)
    return !isOnlyLine && closing >= length && before.allSatisfy { $0 <= 0x20 || $0 == 0x3E }
  }
}

extension Markup {
  /// Whether an info word may become a class name: `[A-Za-z0-9+#._-]{1,32}`.
  func isValidInfoWord(_ word: ArraySlice<UInt8>) -> Bool {
    (1...32).contains(word.count)
      && word.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "+#._-".utf8.contains(byte)
        }
      }
  }
}

extension Markup {
  /// A node's own text as a string; empty for nodes that only contain others.
  package func ownText(of node: MarkupNode) -> String {
    String(decoding: text(of: node), as: UTF8.self)
  }
}

extension Markup {
  /// Whether a link stands inside somebody's words: in a block quote that is no callout.
  package func isQuoted(_ link: LinkAsWritten) -> Bool { isQuoted(link.node) }

  /// Whether the node at an index stands inside somebody's words.
  package func isQuoted(_ index: Int) -> Bool {
    nodes[..<index].contains { node in
      node.kind == .blockQuote && node.detail == 0 && Int(node.end) > index
    }
  }
}
