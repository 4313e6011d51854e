import Content
import Diagnostics
import VietnameseText

/// Every visible document with its address and identity.
struct Placement {
  /// One placed document; its index in `entries` is its page's id.
  struct Entry {
    let id: PageID
    let document: Document
    let route: Route
    let identity: String
    let title: String
    /// Since when it is no longer kept up to date, once that day has come.
    let expired: PartialDate?
    /// The minute of the day of writing, for sorting.
    let day: Int

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
    let place = document.common.slug.map { document.location($0.range) } ?? document.location
    if Reserved.holds(route) {
      log.append(.reservedRoute(route, at: place))
      refused.insert(document.path)
      return
    }
    if case .some(.some(let first)) = routes[route] {
      log.append(.duplicateRoute(route, at: place, first: entries[first.index].document.location))
      refused.insert(document.path)
      return
    }
    let id = PageID(index: entries.count)
    if let first = byIdentity[document.kind.name]?.updateValue(id, forKey: identity) {
      let idPlace = document.common.id.map { document.location($0.range) } ?? place
      log.append(
        .duplicateID(identity, at: idPlace, first: entries[first.index].document.location))
    } else if byIdentity[document.kind.name] == nil {
      byIdentity[document.kind.name] = [identity: id]
    }
    routes[route] = id
    byPath[document.path] = id
    let title = (document.fields as? OfficialDocument)?.title ?? document.common.title?.text ?? ""
    entries.append(
      Entry(
        id: id, document: document, route: route, identity: identity, title: title,
        expired: document.common.expires.flatMap { $0.earliest <= now ? $0 : nil },
        day: document.fields.date?.earliest.minutes ?? 0))
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

/// Addresses that only the site itself may use.
enum Reserved {
  private static let roots: Set<String> = [
    "tim-kiem", "a-z", "tai-ve", "bao-chi", "doi-tuong", "dia-phuong", "the", "c", "du-lieu", "tep",
    "may-chu", "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban", "lich", "so-lieu",
    "ton-vinh", "to-cong-nghe", "thuat-ngu",
  ]

  /// Whether no document may take a route.
  static func holds(_ route: Route) -> Bool {
    let parts = route.path.split(separator: "/")
    if parts.contains(where: isListNumber) { return true }
    guard parts.count == 1, let first = parts.first else { return false }
    return roots.contains(String(first)) || (2...3).contains(first.utf8.count)
  }

  private static func isListNumber(_ part: Substring) -> Bool {
    part.hasPrefix("trang-") && part.dropFirst(6).utf8.allSatisfy { (0x30...0x39).contains($0) }
      && part.utf8.count > 6
  }
}

extension Ledger {
  /// The entry of a page: by its address, or by one that it had before.
  func entry(of document: Document, at route: Route) -> Entry? {
    if entries.isEmpty { return nil }
    let former = document.common.aliases.lazy.map { Alias.route($0.text).rooted }
    let urls = [route.rooted] + former
    return urls.lazy.compactMap { entries[$0] }.first { $0.kind == document.kind.name }
  }
}
