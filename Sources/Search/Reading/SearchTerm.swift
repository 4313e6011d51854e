/// How well a term fits an entry.
package struct Posting: Equatable, Sendable {
  /// The entry's number.
  package let entry: Int
  /// How often and where the term occurs, 0–15.
  package let level: Int

  package init(entry: Int, level: Int) {
    self.entry = entry
    self.level = level
  }
}

/// A term with the entries that have it, by exact form; a pair or a number has one list, whose form is the term.
package struct SearchTerm: Equatable, Sendable {
  package let text: String
  package let forms: [Form]

  package struct Form: Equatable, Sendable {
    package let text: String
    package let postings: [Posting]

    package init(_ text: String, _ postings: [Posting]) {
      self.text = text
      self.postings = postings
    }
  }

  package init(_ text: String, _ forms: [Form]) {
    self.text = text
    self.forms = forms
  }
}
