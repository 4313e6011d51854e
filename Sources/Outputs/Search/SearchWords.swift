import Content
import Markdown
import Search
import SiteModel

/// The words of pages: what stands on them, by where it stands.
extension SearchEntries {
  func page(_ page: Page, into text: inout SearchText) -> SearchEntry {
    let markup = page.document.markup
    text.addTitle(page.title)
    text.addBody(page.summary)
    WordFormatter(separator: SearchText.blockEnd).format(
      markup, headings: &text.heading, body: &text.body
    ) { link in self.text(of: page.links[link]) }
    for video in page.document.blocks.videos.sorted(by: { $0.key < $1.key }).map(\.value) {
      text.addBody(video.title)
      if let transcript = video.transcript { text.addBody(transcript.text) }
    }
    for block in page.figureBlocks.sorted(by: { $0.key < $1.key }).map(\.value) {
      text.addBody(block.block.title)
      for quote in block.quotes {
        text.addBody(quote.figure.label)
        text.addBody(quote.observation.text)
      }
    }
    for tag in page.tags { text.addBody(site.tagNames[tag] ?? tag) }
    for skill in page.relations.skills { text.filters.append(filter(of: site[skill])) }
    let summary = addOwnWords(of: page, to: &text)
    return SearchEntry(
      title: page.title, path: page.route.path, kind: EntryKind(page.document.fields),
      date: SearchOrder.day(of: page)?.iso ?? "", summary: summary ?? page.summary,
      headings: markup.headings.filter { $0.level <= 3 }.map {
        SearchHeading($0.text, anchor: $0.anchor)
      })
  }

  /// What the index calls a skill: the name in its address.
  private func filter(of skill: Page) -> String { skill.document.address.name }

  /// The text that a link without words of its own shows.
  private func text(of link: ResolvedLink) -> String? {
    switch link {
    case .page(let id, _), .document(let id): site[id].title
    case .external(let address): address
    case .figure(let quote): quote.observation.text
    case .route, .anchor, .attachment, .picture: nil
    }
  }
}

extension SearchEntries {
  /// Adds what the page's kind adds; gives the summary that lists show, where it is another.
  private func addOwnWords(of page: Page, to text: inout SearchText) -> String? {
    switch page.document.fields {
    case let skill as Skill:
      for other in skill.otherNames { text.addTitle(other.name) }
      text.filters.append(filter(of: page))
    case let lesson as Lesson: addWords(of: lesson, to: &text)
    case let model as Model: addPlaces([model.place], to: &text)
    case let campaign as Campaign:
      if let slogan = campaign.slogan { text.addBody(slogan) }
      for goal in campaign.goals { text.addBody(goal.text) }
      addPlaces(campaign.places.map(\.self), to: &text)
    case let event as Event:
      for change in event.changes { text.addBody(change.text) }
      addPlaces([event.place], to: &text)
    case let award as Award:
      for recipient in award.recipients { text.addBody(name(of: recipient)) }
    case let news as News:
      for quote in news.quotes { text.addBody(quote.text) }
      for correction in news.corrections { text.addBody(correction.text) }
      addPlaces([news.place], to: &text)
    case let document as OfficialDocument:
      if let number = document.number { text.addTitle(number) }
      text.addBody(document.subject)
      for duty in document.duties { text.addBody(duty.what) }
      return document.subject
    default: break
    }
    return nil
  }

  private func addWords(of lesson: Lesson, to text: inout SearchText) {
    for words in lesson.outcomes + lesson.needs + lesson.safety + lesson.platforms {
      text.addBody(words)
    }
    for mistake in lesson.mistakes {
      text.addBody(mistake.sign)
      text.addBody(mistake.fix)
    }
  }

  private func name(of recipient: Recipient) -> String {
    switch recipient {
    case .organisation(let reference): site.organisations[reference.id]?.name ?? reference.id
    case .group(let text): text.text
    }
  }

  private func addPlaces(_ places: [Reference?], to text: inout SearchText) {
    for place in places.compactMap(\.self) {
      if let unit = site.units[place.id] { text.addBody(unit.name) }
    }
  }
}
