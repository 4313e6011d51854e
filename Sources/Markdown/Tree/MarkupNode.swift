package import Diagnostics

/// One node of a Markdown tree, 28 bytes; its children follow it directly, up to `end`.
package struct MarkupNode: Sendable, Equatable {
  /// What the node is, in the words of the CommonMark and GFM specifications.
  package enum Kind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading
    case thematicBreak, footnoteDefinition, table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
    case link, image, footnoteReference
    /// The line `[!NOTE]` that makes a block quote a callout, with its line ending.
    case calloutMarker
    /// A node of the C parser that this module does not know; its children are kept.
    case unknown
  }

  package internal(set) var kind: Kind
  /// Marks that some kinds carry; see `Flags`.
  package internal(set) var flags: Flags
  /// Heading level, number of table columns, cell alignment or callout kind.
  package internal(set) var detail: UInt16
  /// The index after the node's last descendant in `Markup.nodes`.
  package internal(set) var end: Int32
  /// Where the node's own text stands in `Markup.buffer`; negative where its place in the source
  /// begins with that text.
  var textStart: Int32
  var textCount: Int32
  /// List start, index into `links` or footnote number.
  package internal(set) var number: Int32
  /// The node's place in `SourceText.bytes`.
  package internal(set) var range: SourceRange

  /// Whether the text is not in `Markup.buffer` but at the node's place in the source.
  var isInSource: Bool { textStart < 0 }

  /// Marks of list, item, table row and table cell.
  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    static let ordered = Flags(rawValue: 1)
    static let tight = Flags(rawValue: 2)
    static let task = Flags(rawValue: 4)
    static let checked = Flags(rawValue: 8)
    static let header = Flags(rawValue: 16)
    /// The ordered list of a heading whose anchor is `cac-buoc`.
    static let steps = Flags(rawValue: 32)
    static let fenced = Flags(rawValue: 64)
  }
}

/// How a table column is aligned; the raw value is a cell's `detail`.
package enum ColumnAlignment: UInt16, Sendable {
  case none, left, center, right
}

/// The five GitHub alerts; the raw value is a block quote's `detail`.
package enum Callout: UInt16, Sendable, CaseIterable {
  case note = 1
  case tip, important, warning, caution
}

extension MarkupNode.Kind {
  /// Whether the node stands inside a line of text.
  var isInline: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough,
      .link, .image, .footnoteReference, .calloutMarker:
      true
    default: false
    }
  }
}

extension ColumnAlignment {
  /// The word that HTML uses.
  var name: String {
    switch self {
    case .none: ""
    case .left: "left"
    case .center: "center"
    case .right: "right"
    }
  }
}

extension Callout {
  /// The word of the alert in lower case, as class names use it.
  package var name: String {
    switch self {
    case .note: "note"
    case .tip: "tip"
    case .important: "important"
    case .warning: "warning"
    case .caution: "caution"
    }
  }
}
