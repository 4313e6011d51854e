/// The outermost scope of a page: its frame, and the regions made once for many pages.
struct PageScope: TemplateScope {
  let frame: PageFrame
  let layout: Layout
  let regions: Regions

  static let fields: [Field<PageScope>] = [
    .html("head") { $0.regions.head },
    .html("header") { $0.regions.header },
    .html("footer") { $0.regions.footer },
    .text("kind") { $0.layout.rawValue },
    .text("language") { $0.frame.language },
    .text("title") { $0.frame.title },
    .text("document_title") { $0.frame.documentTitle },
    .text("summary") { $0.frame.summary },
    .text("canonical") { $0.frame.canonical },
    .text("short_link") { $0.frame.shortLink },
    .flag("noindex") { $0.frame.noindex },
    .list("breadcrumbs") { $0.frame.breadcrumbs },
    .object("published") { $0.frame.published },
    .object("updated") { $0.frame.updated },
    .flag("is_sample") { $0.frame.isSample },
    .flag("is_draft") { $0.frame.isDraft },
    .object("expired") { $0.frame.expired },
    .list("tags") { $0.frame.tags },
    .list("contents") { $0.frame.contents.count > 1 ? $0.frame.contents : [] },
    .list("alternates") { $0.frame.alternates },
    .list("feeds") { $0.frame.feeds },
    .object("cover") { $0.frame.cover },
    .text("picture_styles") { $0.frame.pictureStyles },
    .html("sharing") { $0.frame.sharing },
  ]
}

/// The outermost scope of a region template.
struct RegionScope: TemplateScope {
  let site: SiteContext

  static let fields: [Field<RegionScope>] = [.object("site") { $0.site }]
}

extension Layout {
  /// What a layout's own names are.
  var scope: any TemplateScope.Type {
    switch self {
    case .home: HomeContext.self
    case .skills: SkillsContext.self
    case .skill: SkillContext.self
    case .lesson: LessonContext.self
    case .models, .newsList: ListContext.self
    case .model: ModelContext.self
    case .campaigns: CampaignsContext.self
    case .campaign: CampaignContext.self
    case .news: NewsContext.self
    case .events: EventsContext.self
    case .event: EventContext.self
    case .award: AwardContext.self
    case .documents: DocumentsContext.self
    case .document: DocumentContext.self
    case .teams: TeamsContext.self
    case .figures: FiguresContext.self
    case .duties: DutiesContext.self
    case .terms: TermsContext.self
    case .term: TermContext.self
    case .glossary: GlossaryContext.self
    case .alphabet: AlphabetContext.self
    case .search: SearchContext.self
    case .notFound: NotFoundContext.self
    case .redirect: RedirectContext.self
    case .gone: GoneContext.self
    case .page: StandaloneContext.self
    }
  }
}

extension PageContent {
  var scope: any TemplateScope {
    switch self {
    case .home(let scope): scope
    case .skills(let scope): scope
    case .skill(let scope): scope
    case .lesson(let scope): scope
    case .models(let scope), .newsList(let scope): scope
    case .model(let scope): scope
    case .campaigns(let scope): scope
    case .campaign(let scope): scope
    case .news(let scope): scope
    case .events(let scope): scope
    case .event(let scope): scope
    case .award(let scope): scope
    case .documents(let scope): scope
    case .document(let scope): scope
    case .teams(let scope): scope
    case .figures(let scope): scope
    case .duties(let scope): scope
    case .terms(let scope): scope
    case .term(let scope): scope
    case .glossary(let scope): scope
    case .alphabet(let scope): scope
    case .search(let scope): scope
    case .notFound(let scope): scope
    case .redirect(let scope): scope
    case .gone(let scope): scope
    case .page(let scope): scope
    }
  }
}
