import Content
import VietnameseText

/// What the files that could not be read would have been, so that nobody is told twice of one fault.
struct Unread {
  private let paths: Set<String>
  private var routes: Set<Route> = []
  private var identities: [String: Set<String>] = [:]

  init(_ sources: SiteSources, _ addresses: Addresses) {
    paths = sources.unreadable
    for path in paths {
      guard let (kind, address) = ContentPath(path).flatMap(Kind.find),
        let slug = try? Slug.make(address.name)
      else { continue }
      let route = addresses.route(address, slug: slug)
      routes.insert(route)
      let known = sources.ledger.entries[route.rooted].map { [$0.identity] } ?? []
      identities[kind.name, default: []].formUnion(
        known + [addresses.defaultIdentity(address, slug: slug)])
    }
  }

  func contains(path: String) -> Bool { paths.contains(path) }

  /// Whether an id may be unknown only because of the files that could not be read.
  func explains(_ thing: ReferencedThing, _ id: String) -> Bool {
    if paths.isEmpty { return false }
    return switch thing {
    case .skill, .model, .campaign, .document: identities[thing.kind]?.contains(id) == true
    case .unit: paths.contains(Tables.unitFile)
    case .organisation: paths.contains(Tables.organisationFile)
    case .audience: paths.contains(Tables.audienceFile)
    case .contact: paths.contains("site.yml")
    case .figure: paths.contains { $0.hasPrefix(Tables.figureFolder) }
    }
  }

  /// Whether one of the files would have stood at `route`, or been listed there.
  func leads(to route: Route) -> Bool {
    routes.contains { $0.path.hasPrefix(route.path) }
  }
}
