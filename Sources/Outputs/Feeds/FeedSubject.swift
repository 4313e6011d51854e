import Content
import SiteModel

/// What a feed tells of.
enum FeedSubject: Hashable, Sendable {
  case site, models
  case skill(PageID)
  case campaign(PageID)

  /// The page whose feed it is.
  func route(in site: Site) -> Route {
    switch self {
    case .site: Route(page: [])
    case .models: site.listing(.models)?.route ?? Route(page: ["mo-hinh"])
    case .skill(let id), .campaign(let id): site[id].route
    }
  }

  /// The page that a document makes whose feed it is.
  var page: PageID? {
    switch self {
    case .site, .models: nil
    case .skill(let id), .campaign(let id): id
    }
  }

  /// The name that the feed's own id ends in; it outlives addresses.
  func identity(in site: Site) -> String {
    switch self {
    case .site: "site"
    case .models: "models"
    case .skill(let id), .campaign(let id): "\(site[id].kind.name)/\(site[id].identity)"
    }
  }
}

/// A format in which every feed is published.
enum FeedFormat: String, CaseIterable, Sendable {
  case atom, rss, json

  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .rss: "application/rss+xml"
    case .json: "application/feed+json"
    }
  }

  /// The file of a feed, below the page whose feed it is.
  func route(below page: Route) -> Route {
    Route(file: "\(page.path)\(FeedFormat.fileName).\(rawValue)")
  }

  /// The name of the files of all feeds, without its ending.
  static let fileName = "nguon-tin"
}
