import Content
import Diagnostics

/// Resolves the ids in front matter: skills, documents, campaigns, units, organisations, figures.
struct RelationResolver {
  private let placement: Placement
  private let tables: Tables
  private let configuration: SiteConfiguration
  private let unread: Unread
  private(set) var log = DiagnosticLog()

  init(
    _ placement: Placement, _ tables: Tables, _ configuration: SiteConfiguration, _ unread: Unread
  ) {
    self.placement = placement
    self.tables = tables
    self.configuration = configuration
    self.unread = unread
  }

  /// The relations of every entry, in order.
  mutating func resolve() -> [Relations] {
    reportHelp()
    checkFigureSources()
    var all = placement.entries.map { relations(of: $0) }
    for group in Sequences.groups(placement, all) { chain(group, &all) }
    return all
  }

  private func chain(_ group: [PageID], _ all: inout [Relations]) {
    for (left, right) in zip(group, group.dropFirst()) {
      all[left.index].next = right
      all[right.index].previous = left
    }
  }

  private mutating func reportHelp() {
    guard let help = configuration.help, !tables.contacts.contains(help.id),
      !unread.explains(.contact, help.id)
    else { return }
    let place = SourceLocation(configuration.source.path, help.range)
    log.append(.unknownID(.contact, help.id, in: tables.contacts, at: place))
  }

  private mutating func checkFigureSources() {
    for figure in tables.figures.values {
      for case .document(let reference) in figure.observations.compactMap(\.source) {
        _ = pages([reference], .document, in: figure.path)
      }
    }
  }

  private mutating func relations(of entry: Placement.Entry) -> Relations {
    switch entry.document.fields {
    case let lesson as Lesson: relations(of: lesson, entry)
    case let model as Model: relations(of: model, entry.document)
    case let campaign as Campaign: relations(of: campaign, entry.document)
    case let news as News: relations(of: news, entry)
    case let event as Event: relations(of: event, entry.document)
    case let award as Award: relations(of: award, entry.document)
    case let document as OfficialDocument: relations(of: document, entry.document)
    default: Relations()
    }
  }
}

// MARK: One kind of content each

extension RelationResolver {
  private mutating func relations(of lesson: Lesson, _ entry: Placement.Entry) -> Relations {
    var relations = Relations()
    relations.skills = parent(of: entry).map { [$0] } ?? []
    relations.audiences = audiences(lesson.audience, entry.document)
    relations.documents = documents(lesson.sources, entry.document)
    return relations
  }

  private mutating func relations(of model: Model, _ document: Document) -> Relations {
    var relations = Relations()
    relations.skills = pages(model.skills, .skill, in: document.path)
    relations.places = units([model.place].compactMap { $0 }, document)
    relations.documents = pages(model.documents, .document, in: document.path)
    relations.figures = figures(model.figures, document)
    check(contact: model.contact, document)
    return relations
  }

  private mutating func relations(of campaign: Campaign, _ document: Document) -> Relations {
    var relations = Relations()
    relations.skills = pages(campaign.skills, .skill, in: document.path)
    relations.places = units(campaign.places, document)
    relations.audiences = audiences(campaign.audience, document)
    relations.documents = pages(campaign.documents, .document, in: document.path)
    relations.figures = figures(campaign.goals.compactMap(\.figure), document)
    check(organisations: [campaign.host].compactMap { $0 } + campaign.partners, document)
    check(contact: campaign.contact, document)
    return relations
  }

  private mutating func relations(of news: News, _ entry: Placement.Entry) -> Relations {
    let document = entry.document
    var relations = Relations()
    relations.campaign = parent(of: entry)
    relations.skills = pages(news.skills, .skill, in: document.path)
    relations.places = units([news.place].compactMap { $0 }, document)
    relations.figures = figures(news.figures, document)
    relations.documents = documents(news.sources, document)
    if document.address.parent != nil, news.phase == nil { log.append(.missingPhase(document)) }
    return relations
  }

  private mutating func relations(of event: Event, _ document: Document) -> Relations {
    var relations = Relations()
    relations.campaign = page(event.campaign, .campaign, in: document.path)
    relations.skills = pages(event.skills, .skill, in: document.path)
    relations.audiences = audiences(event.audience, document)
    relations.places = units([event.place].compactMap { $0 }, document)
    check(contact: event.contact, document)
    return relations
  }

