import Content
import Diagnostics
package import Search
package import SiteModel
import VietnameseText

/// Everything that readers can find, in the order in which entries are numbered.
package struct SearchEntries: Sendable {
  let site: Site
  let words: Words
  private let items: [Item]

  private enum Item {
    case page(PageID)
    /// An index into `Site.glossary`.
    case term(Int)
    /// An index into `Site.listings`.
    case list(Int)
  }

  package init(_ site: Site, _ words: Words) {
    self.site = site
    self.words = words
    let pages = SearchOrder.pages(of: site).map(Item.page)
    let hasGlossary = site.listing(.glossary) != nil
    let terms = hasGlossary ? site.glossary.indices.map(Item.term) : []
    let lists = site.listings.indices.filter { site.listings[$0].subject.isOfOneTerm }
      .sorted { site.listings[$0].route < site.listings[$1].route }
    items = pages + terms + lists.map(Item.list)
  }

  /// About how much work each entry is, in bytes of its text.
  package var weights: [Int] {
    items.map { item in
      if case .page(let id) = item { site[id].document.source.bytes.count } else { 100 }
    }
  }

  /// The kinds of all entries.
  package var kinds: [EntryKind] {
    items.map { item in
      switch item {
      case .page(let id): EntryKind(site[id].document.fields)
      case .term: .glossary
      case .list: .list
      }
    }
  }

  /// The entry of a number; fills `text` with its words.
  package func read(_ number: Int, into text: inout SearchText) -> SearchEntry {
    switch items[number] {
    case .page(let id): page(site[id], into: &text)
    case .term(let index): term(site.glossary[index], into: &text)
    case .list(let index): list(site.listings[index], into: &text)
    }
  }
}

extension SearchEntries {
  private func term(_ term: GlossaryTerm, into text: inout SearchText) -> SearchEntry {
    text.addTitle(term.term.text)
    text.addTitle(term.expansion)
    for more in [term.meaning, term.spoken].compactMap(\.self) { text.addBody(more) }
    let route = site.listing(.glossary)?.route.path ?? ""
    return SearchEntry(
      title: "\(term.term.text): \(term.expansion)",
      path: "\(route)#\(Slug.anchor(term.term.text))", kind: .glossary,
      summary: term.meaning ?? "")
  }

  private func list(_ list: Listing, into text: inout SearchText) -> SearchEntry {
    let (name, summary) = nameAndSummary(list.subject)
    if case .tag = list.subject {
      // Readers want a page that is about the tag before the list of such pages.
      text.heading += [SearchText.blockEnd] + name.utf8
    } else {
      text.addTitle(name)
    }
    text.addBody(summary)
    return SearchEntry(title: name, path: list.route.path, kind: .list, summary: summary)
  }

  private func nameAndSummary(_ subject: Listing.Subject) -> (name: String, summary: String) {
    switch subject {
    case .audience(let id):
      let audience = site.audiences.first { $0.id.id == id }
      let name = audience?.name ?? id
      return (name, audience?.description ?? "\(words[.audience_summary]) \(name).")
    case .place(let id):
      let name = site.units[id]?.name ?? id
      return (name, "\(words[.place_summary]) \(name).")
    case .tag(let slug):
      let name = site.tagNames[slug] ?? slug
      return (name, "\(words[.tag_summary]) \(name).")
    default: return ("", "")
    }
  }
}

extension Listing.Subject {
  /// Whether the list is that of one audience, place or tag.
  fileprivate var isOfOneTerm: Bool {
    switch self {
    case .audience, .place, .tag: true
    default: false
    }
  }
}

extension EntryKind {
  init(_ fields: any KindFields) {
    switch fields {
    case is Skill: self = .skill
    case is Lesson: self = .lesson
    case is Model: self = .model
    case is Campaign: self = .campaign
    case is Event: self = .event
    case is News: self = .news
    case is OfficialDocument: self = .document
    case is Award: self = .award
    default: self = .page
    }
  }
}
