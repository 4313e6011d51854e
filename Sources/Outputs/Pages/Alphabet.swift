import Content
import SiteModel
import Theming
import VietnameseText

/// Everything that the A–Z page lists, in its order: pages, other lists, terms of the glossary.
struct Alphabet: Sendable {
  enum Entry: Sendable {
    case page(PageID)
    case list(Listing.Subject)
    /// The place of a term in the site's glossary.
    case term(Int)
  }

  private let entries: [Entry]

  init(_ library: PageLibrary) {
    let site = library.site
    let pages = site.pages.filter { !$0.isUnlisted }.map { Entry.page($0.id) }
    let lists = site.listings.map(\.subject).filter(\.isNamed).map(Entry.list)
    let terms = site.glossary.indices.map(Entry.term)
    entries = (pages + lists + terms).alphabetical { library.title($0) }
  }

  /// The entries of the `number`-th page, from 1.
  func entries(of listing: Listing, page number: Int) -> ArraySlice<Entry> {
    let start = min(entries.count, (number - 1) * listing.pageSize)
    return entries[start..<min(entries.count, start + listing.pageSize)]
  }
}

extension Listing.Subject {
  /// Whether people look for the list by its name.
  fileprivate var isNamed: Bool {
    switch self {
    case .alphabet, .documentsOf: false
    default: true
    }
  }
}

extension PageLibrary {
  fileprivate func title(_ entry: Alphabet.Entry) -> String {
    switch entry {
    case .page(let id): site[id].title
    case .list(let subject): heading(subject).title
    case .term(let index): site.glossary[index].term.text
    }
  }

  /// An entry with its address; of terms and of lists about one thing also what they are.
  func item(_ entry: Alphabet.Entry) -> LinkItem {
    var item = LinkItem(title(entry), href: nil)
    switch entry {
    case .page(let id): item.href = href(site[id].route)
    case .list(let subject):
      item.href = href(subject)
      item.meta = heading(subject).parents.last?.text
    case .term(let index):
      let term = site.glossary[index]
      item.href = listingRoutes[.glossary].map {
        href($0, anchor: Slug.anchor(term.term.text))
      }
      item.meta = term.expansion
    }
    return item
  }
}
