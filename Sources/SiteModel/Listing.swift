package import Content

/// A generated page that lists others, in one or several numbered pages.
package struct Listing: Sendable {
  /// What a list is about.
  package enum Subject: Sendable, Hashable {
    case skills, lessons, models, campaigns, news, events, awards, documents
    case audiences, places, tags
    case audience(String)
    case place(String)
    case tag(String)
    case teams, figures
    /// What documents ask of whom, by organisation.
    case duties
    /// Documents of one year, type or issuer.
    case documentsOf(DocumentGroup)
    case glossary, alphabet
  }

  /// By what the list of documents can be narrowed down.
  package enum DocumentGroup: Sendable, Hashable {
    case year(Int)
    case type(DocumentType)
    /// An organisation by its id.
    case issuer(String)
  }

  package let subject: Subject
  /// The address of its first page.
  package let route: Route
  /// The pages it lists, in the order shown; the A–Z page has an order of its own.
  package let items: [PageID]
  /// How many entries it shows: its pages, and what it lists beside them, as the A–Z page does.
  package let count: Int
  /// How many items a numbered page shows.
  package let pageSize: Int

  /// How many numbered pages the list has, at least one.
  package var pageCount: Int { count == 0 ? 1 : (count - 1) / pageSize + 1 }

  /// The items of the `number`-th page, from 1.
  package func items(onPage number: Int) -> ArraySlice<PageID> {
    let start = min(items.count, (number - 1) * pageSize)
    return items[start..<min(items.count, start + pageSize)]
  }

  /// The address of the `number`-th page, from 1.
  package func route(ofPage number: Int) -> Route { route.numbered(number) }
}

extension Site {
  /// The list about a subject, if there is anything to list.
  package func listing(_ subject: Listing.Subject) -> Listing? {
    listings.first { $0.subject == subject }
  }
}
