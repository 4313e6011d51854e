import Content
import SiteModel
import Theming

/// The content of each kind of page that a document makes.
struct DocumentPages: Sendable {
  private let library: PageLibrary
  private let body: BodyFormatter
  private var site: Site { library.site }

  init(_ library: PageLibrary) {
    self.library = library
    body = BodyFormatter(library)
  }

  func context(_ page: Page) -> PageContext { PageContext(library.frame(page), content(page)) }

  private func content(_ page: Page) -> PageContent {
    switch page.document.fields {
    case let skill as Skill: .skill(context(skill, page))
    case let lesson as Lesson: .lesson(context(lesson, page))
    case let model as Model: .model(context(model, page))
    case let campaign as Campaign: .campaign(CampaignPages(library, body).context(campaign, page))
    case let news as News: .news(context(news, page))
    case let event as Event: .event(library.context(event, page, body))
    case let award as Award: .award(library.context(award, page, body))
    case let document as OfficialDocument: .document(context(document, page))
    default: .page(standalone(page))
    }
  }
}

extension DocumentPages {
  private func context(_ skill: Skill, _ page: Page) -> SkillContext {
    let fallback = SkillLabel(number: 0, name: page.title, href: nil, className: "")
    var context = SkillContext(library.skillLabels[page.id] ?? fallback)
    context.otherNames = skill.otherNames.map { other in
      OtherName(other.name, source: other.source.map(sourceName))
    }
    context.isLocal = skill.local
    context.body = body.optionalHTML(page)
    context.lessons = (library.lessonsOfSkill[page.id] ?? []).compactMap {
      library.lessonItem($0)
    }
    context.models = library.items((library.modelsOfSkill[page.id] ?? []).prefix(6))
    context.news = library.items((library.newsOfSkill[page.id] ?? []).prefix(6))
    context.events = (library.eventsOfSkill[page.id] ?? []).prefix(6).compactMap(library.eventItem)
    return context
  }

  private func sourceName(_ source: String) -> String {
    let page = site.pages(of: .document).first { $0.identity == source }
    return (page?.document.fields as? OfficialDocument)?.shortTitle ?? source
  }

  private func context(_ lesson: Lesson, _ page: Page) -> LessonContext {
    var context = LessonContext(minutes: lesson.minutes, body: body.html(page))
    if let skill = page.relations.skills.first {
      context.skill = library.skillLabels[skill]
      let lessons = library.lessonsOfSkill[skill] ?? []
      context.number = lessons.count <= 50 ? lessons.firstIndex(of: page.id).map { $0 + 1 } : nil
      context.total = lessons.count
      context.models = library.items((library.modelsOfSkill[skill] ?? []).prefix(3))
    }
    context.audiences = library.audienceLinks(page)
    context.level = lesson.level.map(library.level)
    context.platforms = lesson.platforms
    context.outcomes = lesson.outcomes
    context.needs = lesson.needs
    context.safety = lesson.safety
    context.mistakes = lesson.mistakes.map { Mistake(sign: $0.sign, fix: $0.fix) }
    context.sources = library.links(lesson.sources, documents: page.relations.documents)
    context.reviewed = lesson.reviewed.map { Review(on: library.date($0.on), by: $0.by) }
    context.previous = neighbour(page.relations.previous)
    context.next = neighbour(page.relations.next)
    return context
  }

  private func context(_ model: Model, _ page: Page) -> ModelContext {
    var context = ModelContext(body: body.html(page))
    context.place = page.relations.places.first.map(library.unit)
    context.skills = page.relations.skills.compactMap { library.skillLabels[$0] }
    context.stage = model.stage.map {
      library.words[$0 == .pilot ? .stage_pilot : .stage_spreading]
    }
    context.started = model.started.map(library.date)
    context.figures = page.relations.figures.map(library.figure)
    context.documents = page.relations.documents.compactMap(library.documentRow)
    context.contact = site.contact(model.contact?.id).map { Contact($0) }
    context.awards = library.items(library.awardsOfModel[page.id] ?? [])
    return context
  }

