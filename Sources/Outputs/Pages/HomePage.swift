import Content
import SiteModel
import Theming

/// The home page, the pages for addresses where nothing is, and redirects.
struct HomePage: Sendable {
  private let library: PageLibrary
  private var site: Site { library.site }

  init(_ library: PageLibrary) { self.library = library }

  func context() -> PageContext {
    let configuration = site.configuration
    var frame = PageFrame(
      language: configuration.language, title: configuration.title,
      documentTitle: configuration.title)
    frame.summary = configuration.description
    frame.canonical = library.absolute.href(Route(page: []))
    frame.feeds = library.feedLinks(to: .site)
    frame.sharing = library.sharingOfHome()
    var home = HomeContext()
    home.skills = (site.listing(.skills)?.items ?? []).compactMap(library.door)
    home.skillsHref = library.href(.skills)
    home.campaign = currentCampaign()
    home.campaignsHref = library.href(.campaigns)
    home.models = newest(.models, 2)
    home.modelsHref = library.href(.models)
    home.news = newest(.news, 3)
    home.newsHref = library.href(.news)
    home.documents = newest(.documents, 3)
    home.documentsHref = library.href(.documents)
    home.audiences = site.audiences.compactMap { audience in
      library.href(.audience(audience.id.id)).map { Link(audience.name, href: $0) }
    }
    return PageContext(frame, .home(home))
  }

  func notFound() -> PageContext {
    var frame = library.frame(
      Route(file: "404.html"), title: library.words[.not_found],
      summary: library.words[.not_found_summary], above: [])
    frame.noindex = true
    frame.canonical = nil
    frame.sharing = nil
    return PageContext(frame, .notFound(NotFoundContext(ways: ways)))
  }

  func gone(_ page: GonePage) -> PageContext {
    var frame = library.frame(
      page.route, title: library.words[.gone], summary: nil, above: [])
    frame.noindex = true
    frame.canonical = nil
    frame.sharing = nil
    return PageContext(frame, .gone(GoneContext(reason: page.reason, ways: ways)))
  }

  private var ways: [Link] {
    let menu = site.menu.map { Link($0.text, href: library.href($0.route)) }
    let all = library.href(.alphabet).map { [Link(library.words[.alphabet], href: $0)] } ?? []
    return [library.homeLink] + menu + all
  }

  func redirect(_ redirect: Redirect) -> PageContext {
    let page = site[redirect.to]
    var frame = library.frame(
      redirect.from, title: library.words[.moved], summary: nil, above: [])
    frame.noindex = true
    frame.canonical = library.absolute.href(page.route)
    frame.sharing = nil
    return PageContext(
      frame, .redirect(RedirectContext(to: page.title, href: library.href(page.route))))
  }

  private func newest(_ subject: Listing.Subject, _ count: Int) -> [LinkItem] {
    let ids = site.listing(subject)?.items ?? []
    return library.items(ids.lazy.filter { !site[$0].document.common.sample }.prefix(count))
  }

  /// The campaign that runs, else the one that comes next, else the last one; samples stand back.
  private func currentCampaign() -> CampaignTeaser? {
    let campaigns = (site.listing(.campaigns)?.items ?? []).filter {
      !site[$0].document.common.sample
    }
    let teasers = campaigns.compactMap(library.campaignTeaser)
    return teasers.first { $0.state == .running } ?? teasers.last { $0.state == .upcoming }
      ?? teasers.first
  }
}