  private mutating func relations(of award: Award, _ document: Document) -> Relations {
    var relations = Relations()
    relations.campaign = page(award.campaign, .campaign, in: document.path)
    relations.models = pages(award.models, .model, in: document.path)
    relations.documents = pages(
      [award.decision].compactMap { $0 }, .document, in: document.path)
    let organisations = award.recipients.compactMap { recipient in
      if case .organisation(let reference) = recipient { reference } else { nil }
    }
    check(organisations: organisations, document)
    return relations
  }

  private mutating func relations(of official: OfficialDocument, _ document: Document) -> Relations
  {
    var relations = Relations()
    let named = official.basedOn + official.replaces + official.amends
    relations.documents = pages(named, .document, in: document.path)
    check(
      organisations: [official.issuer].compactMap { $0 } + official.duties.map(\.who), document)
    checkNames(of: official.duties, document)
    return relations
  }

  /// Two duties of one document cannot have one name: calendars would take them for one entry.
  private mutating func checkNames(of duties: [Duty], _ document: Document) {
    var known: [String: Reference] = [:]
    for id in duties.compactMap(\.id) {
      if let first = known.updateValue(id, forKey: id.id) {
        log.append(
          .duplicateID(
            id.id, at: document.location(id.range), first: document.location(first.range)))
      }
    }
  }
}

// MARK: One kind of id each

extension RelationResolver {
  private mutating func pages(
    _ references: [Reference], _ thing: ReferencedThing, in path: String
  ) -> [PageID] {
    let known = placement.byIdentity[thing.kind] ?? [:]
    return references.compactMap { reference in
      if let id = known[reference.id] { return id }
      if !unread.explains(thing, reference.id) {
        let place = SourceLocation(path, reference.range)
        log.append(.unknownID(thing, reference.id, in: known.keys, at: place))
      }
      return nil
    }
  }

  private mutating func page(
    _ reference: Reference?, _ thing: ReferencedThing, in path: String
  ) -> PageID? {
    pages([reference].compactMap { $0 }, thing, in: path).first
  }

  /// The page of the folder that a lesson or campaign news lies in; one that is missing is an error.
  private mutating func parent(of entry: Placement.Entry) -> PageID? {
    guard let path = entry.document.parentPath else { return nil }
    if let id = placement.byPath[path] { return id }
    if !unread.contains(path: path), !placement.refused.contains(path) {
      log.append(.parentMissing(path, at: entry.document.location))
    }
    return nil
  }

  private mutating func documents(_ sources: [Source], _ document: Document) -> [PageID] {
    let references = sources.compactMap { source -> Reference? in
      if case .document(let reference) = source { reference } else { nil }
    }
    return pages(references, .document, in: document.path)
  }

  private mutating func units(_ references: [Reference], _ document: Document) -> [String] {
    known(references, .unit, tables.units.keys, document)
  }

  private mutating func audiences(_ references: [Reference], _ document: Document) -> [String] {
    known(references, .audience, tables.audiences.keys, document)
  }

  private mutating func check(organisations references: [Reference], _ document: Document) {
    _ = known(references, .organisation, tables.organisations.keys, document)
  }

  private mutating func check(contact reference: Reference?, _ document: Document) {
    _ = known([reference].compactMap { $0 }, .contact, tables.contacts, document)
  }

  private mutating func known(
    _ references: [Reference], _ noun: ReferencedThing, _ ids: some Collection<String>,
    _ document: Document
  ) -> [String] {
    references.compactMap { reference in
      if ids.contains(reference.id) || unread.explains(noun, reference.id) { return reference.id }
      let place = document.location(reference.range)
      log.append(.unknownID(noun, reference.id, in: ids, at: place))
      return nil
    }
  }

  private mutating func figures(
    _ references: [FigureReference], _ document: Document
  ) -> [FigureQuote] {
    var resolver = FigureResolver(placement, tables, unread)
    let pinning = Pinning(document.fields)
    let quotes = references.compactMap { reference in
      resolver.resolve(
        reference, pinning: pinning, at: document.location(reference.range))
    }
    log.append(contentsOf: resolver.log)
    return quotes
  }
}
