import Content
package import Diagnostics

/// Makes a `Site` of all documents; synchronous arithmetic over small values.
///
/// Procedure: choose what is visible; give every document its address and identity; resolve the ids in
/// front matter; resolve the links in texts; put lists, taxonomies and redirects together; hold the
/// result against the ledger.
package struct Linker {
  let sources: SiteSources
  let options: LinkOptions
  var log = DiagnosticLog()

  private init(_ sources: SiteSources, _ options: LinkOptions) {
    self.sources = sources
    self.options = options
  }

  /// The linked site, or nil where going on would be meaningless; every fault goes to `log`.
  package static func link(
    _ sources: SiteSources, options: LinkOptions, reporting log: inout DiagnosticLog
  ) -> Site {
    var linker = Linker(sources, options)
    let site = linker.link()
    log.append(contentsOf: linker.log)
    return site
  }

  private mutating func link() -> Site {
    let tables = Tables(sources, reporting: &log)
    let visible = Visibility(sources.documents, options)
    var places = Placement.place(
      visible.published, sources, now: options.now, reporting: &log)
    let taxonomies = Taxonomies(places, tables, reporting: &log)
    var relations = RelationResolver(places, tables, sources.configuration)
    let related = relations.resolve(taxonomies)
    log.append(contentsOf: relations.log)
    let listings = ListingPlan(places, taxonomies, sources)
    places.claim(listings.listings.flatMap(\.allRoutes))
    var resolver = LinkResolver(places, visible, tables, sources)
    let links = places.entries.map { resolver.resolve($0) }
    log.append(contentsOf: resolver.log)
    let redirects = places.redirects(reporting: &log)
    let menu = menu(places)
    let pages = zip(places.entries, zip(links, related)).map { entry, resolved in
      entry.page(links: resolved.0, relations: resolved.1, tags: taxonomies.tags(of: entry.id))
    }
    let check = LedgerCheck(
      sources: sources, options: options, hidden: visible.hiddenPaths, redirects: redirects)
    let ledger = check.next(pages, resolver.attachments, reporting: &log)
    reportUnusedAttachments(resolver.attachments)
    return Site(
      sources, pages: pages, listings: listings.listings, tables: tables, redirects: redirects,
      attachments: resolver.attachments, menu: menu, ledger: ledger, skipped: visible.skipped,
      nextChange: visible.nextChange(sources.documents), now: options.now,
      routes: places.routes.compactMapValues { $0 })
  }

  private mutating func menu(_ places: Placement) -> [MenuLink] {
    sources.configuration.menu.compactMap { entry in
      let path = String(entry.to.text.drop { $0 == "/" })
      let route = Route(file: path.isEmpty || path.hasSuffix("/") ? path : path + "/")
      if path.isEmpty || places.routes[route] != nil {
        return MenuLink(text: entry.text, route: route)
      }
      log.append(
        .menuWithoutPage(
          entry.to.text,
          candidates: Suggestion.nearest(3, to: route.rooted, in: places.routes.keys.map(\.rooted)),
          at: SourceLocation(sources.configuration.source.path, entry.to.range)))
      return nil
    }
  }

  private mutating func reportUnusedAttachments(_ used: [PublishedAttachment]) {
    let paths = Set(used.map(\.source))
    for path in sources.attachments.sorted() where !paths.contains(path) {
      log.append(.attachmentUnused(at: SourceLocation(path)))
    }
  }
}
