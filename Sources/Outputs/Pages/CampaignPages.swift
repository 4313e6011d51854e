import Content
import SiteModel
import Theming

/// The page of a campaign: three phases of one timeline, goals beside results.
struct CampaignPages {
  private let library: PageLibrary
  private let body: BodyFormatter
  private var site: Site { library.site }

  init(_ library: PageLibrary, _ body: BodyFormatter) {
    self.library = library
    self.body = body
  }

  func context(_ campaign: Campaign, _ page: Page) -> CampaignContext {
    let none = PartialDate(year: 1970, month: nil, day: nil, minute: nil)
    let starts = campaign.starts ?? none
    let ends = campaign.ends ?? none
    let contact = site.contact(campaign.contact?.id).map { Contact($0) } ?? Contact(name: "")
    var context = CampaignContext(
      starts: library.date(starts), ends: library.date(ends), state: library.state(campaign),
      host: library.organisation(campaign.host?.id ?? ""), contact: contact)
    context.slogan = campaign.slogan
    context.partners = campaign.partners.map { library.organisation($0.id) }
    context.audiences = library.audienceLinks(page)
    context.skills = page.relations.skills.compactMap { library.skillLabels[$0] }
    context.places = page.relations.places.map(library.unit)
    context.goals = goals(campaign, page)
    let news = library.newsOfCampaign[page.id] ?? []
    context.before = phase(.before, news, "\(library.words[.until]) \(starts.vietnamese)")
    context.during = phase(
      .during, news, "\(library.words[.from_to]) \(starts.vietnamese) đến \(ends.vietnamese)")
    context.after = phase(.after, news, "\(library.words[.since]) \(ends.vietnamese)")
    switch context.state {
    case .upcoming: context.before.isCurrent = true
    case .running: context.during.isCurrent = true
    case .finished: context.after.isCurrent = true
    }
    context.events = events(page.id).compactMap(library.eventItem)
    context.calendar = library.calendar(.page(page.id))
    context.awards = library.items(library.awardsOfCampaign[page.id] ?? [])
    context.body = body.optionalHTML(page)
    context.documents = page.relations.documents.compactMap(library.documentRow)
    context.press = library.press(page)
    return context
  }

  /// What takes place in the campaign, in the order of time.
  private func events(_ id: PageID) -> [PageID] {
    let events = (library.eventsOfCampaign[id] ?? []).map { id in
      ((site[id].document.fields as? Event)?.starts?.earliest ?? Moment(minutes: 0), id)
    }
    return events.sorted { $0 < $1 }.map(\.1)
  }

  private func phase(_ phase: Content.Phase, _ news: [PageID], _ period: String) -> CampaignPhase {
    let own = news.filter { (site[$0].document.fields as? News)?.phase == phase }
      .sorted { left, right in
        let origin = Moment(minutes: 0)
        return (site[left].date?.earliest ?? origin, left)
          < (site[right].date?.earliest ?? origin, right)
      }
    var context = CampaignPhase()
    context.period = period
    context.news = library.items(own)
    context.figures = figures(of: own)
    return context
  }

  /// What the news quote, each observation once.
  private func figures(of news: [PageID]) -> [QuotedFigure] {
    var seen: Set<String> = []
    return news.flatMap { site[$0].relations.figures }
      .filter { seen.insert("\($0.figure.id.id)@\($0.observation.asOf.iso)").inserted }
      .map(library.figure)
  }

  /// Goals in order; one without an observation made since the start has no published result.
  private func goals(_ campaign: Campaign, _ page: Page) -> [Theming.Goal] {
    zip(campaign.goals, page.goalResults).map { goal, result in
      var context = Theming.Goal(goal.text)
      context.result = result.map(library.figure)
      context.isUnpublished = context.result == nil && library.state(campaign) == .finished
      return context
    }
  }
}
