import Content
import SiteModel
import Theming
import VietnameseText

/// The generated pages: lists, taxonomies, glossary, A–Z.
struct ListingPages: Sendable {
  private let library: PageLibrary
  private let alphabet: Alphabet
  private var site: Site { library.site }
  private var words: Words { library.words }

  init(_ library: PageLibrary, _ alphabet: Alphabet) {
    self.library = library
    self.alphabet = alphabet
  }

  func context(_ listing: Listing, page number: Int) -> PageContext {
    let heading = library.heading(listing.subject)
    let title =
      number == 1 ? heading.title : "\(heading.title) – \(words[.page_number]) \(number)"
    var frame = library.frame(
      listing.route(ofPage: number), title: title, summary: heading.summary,
      above: [library.homeLink], parents: heading.parents, type: "CollectionPage")
    frame.feeds = library.feedLinks(listing.subject)
    return PageContext(frame, content(listing, number))
  }

  private func content(_ listing: Listing, _ number: Int) -> PageContent {
    let ids = listing.items(onPage: number)
    let pagination = pagination(listing, number)
    switch listing.subject {
    case .skills: return .skills(SkillsContext(skills: ids.compactMap(library.door)))
    case .campaigns:
      var context = CampaignsContext(campaigns: ids.compactMap(library.campaignTeaser))
      context.pagination = pagination
      return .campaigns(context)
    case .documents, .documentsOf:
      var context = DocumentsContext(documents: ids.compactMap(library.documentRow))
      context.filters = DocumentFilters(library).groups(current: listing.subject)
      context.duties = library.href(.duties).map { Link(words[.duties], href: $0) }
      context.calendar = library.calendar(.deadlines)
      context.pagination = pagination
      return .documents(context)
    case .duties:
      var context = DutyList(library).context(listing, page: number)
      context.pagination = pagination
      return .duties(context)
    case .figures:
      var context = FigureList(library).context(listing, page: number)
      context.pagination = pagination
      return .figures(context)
    case .news: return .newsList(list(ids, pagination))
    case .events:
      var context = library.events(ids)
      context.pagination = pagination
      return .events(context)
    case .models, .lessons, .awards: return .models(list(ids, pagination))
    case .audiences, .places, .tags: return .terms(TermsContext(terms: terms(listing.subject)))
    case .audience, .place, .tag: return .term(term(listing, number))
    case .teams:
      var context = TeamTable(library).context(listing, page: number)
      context.pagination = pagination
      return .teams(context)
    case .glossary: return .glossary(glossary())
    case .alphabet: return .alphabet(letters(listing, number))
    }
  }

  private func list(_ ids: ArraySlice<PageID>, _ pagination: Pagination?) -> ListContext {
    var context = ListContext(items: library.items(ids))
    context.pagination = pagination
    return context
  }
}

// MARK: Taxonomies

extension ListingPages {
  private func terms(_ subject: Listing.Subject) -> [TermItem] {
    let items = site.listings.compactMap { listing -> TermItem? in
      let id: String
      switch (subject, listing.subject) {
      case (.audiences, .audience(let found)), (.places, .place(let found)),
        (.tags, .tag(let found)):
        id = found
      default: return nil
      }
      var item = TermItem(
        library.termName(listing.subject, id), href: library.href(listing.route),
        count: listing.items.count)
      item.summary =
        subject == .audiences ? site.audiences.first { $0.id.id == id }?.description : nil
      return item
    }
    return items.alphabetical(by: \.text)
  }

  private func term(_ listing: Listing, _ number: Int) -> TermContext {
    let names: [(Words.Key, String)] = [
      (.skills, "lesson"), (.campaigns, "campaign"), (.models, "model"), (.news, "news"),
      (.events, "event"), (.awards, "award"), (.documents, "document"),
    ]
    let ids = listing.items(onPage: number)
    let groups = names.compactMap { word, kind -> LinkGroup? in
      let own = ids.filter { site[$0].kind.name == kind }
      return own.isEmpty ? nil : LinkGroup(words[word], items: library.items(own))
    }
    let named = Set(names.map(\.1))
    let others = ids.filter { !named.contains(site[$0].kind.name) }
    var context = TermContext(
      taxonomy: taxonomy(listing.subject),
      groups: groups
        + (others.isEmpty ? [] : [LinkGroup(words[.alphabet], items: library.items(others))]))
    context.pagination = pagination(listing, number)
    return context
  }

  private func taxonomy(_ subject: Listing.Subject) -> String {
    switch subject {
    case .audience: words[.audiences]
    case .place: words[.places]
    default: words[.tags]
    }
  }
}

// MARK: Glossary and A–Z

extension ListingPages {
  private func glossary() -> GlossaryContext {
    let entries = site.glossary.map { term in
      var entry = GlossaryEntry(
        term: term.term.text, anchor: Slug.anchor(term.term.text), expansion: term.expansion)
      entry.meaning = term.meaning
      entry.spoken = term.spoken
      return entry
    }
    return GlossaryContext(
      entries: entries.alphabetical(by: \.term))
  }

  private func letters(_ listing: Listing, _ number: Int) -> AlphabetContext {
    var groups: [LetterGroup] = []
    for entry in alphabet.entries(of: listing, page: number) {
      let item = library.item(entry)
      let letter = Fold.initial(item.text)
      if groups.last?.letter == letter {
        groups[groups.count - 1].items.append(item)
      } else {
        groups.append(
          LetterGroup(letter: letter, anchor: "chu-\(groups.count + 1)", items: [item]))
      }
    }
    var context = AlphabetContext(letters: groups)
    context.pagination = pagination(listing, number)
    return context
  }

  private func pagination(_ listing: Listing, _ number: Int) -> Pagination? {
    let total = listing.pageCount
    guard total > 1 else { return nil }
    func href(_ page: Int) -> String { library.href(listing.route(ofPage: page)) }
    let shown = Set([1, total] + (max(1, number - 2)...min(total, number + 2))).sorted()
    let pages = shown.map { page in
      var link = Link(String(page), href: href(page))
      link.isCurrent = page == number
      return link
    }
    return Pagination(
      current: number, total: total, previous: number > 1 ? href(number - 1) : nil,
      next: number < total ? href(number + 1) : nil, pages: pages)
  }
}

extension Array {
  /// The elements by the Vietnamese alphabet.
  func alphabetical(by text: (Element) -> String) -> [Element] {
    map { (Fold.collationKey(text($0)), $0) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
      .map(\.1)
  }
}
