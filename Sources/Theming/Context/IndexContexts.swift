/// The glossary.
package struct GlossaryContext: Sendable {
  package var body: TrustedHTML?
  package var entries: [GlossaryEntry]

  package init(entries: [GlossaryEntry]) { self.entries = entries }
}

/// A term, what it stands for, and how one says it.
package struct GlossaryEntry: Sendable, Hashable {
  package var term: String
  package var anchor: String
  package var expansion: String
  package var meaning: String?
  package var spoken: String?

  package init(term: String, anchor: String, expansion: String) {
    self.term = term
    self.anchor = anchor
    self.expansion = expansion
  }
}

/// The A–Z page: every page by the first letter of its title.
package struct AlphabetContext: Sendable {
  package var letters: [LetterGroup]
  package var pagination: Pagination?

  package init(letters: [LetterGroup]) { self.letters = letters }
}

/// The pages under one letter.
package struct LetterGroup: Sendable, Hashable {
  package var letter: String
  package var anchor: String
  package var items: [LinkItem]

  package init(letter: String, anchor: String, items: [LinkItem]) {
    self.letter = letter
    self.anchor = anchor
    self.items = items
  }
}
