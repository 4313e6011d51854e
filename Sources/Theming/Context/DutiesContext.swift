/// What documents ask of whom, by organisation.
package struct DutiesContext: Sendable {
  package var body: TrustedHTML?
  package var organisations: [OrganisationDuties]
  /// The calendar of all deadlines.
  package var calendar: Link?
  package var pagination: Pagination?

  package init(organisations: [OrganisationDuties]) { self.organisations = organisations }
}

/// What one organisation has to do, the first due first.
package struct OrganisationDuties: Sendable, Hashable {
  package var who: Organisation
  package var anchor: String
  package var duties: [DutyRow]

  package init(who: Organisation, anchor: String, duties: [DutyRow]) {
    self.who = who
    self.anchor = anchor
    self.duties = duties
  }
}

/// A duty with the document that sets it.
package struct DutyRow: Sendable, Hashable {
  package var what: String
  /// "trước ngày 20 tháng cuối quý", "10/10 hằng năm".
  package var when: String?
  package var document: Link
  /// Since when the document is no longer in force.
  package var ended: DateText?

  package init(what: String, when: String?, document: Link) {
    self.what = what
    self.when = when
    self.document = document
  }
}

/// One way to narrow the list of documents down.
package struct DocumentFilter: Sendable, Hashable {
  /// "Năm", "Loại văn bản", "Nơi ban hành".
  package var name: String
  package var choices: [FilterChoice]
  /// Whether the page shows one of its choices.
  package var isCurrent: Bool { choices.contains(where: \.isCurrent) }

  package init(name: String, choices: [FilterChoice]) {
    self.name = name
    self.choices = choices
  }
}

/// A list of some documents.
package struct FilterChoice: Sendable, Hashable {
  package var text: String
  package var href: String
  package var count: Int
  package var isCurrent = false

  package init(_ text: String, href: String, count: Int) {
    self.text = text
    self.href = href
    self.count = count
  }
}
