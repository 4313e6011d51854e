package import Diagnostics
package import Markdown

/// What one author wrote in one file: typed front matter and the Markdown tree.
package struct Document: Sendable {
  package let source: SourceText
  package let kind: Kind
  package let address: Address
  package let common: CommonFields
  package let fields: any KindFields
  package let body: SourceRange
  package let markup: Markup
  /// The video cards in the text, by the tree node of their block.
  package let videos: [Int: VideoCard]

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
