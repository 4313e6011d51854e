import Content
import SiteModel
import Theming

/// The lists of some documents, to choose from without a script: by year, type and issuer.
struct DocumentFilters {
  private let library: PageLibrary
  private var words: Words { library.words }

  init(_ library: PageLibrary) { self.library = library }

  /// Years from the newest, types and issuers by the alphabet; the page's own list is marked.
  func groups(current: Listing.Subject) -> [DocumentFilter] {
    var years: [FilterChoice] = []
    var types: [FilterChoice] = []
    var issuers: [FilterChoice] = []
    for listing in library.site.listings {
      guard case .documentsOf(let group) = listing.subject else { continue }
      var choice = FilterChoice(
        library.groupName(group), href: library.href(listing.route), count: listing.count)
      choice.isCurrent = listing.subject == current
      switch group {
      case .year: years.append(choice)
      case .type: types.append(choice)
      case .issuer: issuers.append(choice)
      }
    }
    let filters: [(Words.Key, [FilterChoice])] = [
      (.year, years.reversed()), (.document_type, types.alphabetical(by: \.text)),
      (.document_issuer, issuers.alphabetical(by: \.text)),
    ]
    return filters.filter { $0.1.count > 1 }.map { DocumentFilter(name: words[$0], choices: $1) }
  }
}
