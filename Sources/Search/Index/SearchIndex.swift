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

/// All entries of a site and the terms that lead to them.
package struct SearchIndex: Sendable {
  package let entries: [SearchEntry]
  /// By the bytes of their text.
  let terms: [(term: SearchTerm, isWord: Bool)]
}

/// Collects the terms of entries, which are added in the order of their numbers.
package struct SearchIndexBuilder {
  private var entries: [SearchEntry] = []
  private var forms: [String: [String: [Posting]]] = [:]
  private var others: [String: [Posting]] = [:]

  package init() {}

  /// Adds the next entry with its text.
  package mutating func add(_ entry: SearchEntry, _ text: SearchText) {
    var counts: [Token: FieldCounts] = [:]
    for (field, bytes) in [text.title, text.heading, text.body].enumerated() {
      for token in Tokeniser.tokens(String(decoding: bytes, as: UTF8.self)) {
        counts[token, default: FieldCounts()].add(field)
      }
    }
    for (token, count) in counts { add(token, count.level) }
    for filter in Set(text.filters) { add(.number("#" + filter), 0) }
    entries.append(entry)
  }

  package var index: SearchIndex {
    let words = forms.map { word, lists in
      let all = lists.map { SearchTerm.Form($0.key, $0.value) }.sorted { $0.text < $1.text }
      return (term: SearchTerm(word, all), isWord: true)
    }
    let rest = others.map {
      (term: SearchTerm($0.key, [SearchTerm.Form($0.key, $0.value)]), isWord: false)
    }
    return SearchIndex(
      entries: entries,
      terms: (words + rest).sorted {
        $0.term.text.utf8.lexicographicallyPrecedes($1.term.text.utf8)
      })
  }

  private mutating func add(_ token: Token, _ level: Int) {
    let posting = Posting(entry: entries.count, level: level)
    switch token {
    case .word(let folded, let exact):
      forms[folded, default: [:]][exact, default: []].append(posting)
    case .pair(let first, let second): others[first + " " + second, default: []].append(posting)
    case .number(let number): others[number, default: []].append(posting)
    }
  }
}
