/// All terms of one taxonomy: audiences, places or tags.
package struct TermsContext: Sendable {
  package var body: TrustedHTML?
  package var terms: [TermItem]

  package init(terms: [TermItem]) { self.terms = terms }
}

/// A term with the number of pages under it.
package struct TermItem: Sendable, Hashable {
  package var text: String
  package var href: String
  package var count: Int
  package var summary: String?
  /// Units below a unit.
  package var children: [TermItem] = []

  package init(_ text: String, href: String, count: Int) {
    self.text = text
    self.href = href
    self.count = count
  }
}

/// One term: what stands under it, by kind.
package struct TermContext: Sendable {
  /// The taxonomy's name: "Đối tượng", "Địa phương", "Thẻ".
  package var taxonomy: String
  package var body: TrustedHTML?
  package var groups: [LinkGroup]
  package var pagination: Pagination?

  package init(taxonomy: String, groups: [LinkGroup]) {
    self.taxonomy = taxonomy
    self.groups = groups
  }
}
