import Content
import SiteModel
import Theming

/// The feeds and calendars that a page's head points to.
extension PageLibrary {
  /// All formats of the page's own feed, or Atom alone of the feed that tells of it.
  func feedLinks(_ page: Page) -> [FeedLink] {
    switch page.document.fields {
    case is Skill: return feedLinks(to: .skill(page.id))
    case is Campaign: return feedLinks(to: .campaign(page.id))
    case is Model: return feedLinks(to: .models, [.atom])
    default: break
    }
    if let campaign = page.relations.campaign { return feedLinks(to: .campaign(campaign), [.atom]) }
    switch page.document.fields {
    case is News, is Event, is Award: return feedLinks(to: .site, [.atom])
    case is Lesson:
      return page.relations.skills.first.map { feedLinks(to: .skill($0), [.atom]) } ?? []
    default: return []
    }
  }

  /// The feeds of a list.
  func feedLinks(_ list: Listing.Subject) -> [FeedLink] {
    switch list {
    case .models: feedLinks(to: .models)
    case .news, .skills, .awards: feedLinks(to: .site, [.atom])
    case .campaigns, .events: feedLinks(to: .site, [.atom]) + [calendarLink(.all)].compactMap { $0 }
    case .documents: [calendarLink(.deadlines)].compactMap { $0 }
    default: []
    }
  }

  func feedLinks(to subject: FeedSubject, _ formats: [FeedFormat] = FeedFormat.allCases)
    -> [FeedLink]
  {
    guard feeds.feeds[subject] != nil else { return [] }
    let title = heading(subject).title
    let page = subject.route(in: site)
    return formats.map {
      FeedLink(type: $0.mediaType, title: title, href: href($0.route(below: page)))
    }
  }
}
