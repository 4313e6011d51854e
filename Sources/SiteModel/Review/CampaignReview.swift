import Content
import Diagnostics

/// Campaigns told before, during and after, and their results.
struct CampaignReview {
  private let site: Site
  private let campaigns: [Page]
  private let news: [PageID: [Page]]

  init(_ site: Site, _ pages: [Page]) {
    self.site = site
    campaigns = pages.filter { $0.document.fields is Campaign }
    let all = pages.filter { $0.document.fields is News && $0.relations.campaign != nil }
    news = Dictionary(grouping: all) { $0.relations.campaign ?? $0.id }
  }

  var diagnostics: [Diagnostic] {
    campaigns.flatMap { page -> [Diagnostic] in
      guard let campaign = page.document.fields as? Campaign else { return [] }
      let told = news[page.id] ?? []
      return told.compactMap { misplaced($0, campaign) } + told.compactMap(withoutFigure)
        + unfinished(campaign, page, told)
    }
  }

  /// News whose day cannot lie in the phase that it names.
  private func misplaced(_ page: Page, _ campaign: Campaign) -> Diagnostic? {
    guard let news = page.document.fields as? News, let phase = news.phase, let date = news.date,
      let starts = campaign.starts, let ends = campaign.ends,
      !campaign.phases(of: date).contains(phase)
    else { return nil }
    return .newsOutsidePhase(
      phase, date, (starts, ends), possible: campaign.phases(of: date),
      at: page.document.location(news.phasePlace))
  }

  /// News of the results that gives no figure with a source.
  private func withoutFigure(_ page: Page) -> Diagnostic? {
    guard let news = page.document.fields as? News, news.phase == .after,
      !page.figures.contains(where: { $0.observation.source != nil })
    else { return nil }
    return .newsWithoutFigure(at: page.document.location(news.phasePlace))
  }

  /// What is missing once a campaign is over.
  private func unfinished(_ campaign: Campaign, _ page: Page, _ news: [Page]) -> [Diagnostic] {
    guard let ends = campaign.ends, ends.end <= site.now else { return [] }
    let after = news.filter { ($0.document.fields as? News)?.phase == .after }
    let place = page.document.location(campaign.endsPlace)
    var found: [Diagnostic] = []
    if after.isEmpty { found.append(.campaignWithoutAfterNews(at: place)) }
    // Where news of the results lacks its figures, that has been said there.
    let isSaid = after.contains { withoutFigure($0) != nil }
    if !isSaid, !hasResult(campaign, [page] + after) {
      found.append(.campaignWithoutFigure(at: place))
    }
    for (goal, result) in zip(campaign.goals, page.goalResults) where result == nil {
      let place = page.document.location(goal.place)
      found.append(.goalWithoutResult(goal.figure?.id, since: campaign.starts, at: place))
    }
    return found
  }

  private func hasResult(_ campaign: Campaign, _ pages: [Page]) -> Bool {
    pages.flatMap(\.figures).contains { quote in
      quote.observation.source != nil && campaign.isResult(quote.observation)
    }
  }
}

extension Campaign {
  /// The phases in which a day can lie; a day on the border of a time lies in two.
  fileprivate func phases(of date: PartialDate) -> Set<Phase> {
    guard let starts, let ends else { return [] }
    var phases: Set<Phase> = []
    if date.earliest < starts.earliest { phases.insert(.before) }
    if date.earliest < ends.end, date.end > starts.earliest { phases.insert(.during) }
    if date.end > ends.end { phases.insert(.after) }
    return phases
  }
}
