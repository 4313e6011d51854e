import Content
import Encoders
import SiteModel
import Theming

/// What all pages of one build are made with: the site, what stands where, labels made once.
///
/// An immutable class, so that every output can hold it at the cost of one reference.
final class PageLibrary: Sendable {
  let site: Site
  let theme: Theme
  let words: Words
  let pictures: PicturePlan
  let style: LinkStyle
  let absolute: LinkStyle
  /// The site's own ids of things.
  let stable: StableID
  let skillLabels: [PageID: SkillLabel]
  /// Pages that point to a page: lessons of a skill, models of a skill, news of a campaign …
  let lessonsOfSkill: [PageID: [PageID]]
  let modelsOfSkill: [PageID: [PageID]]
  let newsOfSkill: [PageID: [PageID]]
  let newsOfCampaign: [PageID: [PageID]]
  /// In the order of the list of events.
  let eventsOfSkill: [PageID: [PageID]]
  let eventsOfCampaign: [PageID: [PageID]]
  let awardsOfModel: [PageID: [PageID]]
  let awardsOfCampaign: [PageID: [PageID]]
  let citingDocument: [PageID: [PageID]]
  /// The pages that quote a figure, by its id.
  let pagesOfFigure: [String: [PageID]]
  /// Where a figure stands among all figures, by its id.
  let figurePlaces: [String: Int]
  /// Official documents by their ids.
  let documents: [String: PageID]
  let listingRoutes: [Listing.Subject: Route]
  let feeds: FeedPlan
  let calendars: CalendarPlan
  private let sources: OutputSources
  /// One for each menu entry and one for none; made where links look the same from every page.
  private let regions: [Regions]

  init(_ sources: OutputSources) {
    let site = sources.site
    let style = LinkStyle(sources.links, base: site.configuration.baseURL)
    self.sources = sources
    self.site = site
    self.style = style
    theme = sources.theme
    words = sources.words
    pictures = sources.pictures
    absolute = LinkStyle(.absolute, base: site.configuration.baseURL)
    stable = StableID(siteID: site.configuration.id)
    skillLabels = PageLibrary.labels(site, sources.theme, style)
    let listed = site.pages.filter { !$0.isUnlisted }
    lessonsOfSkill = PageLibrary.lessons(listed)
    modelsOfSkill = PageLibrary.group(listed.filter { $0.document.fields is Model }, \.skills)
    newsOfSkill = PageLibrary.group(listed.filter { $0.document.fields is News }, \.skills)
    newsOfCampaign = PageLibrary.group(listed.filter { $0.document.fields is News }) {
      [$0.campaign].compactMap { $0 }
    }
    let events = (site.listing(.events)?.items ?? []).map { site[$0] }
    eventsOfSkill = PageLibrary.group(events, \.skills)
    eventsOfCampaign = PageLibrary.group(events) { [$0.campaign].compactMap { $0 } }
    let awards = (site.listing(.awards)?.items ?? []).map { site[$0] }
    awardsOfModel = PageLibrary.group(awards, \.models)
    awardsOfCampaign = PageLibrary.group(awards) { [$0.campaign].compactMap { $0 } }
    citingDocument = PageLibrary.group(listed, \.documents)
    pagesOfFigure = PageLibrary.figures(site)
    figurePlaces = Dictionary(
      site.figures.enumerated().map { ($1.id.id, $0) }
    ) { first, _ in first }
    documents = Dictionary(site.pages(of: .document).map { ($0.identity, $0.id) }) { first, _ in
      first
    }
    listingRoutes = Dictionary(site.listings.map { ($0.subject, $0.route) }) { first, _ in first }
    feeds = site.configuration.outputs.feeds ? FeedPlan(site) : FeedPlan()
    calendars = site.configuration.outputs.calendar ? CalendarPlan(site) : CalendarPlan()
    guard style.form != .file else {
      regions = []
      return
    }
    let frames = SiteContexts(sources, style: style)
    regions = (0...site.menu.count).map { sources.theme.regions(for: frames.context(current: $0)) }
  }

  /// What is known already, with links as seen from one page.
  private init(_ library: PageLibrary, origin: Route) {
    sources = library.sources
    site = library.site
    theme = library.theme
    words = library.words
    pictures = library.pictures
    absolute = library.absolute
    stable = library.stable
    style = library.style.seen(from: origin)
    skillLabels = PageLibrary.labels(site, theme, style)
    lessonsOfSkill = library.lessonsOfSkill
    modelsOfSkill = library.modelsOfSkill
    newsOfSkill = library.newsOfSkill
    newsOfCampaign = library.newsOfCampaign
    eventsOfSkill = library.eventsOfSkill
    eventsOfCampaign = library.eventsOfCampaign
    awardsOfModel = library.awardsOfModel
    awardsOfCampaign = library.awardsOfCampaign
    citingDocument = library.citingDocument
    pagesOfFigure = library.pagesOfFigure
    figurePlaces = library.figurePlaces
    documents = library.documents
    listingRoutes = library.listingRoutes
    feeds = library.feeds
    calendars = library.calendars
    regions = []
  }

  /// The library for a page: this one, but where addresses depend on the page they stand in.
  func seen(from route: Route) -> PageLibrary {
    style.form == .file ? PageLibrary(self, origin: route) : self
  }

  /// The header, head and footer for a page, with its menu entry marked.
  func regions(for route: Route) -> Regions {
    let entry = site.menu.firstIndex { entry in
      !entry.route.path.isEmpty && route.path.hasPrefix(entry.route.path)
    }
    let current = entry.map { $0 + 1 } ?? 0
    guard regions.isEmpty else { return regions[current] }
    return theme.regions(for: SiteContexts(sources, style: style).context(current: current))
  }

  func href(_ route: Route, anchor: String? = nil) -> String { style.href(route, anchor: anchor) }

  func href(_ subject: Listing.Subject) -> String? {
    listingRoutes[subject].map { style.href($0) }
  }
}

extension PageLibrary {
  private static func labels(_ site: Site, _ theme: Theme, _ style: LinkStyle)
    -> [PageID: SkillLabel]
  {
    var labels: [PageID: SkillLabel] = [:]
    for page in site.pages(of: .skill) {
      guard let skill = page.document.fields as? Skill else { continue }
      let digit = skill.color?.split(separator: "-").last.flatMap { Int($0) } ?? skill.order
      var label = SkillLabel(
        number: skill.order, name: page.title, href: style.href(page.route),
        className: "skill-\((max(1, digit) - 1) % 5 + 1)")
      label.icon = skill.icon.flatMap { theme.icon(named: $0.text) }
      labels[page.id] = label
    }
    return labels
  }

  private static func lessons(_ pages: [Page]) -> [PageID: [PageID]] {
    let lessons = pages.filter { $0.document.fields is Lesson }.sorted {
      ($0.document.address.order ?? .max, $0.route) < ($1.document.address.order ?? .max, $1.route)
    }
    return group(lessons, \.skills)
  }

  private static func figures(_ site: Site) -> [String: [PageID]] {
    var groups: [String: [PageID]] = [:]
    for page in site.pages {
      for id in Set(page.figures.map(\.figure.id.id)) { groups[id, default: []].append(page.id) }
    }
    return groups
  }

  private static func group(_ pages: [Page], _ key: (Relations) -> [PageID]) -> [PageID: [PageID]] {
    var groups: [PageID: [PageID]] = [:]
    for page in pages {
      for id in key(page.relations) { groups[id, default: []].append(page.id) }
    }
    return groups
  }
}
