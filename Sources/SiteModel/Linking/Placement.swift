import Content
import Diagnostics
import VietnameseText

/// Every visible document with its address and identity.
struct Placement {
  /// One placed document; its index in `entries` is its page's id.
  ///
  /// An immutable class, since sorting and grouping hand it on.
  final class Entry: Sendable {
    let id: PageID
    let document: Document
    let route: Route
    let identity: String
    let title: String
    /// Since when it is no longer kept up to date, once that day has come.
    let expired: PartialDate?
    /// The minute of the day of writing, for sorting.
    let day: Int

    init(
      id: PageID, document: Document, route: Route, identity: String, title: String,
      expired: PartialDate?
    ) {
      self.id = id
      self.document = document
      self.route = route
      self.identity = identity
      self.title = title
      self.expired = expired
      day = document.fields.date?.earliest.minutes ?? 0
    }

    var isExpired: Bool { expired != nil }
  }

  private(set) var entries: [Entry] = []
  /// Every route of the site; nil where no document makes it.
  private(set) var routes: [Route: PageID?] = [:]
  /// Page ids by the path of the source file.
  private(set) var byPath: [String: PageID] = [:]
  /// Paths of documents that got no address, which is an error of its own.
  private(set) var refused: Set<String> = []
  /// Page ids by kind and identity.
  private(set) var byIdentity: [String: [String: PageID]] = [:]

  /// Gives every document a route and an identity; collisions name both files.
  static func place(
    _ documents: [Document], _ sources: SiteSources, now: Moment,
    reporting log: inout DiagnosticLog
  ) -> Placement {
    let addresses = Addresses(sources.documents)
    var placement = Placement()
    var found: [(route: Route, identity: String, document: Document)] = []
    for document in documents {
      guard let slug = slug(of: document, reporting: &log) else {
        placement.refused.insert(document.path)
        continue
      }
      let route = addresses.route(document.address, slug: slug)
      let fallback = addresses.defaultIdentity(document.address, slug: slug)
      let identity = identity(document, route, fallback, sources.ledger)
      found.append((route, identity, document))
    }
    found.sort { ($0.route, $0.document.path) < ($1.route, $1.document.path) }
    for item in found {
      placement.add(item.route, item.identity, item.document, now: now, reporting: &log)
    }
    return placement
  }

  /// Takes routes that no document makes, such as lists.
  mutating func claim(_ generated: [Route]) {
    for route in generated where routes[route] == nil { routes[route] = .some(nil) }
  }

  private mutating func add(
    _ route: Route, _ identity: String, _ document: Document, now: Moment,
    reporting log: inout DiagnosticLog
  ) {
    if let fault = fault(of: route, for: document) {
      log.append(fault)
      refused.insert(document.path)
      return
    }
    let id = PageID(index: entries.count)
    if let first = byIdentity[document.kind.name, default: [:]].updateValue(id, forKey: identity) {
      let place = document.common.id.map { document.location($0.range) } ?? document.location
      log.append(.duplicateID(identity, at: place, first: entries[first.index].document.location))
    }
    routes[route] = id
    byPath[document.path] = id
    let title = (document.fields as? OfficialDocument)?.title ?? document.common.title?.text ?? ""
    entries.append(
      Entry(
        id: id, document: document, route: route, identity: identity, title: title,
        expired: document.common.expires.flatMap { $0.earliest <= now ? $0 : nil }))
  }

  /// Why a document cannot have a route, if it cannot.
  private func fault(of route: Route, for document: Document) -> Diagnostic? {
    let place = document.common.slug.map { document.location($0.range) } ?? document.location
    if Reserved.holds(route) { return .reservedRoute(route, at: place) }
    guard case .some(.some(let first)) = routes[route] else { return nil }
    return .duplicateRoute(route, at: place, first: entries[first.index].document.location)
  }

  private static func slug(of document: Document, reporting log: inout DiagnosticLog) -> String? {
    if let slug = document.slug { return slug }
    if let written = document.common.slug {
      log.append(
        .invalidSlug(
          written.text, suggestion: try? Slug.make(written.text),
          at: document.location(written.range)))
      return nil
    }
    do {
      return try Slug.make(document.address.name)
    } catch {
      log.append(.noSlug(document.address.name, scalar: error.scalar, at: document.location))
      return nil
    }
  }

  /// The written id; else the ledger's, by this address or one that the page had before; else the default.
  private static func identity(
    _ document: Document, _ route: Route, _ fallback: String, _ ledger: Ledger
  ) -> String {
    document.common.id?.id ?? ledger.entry(of: document, at: route)?.identity ?? fallback
  }
}
