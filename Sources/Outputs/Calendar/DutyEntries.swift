import Content
import SiteModel

/// The deadlines that a document sets.
struct DutyEntries {
  private let library: PageLibrary
  private let document: OfficialDocument
  private let page: Page

  init(_ library: PageLibrary, _ document: OfficialDocument, _ page: Page) {
    self.library = library
    self.document = document
    self.page = page
  }

  /// The duties with a day, in the order written.
  ///
  /// A duty is known by whose it is and by its place among theirs: corrected words and duties that
  /// are added for others leave its UID alone.
  var entries: [CalendarEntry] {
    var counts: [String: Int] = [:]
    return document.duties.compactMap { duty in
      counts[duty.who.id, default: 0] += 1
      return entry(duty, "\(page.identity).\(duty.who.id).\(counts[duty.who.id] ?? 1)")
    }
  }

  private func entry(_ duty: Duty, _ identity: String) -> CalendarEntry? {
    guard let due = duty.due, let (span, rule) = days(due) else { return nil }
    let who = library.organisationName(duty.who.id)
    let stamp = page.updated ?? document.effective
    var entry = CalendarEntry(
      uid: library.stable.uid(kind: "duty", identity: identity),
      stamp: stamp?.earliest ?? span.start, span: span,
      summary: "\(who): \(duty.what) (\(DueText(library.words).text(due)))",
      address: library.href(page.route))
    entry.rule = rule
    entry.lines = [page.title, document.subject, entry.address]
    return entry
  }

  /// Nil where a day comes back, but nothing says from when, or the document has ended before it.
  private func days(_ due: Duty.Due) -> (CalendarSpan, RecurrenceRule?)? {
    switch due {
    case .before(let date): return (CalendarSpan(before: date), nil)
    case .on(let date), .within(let date): return (CalendarSpan(lastDayOf: date), nil)
    case .every(let recurrence):
      guard let start = document.effective ?? document.issued ?? page.updated,
        let rule = RecurrenceRule(recurrence, from: start, until: document.ended)
      else { return nil }
      return (CalendarSpan(day: rule.first), rule)
    }
  }
}
