import Content
import SiteModel
import VietnameseText

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
  var entries: [CalendarEntry] {
    var seen: [String: Int] = [:]
    return document.duties.compactMap { duty in
      let name = name(of: duty)
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return entry(duty, "\(page.identity).\(name)" + (count == 1 ? "" : ".\(count)"))
    }
  }

  /// What a duty is known by within its document: the name that its author gave it, else whose it
  /// is and what its words say.
  ///
  /// So a duty keeps its UID wherever others are put in, when its day is corrected, and when its
  /// marks, capitals or commas are. Other words are another duty, unless it has a name; the name
  /// may be the one that it had without, so that words can be changed later, too.
  private func name(of duty: Duty) -> String {
    if let id = duty.id { return id.id }
    let words = Syllable.words(of: duty.what).map { String(decoding: $0.folded, as: UTF8.self) }
    let code = library.stable.shortCode(
      kind: "duty", identity: words.joined(separator: " "), length: 8)
    return "\(duty.who.id).\(code)"
  }

  private func entry(_ duty: Duty, _ identity: String) -> CalendarEntry? {
    guard let due = duty.due, let (span, rule) = days(due) else { return nil }
    let who = library.organisationName(duty.who.id)
    let stamp = page.updated ?? document.effective
    var entry = CalendarEntry(
      uid: library.stable.uid(kind: "duty", identity: identity),
      stamp: stamp?.earliest ?? span.start, sequence: page.revision, span: span,
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
