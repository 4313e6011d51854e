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
  /// Page ids by kind and identity.
  private(set) var byIdentity: [String: [String: PageID]] = [:]

  /// Gives every document a route and an identity; collisions name both files.
  static func place(
    _ documents: [Document], _ sources: SiteSources, now: Moment,
    reporting log: inout DiagnosticLog
  ) -> Placement {
    let parents = parentSlugs(documents)
    var found: [(route: Route, identity: String, document: Document)] = []
    for document in documents {
      guard let slug = slug(of: document, reporting: &log) else { continue }
      let address = document.address
      var folders = address.folders
      let parent = address.parent.map { parents[address.folders.joined(separator: "/")] ?? $0 }
      if let parent { folders[folders.count - 1] = parent }
      let route = Route(page: folders + [slug])
      let fallback = parent.map { "\($0).\(slug)" } ?? slug
      let identity = identity(document, route, fallback, sources.ledger, reporting: &log)
      found.append((route, identity, document))
    }
    found.sort { ($0.route, $0.document.path) < ($1.route, $1.document.path) }
    var placement = Placement()
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
    if Reserved.holds(route, kind: document.kind) {
      log.append(.reservedRoute(route, at: place))
      return
    }
    if case .some(.some(let first)) = routes[route] {
      log.append(.duplicateRoute(route, at: place, first: entries[first.index].document.location))
      return
    }
    let id = PageID(index: entries.count)
    if let first = byIdentity[document.kind.name]?.updateValue(id, forKey: identity) {
      log.append(
        .duplicateID(identity, at: place, first: entries[first.index].document.location))
    } else if byIdentity[document.kind.name] == nil {
      byIdentity[document.kind.name] = [identity: id]
    }
    routes[route] = id
    byPath[document.path] = id
    let title = (document.fields as? OfficialDocument)?.title ?? document.common.title?.text ?? ""
    entries.append(
      Entry(
        id: id, document: document, route: route, identity: identity, title: title,
        expired: document.common.expires.flatMap { $0.earliest <= now ? $0 : nil }))
  }

  private static func parentSlugs(_ documents: [Document]) -> [String: String] {
    var slugs: [String: String] = [:]
    for document in documents where document.path.hasSuffix("/_index.md") {
      let folder = (document.address.folders + [document.address.name]).joined(separator: "/")
      slugs[folder] = try? Slug.make(document.common.slug?.text ?? document.address.name)
    }
    return slugs
  }

  private static func slug(of document: Document, reporting log: inout DiagnosticLog) -> String? {
    if let written = document.common.slug {
      if (try? Slug.make(written.text)) == written.text { return written.text }
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
    _ document: Document, _ route: Route, _ fallback: String, _ ledger: Ledger,
    reporting log: inout DiagnosticLog
  ) -> String {
    if let id = document.common.id?.id { return id }
    let former = document.common.aliases.map { Alias.route($0.text).rooted }
    for url in [route.rooted] + former {
      if let entry = ledger.entries[url], entry.kind == document.kind.name { return entry.identity }
    }
    return fallback
  }
}

/// Addresses that only the site itself may use.
enum Reserved {
  private static let roots: Set<String> = [
    "tim-kiem", "a-z", "tai-ve", "bao-chi", "doi-tuong", "dia-phuong", "the", "c", "du-lieu", "tep",
    "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban", "lich", "so-lieu", "ton-vinh",
    "to-cong-nghe", "thuat-ngu",
  ]

  /// Whether a document of `kind` must not take a route.
  static func holds(_ route: Route, kind: Kind) -> Bool {
    let parts = route.path.utf8.split(separator: UInt8(ascii: "/"))
    if parts.contains(where: isListNumber) { return true }
    guard parts.count == 1, let first = parts.first else { return false }
    return roots.contains(String(Substring(first))) || (2...3).contains(first.count)
  }

  private static func isListNumber(_ part: Substring.UTF8View) -> Bool {
    part.count > 6 && part.starts(with: "trang-".utf8)
      && part.dropFirst(6).allSatisfy { (0x30...0x39).contains($0) }
  }
}
