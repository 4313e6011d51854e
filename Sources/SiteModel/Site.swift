package import Content
import VietnameseText

/// The whole site, checked and linked; only the linker makes one.
///
/// An immutable class, so that every output can hold it at the cost of one reference.
package final class Site: Sendable {
  package let configuration: SiteConfiguration
  /// All published pages, sorted by route.
  package let pages: [Page]
  /// All generated lists.
  package let listings: [Listing]
  /// Administrative units by id.
  package let units: [String: Unit]
  /// Organisations by id.
  package let organisations: [String: Organisation]
  package let audiences: [Audience]
  package let glossary: [GlossaryTerm]
  /// By the Vietnamese alphabet of their labels; those that only samples quote stand last.
  package let figures: [Figure]
  /// The table of teams, by the Vietnamese alphabet of the units' names.
  package let teams: [TeamEntry]
  /// The names of tags by their slugs, as first written.
  package let tagNames: [String: String]
  /// Former addresses, sorted.
  package let redirects: [Redirect]
  /// Addresses that are gone for good, sorted.
  package let gone: [GonePage]
  /// Short links by their codes, sorted; none where the site has none.
  package let shortLinks: [ShortLink]
  /// Files that pages use, sorted by route.
  package let attachments: [PublishedAttachment]
  /// The pictures that pages show, by their paths in the project, sorted.
  package let pictures: [String]
  /// The pictures of which any document, shown or not, says that they show children.
  package let picturesOfChildren: Set<String>
  /// Menu entries in their order.
  package let menu: [MenuLink]
  /// The ledger as it stands after this site is published.
  package let ledger: Ledger
  /// What was left out of this build, and why.
  package let skipped: [Skipped]
  /// The next minute at which a build would give another site, and why.
  package let nextChange: NextChange?
  /// The minute that the site stands for; it selects and is never printed.
  package let now: Moment
  let byKind: [String: [PageID]]
  let routes: [Route: PageID]

  init(
    _ sources: SiteSources, pages: [Page], listings: [Listing], tables: Tables,
    teams: [TeamEntry],
    redirects: [Redirect], permanence: Permanence, attachments: [PublishedAttachment],
    pictures: Set<String>, picturesOfChildren: Set<String>,
    menu: [MenuLink], ledger: Ledger, skipped: [Skipped], nextChange: NextChange?, now: Moment,
    tagNames: [String: String], routes: [Route: PageID]
  ) {
    configuration = sources.configuration
    audiences = sources.audiences
    glossary = sources.glossary
    figures = Site.inOrder(sources.figures, pages)
    units = tables.units
    organisations = tables.organisations
    byKind = Dictionary(grouping: pages, by: \.kind.name).mapValues { $0.map(\.id) }
    self.teams = teams
    self.pages = pages
    self.listings = listings
    self.redirects = redirects
    gone = permanence.gone
    shortLinks = sources.configuration.outputs.shortLinks ? permanence.shortLinks : []
    self.attachments = attachments
    self.pictures = pictures.sorted()
    self.picturesOfChildren = picturesOfChildren
    self.menu = menu
    self.ledger = ledger
    self.skipped = skipped
    self.nextChange = nextChange
    self.now = now
    self.tagNames = tagNames
    self.routes = routes
  }

  /// The page of an id, which must be one of this site's.
  package subscript(id: PageID) -> Page { pages[id.index] }

  /// The pages of a kind, sorted by route.
  package func pages(of kind: Kind) -> [Page] { (byKind[kind.name] ?? []).map { self[$0] } }

  /// The page at a route.
  package func page(at route: Route) -> Page? { routes[route].map { self[$0] } }

  /// The declared contact of an id.
  package func contact(_ id: String?) -> SiteConfiguration.Contact? {
    configuration.contacts.first { $0.id.id == id }
  }
}

extension Site {
  private static func inOrder(_ figures: [Figure], _ pages: [Page]) -> [Figure] {
    let samples = pages.figuresQuotedOnly { $0.document.common.sample }
    let keys = figures.map { figure in
      (samples.contains(figure.id.id) ? [1] : [0]) + Fold.collationKey(figure.label) + [0]
        + figure.id.id.utf8
    }
    return zip(keys, figures).sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
  }
}

extension Sequence<Page> {
  /// The ids of the figures that some of these pages quote, and no others.
  package func figuresQuotedOnly(by isOne: (Page) -> Bool) -> Set<String> {
    var inside: Set<String> = []
    var outside: Set<String> = []
    for page in self {
      let ids = page.figures.map(\.figure.id.id)
      if isOne(page) { inside.formUnion(ids) } else { outside.formUnion(ids) }
    }
    return inside.subtracting(outside)
  }
}

/// An address that a page had before.
package struct Redirect: Sendable {
  package let from: Route
  package let to: PageID
}

/// An address that is gone for good, with the reason that its visitors are told.
package struct GonePage: Sendable, Equatable {
  package let route: Route
  package let reason: String
}

/// A short address that leads to a page wherever it stands, printed on paper.
package struct ShortLink: Sendable, Equatable {
  /// The code in the ledger, which outlives addresses.
  package let code: String
  package let target: Route

  package init(code: String, target: Route) {
    self.code = code
    self.target = target
  }

  package var route: Route { Route(page: ["c", code]) }
}

/// A row of the table of teams.
package struct TeamEntry: Sendable {
  package let count: TeamCount
  /// The document that is its source, if it is one of the site's.
  package let document: PageID?
}

/// A file published as it is, below the page that uses it.
package struct PublishedAttachment: Sendable {
  /// The file in the project.
  package let source: String
  package let route: Route
}

/// A menu entry whose page exists.
package struct MenuLink: Sendable {
  package let text: String
  package let route: Route
}

/// A file that is not published this time, and why.
package struct Skipped: Sendable {
  /// Why a file is left out.
  package enum Reason: Sendable {
    case draft
    case embargo(PartialDate)
  }

  package let path: String
  package let reason: Reason
}

/// The next moment at which the clock alone changes the site.
package struct NextChange: Sendable {
  /// What the clock changes.
  package enum Reason: Sendable {
    case embargo, expiry, campaignStart, campaignEnd, eventEnd
    /// The day that a campaign names as its newest has come, so that feeds tell of it.
    case campaignUpdate
    /// A unit or organisation stops being called what it was.
    case tableRow
  }

  /// The day as the author wrote it.
  package let at: PartialDate
  /// The file that names the day.
  package let path: String
  package let reason: Reason
  /// The first minute of the change.
  package let moment: Moment
}