  private func context(_ news: News, _ page: Page) -> NewsContext {
    var context = NewsContext(body: body.html(page))
    context.campaign = neighbour(page.relations.campaign)
    context.phase = news.phase.flatMap { Theming.Phase(rawValue: $0.rawValue) }
    context.place = page.relations.places.first.map(library.unit)
    context.skills = page.relations.skills.compactMap { library.skillLabels[$0] }
    context.figures = page.relations.figures.map(library.figure)
    context.quotes = news.quotes.map { Quote($0.text, role: $0.role) }
    context.corrections = news.corrections.map {
      Correction(on: library.date($0.on), text: $0.text)
    }
    context.sources = library.links(news.sources, documents: page.relations.documents)
    context.press = library.press(page)
    context.previous = neighbour(page.relations.previous)
    context.next = neighbour(page.relations.next)
    return context
  }

  private func standalone(_ page: Page) -> StandaloneContext {
    var context = StandaloneContext(body: body.html(page))
    if page.route.path == "lien-he/" {
      context.contacts = site.configuration.contacts.map { Contact($0) }
    }
    return context
  }

  private func neighbour(_ id: PageID?) -> Link? {
    id.map(library.link)
  }
}

// MARK: Official documents

extension DocumentPages {
  private func context(_ document: OfficialDocument, _ page: Page) -> DocumentContext {
    var context = DocumentContext(
      type: document.type.vietnamese,
      issuer: library.organisation(document.issuer?.id ?? ""), subject: document.subject)
    context.number = document.number
    context.issued = document.issued.map(library.date)
    context.effective = document.effective.map(library.date)
    context.ended = document.ended.map(library.date)
    context.signer = document.signer.map { Signer($0.name, role: $0.role) }
    context.duties = duties(document)
    if !document.duties.isEmpty {
      context.dutiesPage = library.href(.duties).map { Link(library.words[.duties], href: $0) }
    }
    context.calendar = library.calendar(.page(page.id))
    addRelations(document, page, &context)
    context.url = document.url.map { Link($0.text, href: $0.text) }
    context.file = page.file.map { route in
      let name = route.path.split(separator: "/").last.map(String.init) ?? route.path
      return Attachment(name, href: library.href(route), detail: nil)
    }
    context.body = body.optionalHTML(page)
    return context
  }

  /// The duties in the document's order; an organisation with several in a row is named once.
  private func duties(_ document: OfficialDocument) -> [Theming.Duty] {
    var before: String?
    return document.duties.map { duty in
      defer { before = duty.who.id }
      return Duty(
        who: duty.who.id == before ? nil : library.organisation(duty.who.id), what: duty.what,
        when: duty.due.map { DueText(library.words).text($0) })
    }
  }

  private func addRelations(
    _ document: OfficialDocument, _ page: Page, _ context: inout DocumentContext
  ) {
    var rows = page.relations.documents.compactMap(library.documentRow)[...]
    func take(_ count: Int) -> [DocumentRow] {
      defer { rows = rows.dropFirst(count) }
      return Array(rows.prefix(count))
    }
    context.basedOn = take(document.basedOn.count)
    context.replaces = take(document.replaces.count)
    context.amends = take(document.amends.count)
    let citing = library.citingDocument[page.id] ?? []
    for id in citing {
      guard let other = site[id].document.fields as? OfficialDocument,
        let row = library.documentRow(id)
      else { continue }
      if other.basedOn.contains(where: { $0.id == page.identity }) { context.baseOf.append(row) }
      if other.replaces.contains(where: { $0.id == page.identity }) {
        context.replacedBy.append(row)
      }
      if other.amends.contains(where: { $0.id == page.identity }) { context.amendedBy.append(row) }
    }
    context.usedBy = usedBy(citing)
  }

  private func usedBy(_ ids: [PageID]) -> [LinkGroup] {
    let groups: [(Words.Key, String)] = [
      (.campaigns, "campaign"), (.models, "model"), (.news, "news"), (.awards, "award"),
      (.skills, "lesson"),
    ]
    return groups.compactMap { word, kind in
      let items = library.items(ids.filter { site[$0].kind.name == kind }.prefix(20))
      return items.isEmpty ? nil : LinkGroup(library.words[word], items: items)
    }
  }
}
