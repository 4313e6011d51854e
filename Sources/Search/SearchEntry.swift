/// The kinds of entries, in the order in which entries are numbered.
package enum EntryKind: Int, CaseIterable, Sendable {
  case skill, lesson, model, campaign, event, news, document, award, page, glossary, list

  /// The name in the directory.
  package var name: String { "\(self)" }
}

/// What search shows of one page or glossary term.
package struct SearchEntry: Sendable, Equatable {
  package var title: String
  /// The route below the site's base, with an anchor where only a part of the page is meant.
  package var path: String
  package var kind: EntryKind
  /// The day in ISO 8601 as far as it is known, or nothing.
  package var date: String
  package var summary: String
  package var headings: [SearchHeading]

  package init(
    title: String, path: String, kind: EntryKind, date: String = "", summary: String = "",
    headings: [SearchHeading] = []
  ) {
    self.title = title
    self.path = path
    self.kind = kind
    self.date = date
    self.summary = summary
    self.headings = headings
  }
}

/// A heading of a page, with its anchor.
package struct SearchHeading: Sendable, Equatable {
  package var text: String
  package var anchor: String

  package init(_ text: String, anchor: String) {
    self.text = text
    self.anchor = anchor
  }
}

/// The words of an entry by field, as canonical UTF-8, and the filters it passes.
package struct SearchText: Sendable {
  /// What ends a block, a cell or an item: words on its two sides are not adjacent.
  package static let blockEnd: UInt8 = 0x00

  package var title: [UInt8] = []
  package var heading: [UInt8] = []
  package var body: [UInt8] = []
  /// Names behind `#`, such as those of skills.
  package var filters: [String] = []

  package init() {}

  /// Appends a text to the title, parted from what stands there.
  package mutating func addTitle(_ text: String) {
    title.append(Self.blockEnd)
    title += text.utf8
  }

  /// Appends a text to the body, parted from what stands there.
  package mutating func addBody(_ text: String) {
    body.append(Self.blockEnd)
    body += text.utf8
  }

  /// Forgets everything but the room it took.
  mutating func removeAll() {
    title.removeAll(keepingCapacity: true)
    heading.removeAll(keepingCapacity: true)
    body.removeAll(keepingCapacity: true)
    filters.removeAll(keepingCapacity: true)
  }

  package init(title: String, heading: String = "", body: String = "", filters: [String] = []) {
    self.title = Array(title.utf8)
    self.heading = Array(heading.utf8)
    self.body = Array(body.utf8)
    self.filters = filters
  }
}
