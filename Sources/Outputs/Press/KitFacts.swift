import Content
import SiteModel
import Theming

/// What the front matter says, as lines of text.
extension KitTexts {
  func facts(_ page: Page) -> [String] {
    [Self.oneLine(page.summary)] + head(page)
  }

  private func head(_ page: Page) -> [String] {
    var lines: [String] = []
    if let campaign = page.document.fields as? Campaign {
      if let starts = campaign.starts, let ends = campaign.ends {
        lines.append("\(words[.kit_time]): \(starts.vietnamese) – \(ends.vietnamese)")
      }
      if let host = campaign.host {
        lines.append("\(words[.kit_host]): \(library.organisationName(host.id))")
      }
      if !campaign.partners.isEmpty {
        let names = campaign.partners.map { library.organisationName($0.id) }
        lines.append("\(words[.kit_partners]): \(names.joined(separator: ", "))")
      }
    }
    let news = page.document.fields as? News
    if !(page.document.fields is Campaign), let date = page.date { lines.append(date.vietnamese) }
    if let award = page.document.fields as? Award { lines += honours(award, page) }
    lines.append(library.href(page.route))
    let corrections = (news?.corrections ?? []).map { correction in
      "\(words[.correction_on]) \(correction.on.vietnamese): \(Self.oneLine(correction.text))"
    }
    return lines.map(Self.oneLine) + corrections
  }

  /// Who is honoured, and by what.
  private func honours(_ award: Award, _ page: Page) -> [String] {
    let names = library.recipientNames(award)
    let decision = page.relations.documents.first.map { site[$0] }
    return [
      names.isEmpty ? nil : "\(words[.award_recipients]): \(names.joined(separator: "; "))",
      decision.map { "\(words[.award_decision]): \($0.title) (\(library.href($0.route)))" },
    ].compactMap { $0 }
  }

  func endings(_ page: Page) -> [String] {
    if let news = page.document.fields as? News {
      let quotes = news.quotes.map { "“\(Self.oneLine($0.text))”\n— \(Self.oneLine($0.role))" }
      return quotes + figures(page)
    }
    guard let campaign = page.document.fields as? Campaign else { return [] }
    return goals(campaign, page) + schedule(page) + awards(page)
  }

  private func figures(_ page: Page) -> [String] {
    page.relations.figures.map { quote in
      "\(Self.oneLine(quote.figure.label)): \(figureText(quote))"
    }
  }

  private func goals(_ campaign: Campaign, _ page: Page) -> [String] {
    if campaign.goals.isEmpty { return [] }
    let lines = zip(campaign.goals, page.goalResults).map { goal, result in
      let reached = result.map(figureText) ?? words[.kit_no_result]
      return "- \(Self.oneLine(goal.text))\n  \(words[.kit_result]): \(reached)"
    }
    return ["\(words[.kit_goals]):\n\n" + lines.joined(separator: "\n")]
  }

  private func schedule(_ page: Page) -> [String] {
    list(.kit_schedule, library.eventsOfCampaign[page.id]) { event in
      (event.document.fields as? Event)?.starts
    }
  }

  private func awards(_ page: Page) -> [String] {
    list(.awards, library.awardsOfCampaign[page.id], day: \.date)
  }

  /// The pages that are told, each with its day, below a heading; nothing where there are none.
  private func list(_ heading: Words.Key, _ ids: [PageID]?, day: (Page) -> PartialDate?) -> [String]
  {
    let lines = (ids ?? []).map { site[$0] }.filter(site.isTold).map { page in
      let lead = day(page).map { "\($0.vietnamese): " } ?? ""
      return "- \(lead)\(Self.oneLine(page.title)) (\(library.href(page.route)))"
    }
    return lines.isEmpty ? [] : ["\(words[heading]):\n\n" + lines.joined(separator: "\n")]
  }

  func figureText(_ quote: FigureQuote) -> String {
    Self.oneLine("\(quote.observation.text) (\(evidence(quote)))")
  }

  func evidence(_ quote: FigureQuote) -> String {
    let source = library.source(of: quote)
    let name = [source?.text, source?.href].compactMap { $0 }.joined(separator: ", ")
    let since = "\(words[.as_of]) \(quote.observation.asOf.vietnamese)"
    return name.isEmpty ? since : "\(since); \(words[.source]): \(name)"
  }
}
