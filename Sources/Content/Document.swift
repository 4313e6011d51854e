package import Diagnostics
package import Markdown

/// What one author wrote in one file: typed front matter and the Markdown tree.
///
/// An immutable class: every later stage holds the same large value, and handing it on costs one
/// reference instead of a copy of all fields.
package final class Document: Sendable {
  package let source: SourceText
  package let kind: Kind
  package let address: Address
  package let common: CommonFields
  package let fields: any KindFields
  package let body: SourceRange
  package let markup: Markup
  /// The data blocks in the text.
  package let blocks: DocumentBlocks

  init(
    source: SourceText, kind: Kind, address: Address, common: CommonFields,
    fields: any KindFields, body: SourceRange, markup: Markup, blocks: DocumentBlocks
  ) {
    self.source = source
    self.kind = kind
    self.address = address
    self.common = common
    self.fields = fields
    self.body = body
    self.markup = markup
    self.blocks = blocks
  }

  package var path: String { source.path }

  /// The start of the file, for what concerns it as a whole.
  package var location: SourceLocation { SourceLocation(path, SourceRange(0, 3)) }

  package func location(_ range: SourceRange) -> SourceLocation { SourceLocation(path, range) }
}

/// A link card for a video: never an embed.
package struct VideoCard: Sendable {
  package let title: String
  package let url: LocatedText
  package let minutes: Int?
  package let transcript: LocatedText?
}
