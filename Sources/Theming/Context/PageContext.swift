/// All that a layout may say about one page: a closed value, no way back to the site.
package struct PageContext: Sendable {
  package var frame: PageFrame
  package var content: PageContent

  package init(_ frame: PageFrame, _ content: PageContent) {
    self.frame = frame
    self.content = content
  }
}

/// What is special to each kind of page; one case for each layout.
package enum PageContent: Sendable {
  case home(HomeContext)
  case skills(SkillsContext)
  case skill(SkillContext)
  case lesson(LessonContext)
  case models(ListContext)
  case model(ModelContext)
  case campaigns(CampaignsContext)
  case campaign(CampaignContext)
  case newsList(ListContext)
  case news(NewsContext)
  case events(EventsContext)
  case event(EventContext)
  case award(AwardContext)
  case documents(DocumentsContext)
  case document(DocumentContext)
  case teams(TeamsContext)
  case figures(FiguresContext)
  case duties(DutiesContext)
  case terms(TermsContext)
  case term(TermContext)
  case glossary(GlossaryContext)
  case alphabet(AlphabetContext)
  case search(SearchContext)
  case notFound(NotFoundContext)
  case redirect(RedirectContext)
  case gone(GoneContext)
  case page(StandaloneContext)
}

/// The layouts a theme must have, named as their files in `layouts/`.
package enum Layout: String, Sendable, Hashable, CaseIterable {
  case home
  case skills
  case skill
  case lesson
  case models
  case model
  case campaigns
  case campaign
  case newsList = "news-list"
  case news
  case events
  case event
  case award
  case documents
  case document
  case teams
  case figures
  case duties
  case terms
  case term
  case glossary
  case alphabet
  case search
  case notFound = "not-found"
  case redirect
  case gone
  case page
}

extension PageContent {
  /// The layout that draws this content.
  package var layout: Layout {
    switch self {
    case .home: .home
    case .skills: .skills
    case .skill: .skill
    case .lesson: .lesson
    case .models: .models
    case .model: .model
    case .campaigns: .campaigns
    case .campaign: .campaign
    case .newsList: .newsList
    case .news: .news
    case .events: .events
    case .event: .event
    case .award: .award
    case .documents: .documents
    case .document: .document
    case .teams: .teams
    case .figures: .figures
    case .duties: .duties
    case .terms: .terms
    case .term: .term
    case .glossary: .glossary
    case .alphabet: .alphabet
    case .search: .search
    case .notFound: .notFound
    case .redirect: .redirect
    case .gone: .gone
    case .page: .page
    }
  }
}
