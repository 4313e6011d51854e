import Content
import SiteModel
import Theming

/// What a list says of itself.
struct ListingHeading {
  var title: String
  var summary: String
  /// The lists above it.
  var parents: [Crumb] = []
}

extension PageLibrary {
  func heading(_ subject: Listing.Subject) -> ListingHeading {
    switch subject {
    case .skills: ListingHeading(title: words[.skills], summary: words[.lists_skills])
    case .lessons: ListingHeading(title: words[.lessons], summary: words[.lists_lessons])
    case .models: ListingHeading(title: words[.models], summary: words[.lists_models])
    case .campaigns: ListingHeading(title: words[.campaigns], summary: words[.lists_campaigns])
    case .news: ListingHeading(title: words[.news], summary: words[.lists_news])
    case .events: ListingHeading(title: words[.events], summary: words[.lists_events])
    case .awards: ListingHeading(title: words[.awards], summary: words[.lists_awards])
    case .teams: ListingHeading(title: words[.teams], summary: words[.lists_teams])
    case .figures: ListingHeading(title: words[.figures], summary: words[.lists_figures])
    case .duties:
      ListingHeading(
        title: words[.duties], summary: words[.lists_duties],
        parents: parents(.documents, .documents))
    case .documentsOf(let group): heading(group)
    case .documents: ListingHeading(title: words[.documents], summary: words[.lists_documents])
    case .audiences: ListingHeading(title: words[.audiences], summary: words[.lists_audiences])
    case .places: ListingHeading(title: words[.places], summary: words[.lists_places])
    case .tags: ListingHeading(title: words[.tags], summary: words[.lists_tags])
    case .glossary: ListingHeading(title: words[.glossary], summary: words[.lists_glossary])
    case .alphabet: ListingHeading(title: words[.alphabet], summary: words[.lists_alphabet])
    case .audience(let id):
      termHeading(termName(subject, id), .audiences, .audiences, .audience_summary)
    case .place(let id): termHeading(unitName(id), .places, .places, .place_summary)
    case .tag(let slug): termHeading(termName(subject, slug), .tags, .tags, .tag_summary)
    }
  }

  private func heading(_ group: Listing.DocumentGroup) -> ListingHeading {
    let name = groupName(group)
    let title =
      switch group {
      case .year: "\(words[.documents]) \(words[.year].lowercased()) \(name)"
      case .type, .issuer: "\(words[.documents]): \(name)"
      }
    return ListingHeading(
      title: title, summary: words[.lists_documents],
      parents: parents(.documents, .documents))
  }

  /// What a list of some documents is called beside the others.
  func groupName(_ group: Listing.DocumentGroup) -> String {
    switch group {
    case .year(let year): String(year)
    case .type(let type): type.vietnamese
    case .issuer(let id): organisationName(id)
    }
  }

  private func termHeading(
    _ name: String, _ index: Listing.Subject, _ word: Words.Key, _ summary: Words.Key
  ) -> ListingHeading {
    ListingHeading(
      title: name, summary: "\(words[summary]) \(name).", parents: parents(index, word))
  }

  private func parents(_ index: Listing.Subject, _ word: Words.Key) -> [Crumb] {
    listingRoutes[index].map { [Crumb(text: words[word], route: $0)] } ?? []
  }

  func termName(_ subject: Listing.Subject, _ id: String) -> String {
    switch subject {
    case .audience: site.audiences.first { $0.id.id == id }?.name ?? id
    case .place: unitName(id)
    default: site.tagNames[id] ?? id
    }
  }
}
