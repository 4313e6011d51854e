/// One entry of a list: a page with what helps to choose it.
package struct LinkItem: Sendable, Hashable {
  package var text: String
  package var href: String?
  package var summary: String?
  /// A short remark beside the date: place, issuer, for whom.
  package var meta: String?
  package var date: DateText?
  package var badge: Badge?
  /// The skills it belongs to, as small marks.
  package var skills: [SkillLabel] = []

  package init(_ text: String, href: String?) {
    self.text = text
    self.href = href
  }
}

/// Entries under one heading, with a way to the rest.
package struct LinkGroup: Sendable, Hashable {
  package var heading: String
  package var items: [LinkItem]
  /// Where all of them stand, if these are not all.
  package var more: Link?

  package init(_ heading: String, items: [LinkItem]) {
    self.heading = heading
    self.items = items
  }
}

/// Where one stands in a list of several pages; made only for lists that have more than one.
package struct Pagination: Sendable, Hashable {
  package var current: Int
  package var total: Int
  package var previous: String?
  package var next: String?
  /// Every page or the ones worth showing; the text is the number.
  package var pages: [Link]

  package init(current: Int, total: Int, previous: String?, next: String?, pages: [Link]) {
    self.current = current
    self.total = total
    self.previous = previous
    self.next = next
    self.pages = pages
  }
}
