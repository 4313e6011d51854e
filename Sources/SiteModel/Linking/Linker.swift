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

  /// The linked site; every fault goes to `log`, and a site with errors must not be published.
  package static func link(
    _ sources: SiteSources, options: LinkOptions, reporting log: inout DiagnosticLog
  ) -> Site {
    var linker = Linker(sources, options)
    let site = linker.link()
    log.append(contentsOf: linker.log)
    return site
  }

  private mutating func link() -> Site {
    let unread = Unread(sources, Addresses(sources.documents))
    let tables = Tables(sources, unread, reporting: &log)
    let visible = Visibility(sources.documents, options)
    var places = Placement.place(visible.published, sources, now: options.now, reporting: &log)
    let taxonomies = Taxonomies(places, reporting: &log)
    var relations = RelationResolver(places, tables, sources.configuration, unread)
    let related = relations.resolve()
    var rows = TeamResolver(places, tables, unread)
    let teams = rows.resolve(sources.teams)
    let listings = ListingPlan(places, taxonomies, sources, now: options.now).listings
    places.claim(listings.flatMap(\.allRoutes))
    if sources.configuration.outputs.data { places.claim([.openData]) }
    if sources.configuration.outputs.press { places.claim([.press]) }
    var resolver = LinkResolver(places, visible, tables, files: sources.attachments, unread)
    let pages = zip(places.entries, related).map { entry, relations in
      Page(entry, resolver.resolve(entry), tags: taxonomies.tags(of: entry.id), relations)
    }
    log.append(contentsOf: relations.log)
    log.append(contentsOf: rows.log)
    log.append(contentsOf: resolver.log)
    let depictions = DepictionCheck(sources.documents)
    for fault in depictions.diagnostics { log.append(fault) }
    reportUnused(resolver.attachments, resolver.pictures)
    let redirects = places.redirects(reporting: &log)
    let ledger = LedgerCheck(sources, options, visible, redirects)
      .next(pages, resolver.attachments, reporting: &log)
    let permanence = Permanence(ledger, pages, redirects, places)
    return Site(
      sources, pages: pages, listings: listings, tables: tables, teams: teams, redirects: redirects,
      permanence: permanence,
      attachments: resolver.attachments, pictures: resolver.pictures,
      picturesOfChildren: depictions.ofChildren,
      menu: menu(places, unread), ledger: ledger, skipped: visible.skipped,
      nextChange: visible.nextChange(sources), now: options.now,
      tagNames: taxonomies.tagNames, routes: places.routes.compactMapValues { $0 })
  }

  private mutating func menu(_ places: Placement, _ unread: Unread) -> [MenuLink] {
    sources.configuration.menu.compactMap { entry in
      let path = String(entry.to.text.drop { $0 == "/" })
      let route = Route(file: path.isEmpty || path.hasSuffix("/") ? path : path + "/")
      if path.isEmpty || places.routes[route] != nil {
        return MenuLink(text: entry.text, route: route)
      }
      if unread.leads(to: route) { return nil }
      log.append(
        .menuWithoutPage(
          entry.to.text,
          candidates: Suggestion.nearest(3, to: route.rooted, in: places.routes.keys.map(\.rooted)),
          at: SourceLocation(sources.configuration.source.path, entry.to.range)))
      return nil
    }
  }

  private mutating func reportUnused(_ used: [PublishedAttachment], _ shown: Set<String>) {
    let paths = shown.union(used.map(\.source))
    // A file of a kind that is never published is refused for that.
    for path in sources.attachments.sorted()
    where !paths.contains(path) && AttachmentType(path: path) != nil {
      log.append(.attachmentUnused(at: SourceLocation(path)))
    }
  }
}
