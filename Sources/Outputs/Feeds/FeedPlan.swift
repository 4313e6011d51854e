import Content
import SiteModel

/// Which feeds the site has, each with its newest pages; made in one pass over all pages.
struct FeedPlan: Sendable {
  /// How many entries a feed has.
  static let limit = 30

  private(set) var feeds: [FeedSubject: Contents] = [:]

  /// What stands in one feed.
  struct Contents: Sendable {
    /// The newest first.
    fileprivate(set) var entries: [Entry] = []
    /// The newest day of all that the feed has told of, what has expired included.
    fileprivate var newest = Moment(minutes: .min)

    /// When the feed changed last.
    var updated: Moment { entries.first?.updated ?? newest }
  }

  /// No feeds.
  init() {}

  /// Samples and drafts are in no feed; what has expired leaves its feeds, which stay.
  init(_ site: Site, limit: Int = FeedPlan.limit) {
    for page in site.pages where site.isTold(page) {
      guard let entry = Entry(page, now: site.now) else { continue }
      func add(to subject: FeedSubject) {
        feeds[subject, default: Contents()].add(entry, isListed: !page.isUnlisted, limit: limit)
      }
      add(to: .site)
      if page.document.fields is Model { add(to: .models) }
      if page.document.fields is Campaign { add(to: .campaign(page.id)) }
      if let campaign = page.relations.campaign { add(to: .campaign(campaign)) }
      for skill in page.relations.skills where site.isTold(site[skill]) { add(to: .skill(skill)) }
    }
  }

}

extension FeedPlan {
  /// A page with the days that a feed says of it.
  struct Entry: Sendable {
    let id: PageID
    /// Nil where only the year or the month is known.
    let published: Moment?
    let updated: Moment

    /// Nil for a page that names no day, and for a campaign of which nothing was said before it starts.
    init?(_ page: Page, now: Moment) {
      id = page.id
      switch page.document.fields {
      case is Skill, is StandalonePage: return nil
      case let campaign as Campaign:
        let days = [campaign.starts, page.document.common.updated].compactMap { $0?.earliest }
          .filter { $0 <= now }
        guard let first = days.min(), let last = days.max() else { return nil }
        published = first
        updated = last
      default:
        guard let newest = page.updated, newest.day != nil else { return nil }
        published = page.date.flatMap { $0.day == nil ? nil : $0.earliest }
        updated = newest.earliest
      }
    }

    /// Whether the entry stands before another: newer first, then by address.
    fileprivate func precedes(_ other: Entry) -> Bool {
      if updated != other.updated { return updated > other.updated }
      let days = (published ?? updated, other.published ?? other.updated)
      return days.0 == days.1 ? id < other.id : days.0 > days.1
    }
  }
}

extension FeedPlan.Contents {
  /// Keeps the entry where it is among the newest.
  fileprivate mutating func add(_ entry: FeedPlan.Entry, isListed: Bool, limit: Int) {
    newest = max(newest, entry.updated)
    guard isListed else { return }
    if entries.count == limit {
      guard let last = entries.last, entry.precedes(last) else { return }
      entries.removeLast()
    }
    let place = entries.lastIndex { !entry.precedes($0) }.map { $0 + 1 } ?? 0
    entries.insert(entry, at: place)
  }
}

extension Site {
  /// Whether feeds, calendars and open data tell of a page: no sample, no draft, and no part of one.
  func isTold(_ page: Page) -> Bool {
    let common = page.document.common
    if common.sample || common.draft { return false }
    guard let campaign = page.relations.campaign else { return true }
    let whole = self[campaign].document.common
    return !whole.sample && !whole.draft
  }
}
