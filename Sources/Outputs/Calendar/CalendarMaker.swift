import Content
import SiteModel
import Theming

/// Makes the entries of a calendar out of the site's pages.
struct CalendarMaker {
  private let library: PageLibrary
  private var site: Site { library.site }

  /// Takes a library whose addresses are complete.
  init(_ library: PageLibrary) {
    precondition(library.style.form == .absolute, "what leaves the site needs complete addresses")
    self.library = library
  }

  func bytes(_ subject: CalendarSubject) -> [UInt8] {
    CalendarFile.bytes(
      entries(subject), named: library.title(subject), language: site.configuration.language)
  }

  func entries(_ subject: CalendarSubject) -> [CalendarEntry] {
    switch subject {
    case .all: [Kind.event, .campaign, .document].flatMap(listed).flatMap(own)
    case .deadlines: listed(.document).flatMap(own)
    case .page(let id):
      own(site[id]) + listed(.event).filter { $0.relations.campaign == id }.flatMap(own)
    }
  }

  private func listed(_ kind: Kind) -> [Page] {
    site.pages(of: kind).filter { site.isTold($0) && !$0.isUnlisted }
  }

  private func own(_ page: Page) -> [CalendarEntry] {
    switch page.document.fields {
    case let event as Event: [entry(event, page)].compactMap { $0 }
    case let campaign as Campaign: [entry(campaign, page)].compactMap { $0 }
    case let document as OfficialDocument: DutyEntries(library, document, page).entries
    default: []
    }
  }

  /// An event that was put off or called off stays in calendars and says so.
  private func entry(_ event: Event, _ page: Page) -> CalendarEntry? {
    guard let starts = event.starts else { return nil }
    let isOff = event.status == .postponed || event.status == .cancelled
    let status = event.status.map { library.badge($0).text }
    var entry = CalendarEntry(
      uid: library.stable.uid(page), stamp: (page.updated ?? starts).earliest,
      sequence: event.changes.count, status: CalendarEntry.Status(event.status),
      span: CalendarSpan(from: starts, to: event.ends),
      summary: isOff ? "\(status ?? ""): \(page.title)" : page.title,
      address: library.href(page.route), isBusy: !isOff)
    let changes = event.changes.map {
      "\(library.words[.change_on]) \($0.on.vietnamese): \($0.text)"
    }
    let contact = site.contact(event.contact?.id)
    let ways = [contact?.name, contact?.phone, contact?.email].compactMap { $0 }
    let reach = ways.isEmpty ? [] : [ways.joined(separator: ", ")]
    entry.lines = [page.summary] + changes + reach + [entry.address]
    entry.place = event.place.map { library.unitName($0.id) }
    return entry
  }

  private func entry(_ campaign: Campaign, _ page: Page) -> CalendarEntry? {
    guard let starts = campaign.starts, let ends = campaign.ends else { return nil }
    var entry = CalendarEntry(
      uid: library.stable.uid(page), stamp: (page.updated ?? starts).earliest,
      sequence: page.revision, span: CalendarSpan(from: starts, to: ends), summary: page.title,
      address: library.href(page.route))
    entry.lines = [campaign.slogan, page.summary, entry.address].compactMap { $0 }
    let places = page.relations.places.map(library.unitName)
    entry.place = places.isEmpty ? nil : places.joined(separator: ", ")
    return entry
  }
}

extension CalendarEntry.Status {
  /// An event of which nothing is said is taken for sure.
  fileprivate init(_ status: EventStatus?) {
    switch status {
    case .planned, .postponed: self = .tentative
    case .confirmed, nil: self = .confirmed
    case .cancelled: self = .cancelled
    }
  }
}

extension PageLibrary {
  /// What a calendar is called.
  func title(_ subject: CalendarSubject) -> String {
    let title = site.configuration.title
    switch subject {
    case .all: return "\(words[.calendar]) – \(title)"
    case .deadlines: return "\(words[.deadlines]) – \(title)"
    case .page(let id): return "\(words[.calendar]) – \(site[id].title)"
    }
  }

  /// The calendar that a page's head points to, if it has one.
  func calendarLink(_ subject: CalendarSubject) -> FeedLink? {
    guard calendars.subjects.contains(subject) else { return nil }
    return FeedLink(
      type: "text/calendar", title: title(subject), href: href(subject.route(in: site)))
  }
}

extension Page {
  /// The SEQUENCE of an entry whose page lists no changes: the days from the first of 2020 to
  /// `updated`. It says when the page was changed and not how often, but it grows each time.
  var revision: Int {
    let first = Moment(year: 2020, month: 1, day: 1)
    let updated = document.common.updated?.earliest ?? first
    return max(0, (updated.minutes - first.minutes) / 1440)
  }
}

extension StableID {
  /// The UID of a page's own calendar entry.
  func uid(_ page: Page) -> String { uid(kind: page.kind.name, identity: page.identity) }
}
