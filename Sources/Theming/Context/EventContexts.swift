/// An event in a list.
package struct EventItem: Sendable, Hashable {
  package var text: String
  package var href: String
  package var summary: String?
  package var starts: DateText
  /// Nil where it begins and ends on one day without a time.
  package var ends: DateText?
  package var place: String?
  /// "Dự kiến", "Đã hoãn" …
  package var status: Badge?
  package var isSample = false

  package init(_ text: String, href: String, starts: DateText) {
    self.text = text
    self.href = href
    self.starts = starts
  }
}

/// The list of all events; an event moves to the past ones when it is over, and no heading says
/// what is "now".
package struct EventsContext: Sendable {
  package var body: TrustedHTML?
  /// Those that are not over, the first to come first.
  package var upcoming: [EventItem]
  /// Those that are over, the last first.
  package var past: [EventItem]
  package var pagination: Pagination?

  package init(upcoming: [EventItem], past: [EventItem]) {
    self.upcoming = upcoming
    self.past = past
  }
}

/// One event.
package struct EventContext: Sendable {
  package var starts: DateText
  package var ends: DateText?
  package var place: Organisation?
  package var audiences: [Link] = []
  package var skills: [SkillLabel] = []
  package var campaign: Link?
  package var status: Badge?
  /// Whether it does not take place.
  package var isCancelled = false
  package var changes: [Correction] = []
  package var contact: Contact?
  package var body: TrustedHTML?
  /// The calendar with this event alone.
  package var calendar: Link?

  package init(starts: DateText) { self.starts = starts }
}
