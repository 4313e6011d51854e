import Content

/// What the ledger keeps reachable beside the pages: addresses that are gone, and short links.
struct Permanence {
  private let ledger: Ledger
  private let pages: [String: Route]
  let gone: [GonePage]

  init(_ ledger: Ledger, _ pages: [Page], _ redirects: [Redirect], _ placement: Placement) {
    self.ledger = ledger
    var routes = Dictionary(
      pages.map { ($0.route.rooted, $0.route) }, uniquingKeysWith: { first, _ in first })
    for redirect in redirects {
      routes[redirect.from.rooted] = placement.entries[redirect.to.index].route
    }
    self.pages = routes
    gone = ledger.gone.compactMap { url, reason in
      guard let route = Ledger.page(at: url), placement.routes[route] == nil,
        routes[url] == nil, !Reserved.isOwn(route)
      else { return nil }
      return GonePage(route: route, reason: reason)
    }.sorted { $0.route < $1.route }
  }

  /// One for each code of a page: to where it stands now, else to the page that says why it is gone.
  var shortLinks: [ShortLink] {
    let left = Dictionary(gone.map { ($0.route.rooted, $0.route) }) { first, _ in first }
    let entries = ledger.entries.values.filter { $0.kind != Ledger.fileKind }
      .sorted { $0.url < $1.url }
    var targets: [String: Route] = [:]
    for routes in [pages, left] {
      for entry in entries where targets[entry.code] == nil {
        targets[entry.code] = routes[entry.url]
      }
    }
    return targets.map { ShortLink(code: $0.key, target: $0.value) }.sorted { $0.code < $1.code }
  }
}
