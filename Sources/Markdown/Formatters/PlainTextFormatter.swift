/// Writes a Markdown tree as plain text: blocks end lines, links show their text.
package struct PlainTextFormatter: Sendable {
  package init() {}

  /// The text of the whole tree; code blocks, callout markers and footnote marks are left out.
  package func format(_ markup: Markup) -> String { "" }
}

extension Markup {
  /// The whole text without markup.
  package func plainText() -> String { PlainTextFormatter().format(self) }

  /// The beginning of the text, at most `limit` letters, ending at a word.
  package func summary(limit: Int) -> String { "" }

  /// How many words the text has.
  package var wordCount: Int { 0 }
}
