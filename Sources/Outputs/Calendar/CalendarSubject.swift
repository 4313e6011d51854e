import Content
import SiteModel

/// What a calendar holds.
enum CalendarSubject: Hashable, Sendable {
  /// Events, campaigns and deadlines of the whole site.
  case all
  /// The deadlines of all documents.
  case deadlines
  /// What one page sets a day for; of a campaign its events, too.
  case page(PageID)

  /// The calendar's file, below the page whose calendar it is.
  func route(in site: Site) -> Route {
    let folder =
      switch self {
      case .all: "lich/"
      case .deadlines: "van-ban/"
      case .page(let id): site[id].route.path
      }
    return Route(file: folder + CalendarSubject.fileName)
  }

  /// The name of every calendar's file.
  static let fileName = "lich.ics"

  /// The page whose calendar it is.
  var page: PageID? {
    if case .page(let id) = self { id } else { nil }
  }
}

/// Which calendars the site has.
struct CalendarPlan: Sendable {
  private(set) var subjects: Set<CalendarSubject> = []

  /// No calendars.
  init() {}

  /// Samples and drafts have none; the page of what has expired keeps its own.
  init(_ site: Site) {
    let kinds: [Kind] = [.event, .campaign, .document]
    for page in kinds.flatMap({ site.pages(of: $0) }) where site.isTold(page) && page.setsDays {
      subjects.insert(.page(page.id))
      if page.isUnlisted { continue }
      subjects.insert(.all)
      if page.document.fields is OfficialDocument { subjects.insert(.deadlines) }
    }
  }
}

extension Page {
  /// Whether the page sets days for others to keep.
  fileprivate var setsDays: Bool {
    guard let document = document.fields as? OfficialDocument else { return true }
    return document.duties.contains { $0.due != nil }
  }
}
