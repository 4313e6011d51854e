import Content

/// All generated lists of the site.
struct ListingPlan {
  private(set) var listings: [Listing] = []
  private let pageSize: Int

  init(
    _ placement: Placement, _ taxonomies: Taxonomies, _ sources: SiteSources, now: Moment
  ) {
    pageSize = sources.configuration.pageSize
    let listed = placement.entries.filter { !$0.isExpired }
    let kinds = Dictionary(grouping: listed, by: \.document.kind.name)
    addKinds(kinds)
    if let events = kinds["event"] { add(.events, ["lich"], Sequences.byTime(events, now: now)) }
    addDuties(kinds["document"] ?? [])
    addTerms(.audiences, "doi-tuong", grouped(listed, by: \.audienceIDs)) { .audience($0) }
    addTerms(.places, "dia-phuong", grouped(listed, by: \.placeIDs)) { .place($0) }
    addTerms(.tags, "the", grouped(listed) { taxonomies.tags(of: $0.id) }) { .tag($0) }
    if !sources.teams.isEmpty {
      add(.teams, ["to-cong-nghe"], [], size: pageSize * 5, others: sources.teams.count)
    }
    if !sources.figures.isEmpty {
      add(.figures, ["so-lieu"], [], others: sources.figures.count)
    }
    if !sources.glossary.isEmpty { add(.glossary, ["thuat-ngu"], [], size: .max) }
    add(
      .alphabet, ["a-z"], listed, size: pageSize * 10,
      others: listings.count + sources.glossary.count)
    addDocumentGroups(kinds["document"] ?? [])
  }

  private mutating func addKinds(_ kinds: [String: [Placement.Entry]]) {
    if let skills = kinds["skill"] {
      add(.skills, ["ky-nang"], Sequences.bySkillOrder(skills), size: 1000)
    }
    let free = (kinds["lesson"] ?? []).filter { $0.document.address.parent == nil }
    if !free.isEmpty { add(.lessons, ["bai-hoc"], Sequences.inOrder(free)) }
    let newestFirst: [(String, Listing.Subject, String)] = [
      ("model", .models, "mo-hinh"), ("campaign", .campaigns, "chien-dich"),
      ("news", .news, "tin"), ("award", .awards, "ton-vinh"), ("document", .documents, "van-ban"),
    ]
    for (kind, subject, folder) in newestFirst {
      guard let entries = kinds[kind] else { continue }
      add(subject, [folder], Sequences.newestFirst(entries))
    }
  }

  /// The organisations that have something to do, and the documents by year, type and issuer.
  private mutating func addDocumentGroups(_ documents: [Placement.Entry]) {
    let all = documents.compactMap { entry in
      (entry.document.fields as? OfficialDocument).map { (entry: entry, fields: $0) }
    }
    func add(_ group: (OfficialDocument) -> Listing.DocumentGroup?) {
      var groups: [Listing.DocumentGroup: [Placement.Entry]] = [:]
      for (entry, fields) in all {
        if let group = group(fields) { groups[group, default: []].append(entry) }
      }
      for (group, entries) in groups.sorted(by: { $0.key.path < $1.key.path }) {
        self.add(
          .documentsOf(group), ["van-ban"] + group.path.split(separator: "/").map(String.init),
          Sequences.newestFirst(entries))
      }
    }
    add { $0.issued.map { .year($0.year) } }
    add { .type($0.type) }
    add { $0.issuer.map { .issuer($0.id) } }
  }

  private mutating func addDuties(_ documents: [Placement.Entry]) {
    let told = documents.filter { !$0.document.common.sample && !$0.document.common.draft }
    let duties = told.flatMap { ($0.document.fields as? OfficialDocument)?.duties ?? [] }
    let organisations = Set(duties.map(\.who.id))
    if organisations.isEmpty { return }
    add(.duties, ["van-ban", "viec"], [], others: organisations.count)
  }

  private mutating func addTerms(
    _ index: Listing.Subject, _ folder: String, _ terms: [String: [Placement.Entry]],
    _ subject: (String) -> Listing.Subject
  ) {
    guard !terms.isEmpty else { return }
    add(index, [folder], [], size: .max)
    for (term, entries) in terms.sorted(by: { $0.key < $1.key }) {
      add(subject(term), [folder, term], Sequences.newestFirst(entries))
    }
  }

  private mutating func add(
    _ subject: Listing.Subject, _ parts: [String], _ entries: [Placement.Entry],
    size: Int? = nil, others: Int = 0
  ) {
    listings.append(
      Listing(
        subject: subject, route: Route(page: parts), items: entries.map(\.id),
        count: entries.count + others, pageSize: size ?? pageSize))
  }

  private func grouped(_ entries: [Placement.Entry], by terms: (Placement.Entry) -> [String])
    -> [String: [Placement.Entry]]
  {
    var groups: [String: [Placement.Entry]] = [:]
    for entry in entries {
      for term in Set(terms(entry)) { groups[term, default: []].append(entry) }
    }
    return groups
  }
}

extension Listing.DocumentGroup {
  /// The address below that of all documents.
  fileprivate var path: String {
    switch self {
    case .year(let year): "nam/\(year)"
    case .type(let type): "loai/\(type.rawValue)"
    case .issuer(let id): "noi-ban-hanh/\(id)"
    }
  }
}

extension Listing {
  /// The routes of all its numbered pages.
  var allRoutes: [Route] { (1...pageCount).map { route(ofPage: $0) } }
}

extension Placement.Entry {
  /// The audiences that the document is written for.
  fileprivate var audienceIDs: [String] {
    switch document.fields {
    case let lesson as Lesson: lesson.audience.map(\.id)
    case let campaign as Campaign: campaign.audience.map(\.id)
    case let event as Event: event.audience.map(\.id)
    default: []
    }
  }

  /// The units that the document tells of.
  fileprivate var placeIDs: [String] {
    switch document.fields {
    case let model as Model: [model.place].compactMap { $0?.id }
    case let news as News: [news.place].compactMap { $0?.id }
    case let campaign as Campaign: campaign.places.map(\.id)
    case let event as Event: [event.place].compactMap { $0?.id }
    default: []
    }
  }
}
