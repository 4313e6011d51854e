import Content
import Diagnostics

/// Resolves the ids in front matter: skills, documents, campaigns, units, organisations, figures.
struct RelationResolver {
  private let placement: Placement
  private let tables: Tables
  private let configuration: SiteConfiguration
  private(set) var log = DiagnosticLog()

  init(_ placement: Placement, _ tables: Tables, _ configuration: SiteConfiguration) {
    self.placement = placement
    self.tables = tables
    self.configuration = configuration
  }

  /// The relations of every entry, in order.
  mutating func resolve(_ taxonomies: Taxonomies) -> [Relations] {
    reportHelp()
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
    guard let help = configuration.help, !tables.contacts.contains(help.id) else { return }
    let place = SourceLocation(configuration.source.path, help.range)
    log.append(.unknownID(.contact, help.id, in: tables.contacts, at: place))
  }

  private mutating func relations(of entry: Placement.Entry) -> Relations {
    var relations = Relations()
    let document = entry.document
    switch document.fields {
    case let lesson as Lesson:
      relations.skills = parentPages("skill", entry)
      relations.audiences = audiences(lesson.audience, document)
      relations.documents = documents(lesson.sources, document)
    case let model as Model:
      relations.skills = pages("skill", model.skills, .skill, document)
      relations.places = units([model.place].compactMap { $0 }, document)
      relations.documents = pages("document", model.documents, .document, document)
      relations.figures = figures(model.figures, pinned: false, document)
      check(contact: model.contact, document)
    case let campaign as Campaign:
      relations.skills = pages("skill", campaign.skills, .skill, document)
      relations.places = units(campaign.places, document)
      relations.audiences = audiences(campaign.audience, document)
      relations.documents = pages("document", campaign.documents, .document, document)
      relations.figures = figures(campaign.goals.compactMap(\.figure), pinned: false, document)
      check(organisations: [campaign.host].compactMap { $0 } + campaign.partners, document)
      check(contact: campaign.contact, document)
    case let news as News:
      relations.campaign = parentPages("campaign", entry).first
      relations.skills = pages("skill", news.skills, .skill, document)
      relations.places = units([news.place].compactMap { $0 }, document)
      relations.figures = figures(news.figures, pinned: true, document)
      relations.documents = documents(news.sources, document)
      if document.address.parent != nil, news.phase == nil { log.append(.missingPhase(document)) }
    case let official as OfficialDocument:
      let named = official.basedOn + official.replaces + official.amends
      relations.documents = pages("document", named, .document, document)
      check(
        organisations: [official.issuer].compactMap { $0 } + official.duties.map(\.who), document)
    default: break
    }
    return relations
  }
}

// MARK: One kind of id each

extension RelationResolver {
  private mutating func pages(
    _ kind: String, _ references: [Reference], _ noun: ReferencedThing, _ document: Document
  ) -> [PageID] {
    references.compactMap { reference in
      if let id = placement.byIdentity[kind]?[reference.id] { return id }
      log.append(
        .unknownID(
          noun, reference.id, in: (placement.byIdentity[kind] ?? [:]).keys,
          at: document.location(reference.range)))
      return nil
    }
  }

  private func parentPages(_ kind: String, _ entry: Placement.Entry) -> [PageID] {
    guard entry.document.address.parent != nil else { return [] }
    let parts = entry.route.path.split(separator: "/").dropLast().map(String.init)
    guard case .some(.some(let id)) = placement.routes[Route(page: parts)] else { return [] }
    return placement.entries[id.index].document.kind.name == kind ? [id] : []
  }

  private mutating func documents(_ sources: [Source], _ document: Document) -> [PageID] {
    let references = sources.compactMap { source -> Reference? in
      if case .document(let reference) = source { reference } else { nil }
    }
    return pages("document", references, .document, document)
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
      if ids.contains(reference.id) { return reference.id }
      let place = document.location(reference.range)
      log.append(.unknownID(noun, reference.id, in: ids, at: place))
      return nil
    }
  }

  private mutating func figures(
    _ references: [FigureReference], pinned: Bool, _ document: Document
  ) -> [FigureQuote] {
    var resolver = FigureResolver(placement, tables)
    let quotes = references.compactMap { reference in
      resolver.resolve(
        reference, mustPin: pinned, at: document.location(reference.range))
    }
    log.append(contentsOf: resolver.log)
    return quotes
  }
}
