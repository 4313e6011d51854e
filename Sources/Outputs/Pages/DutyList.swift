import Content
import SiteModel
import Theming

/// The page of what documents ask of whom: by organisation, then by the day it is due.
struct DutyList {
  private let library: PageLibrary
  private var site: Site { library.site }

  /// A duty with the document that sets it.
  private struct Item {
    let duty: Content.Duty
    let document: OfficialDocument
    let page: Page
  }

  init(_ library: PageLibrary) { self.library = library }

  func context(_ listing: Listing, page number: Int) -> DutiesContext {
    let groups = Dictionary(grouping: items, by: \.duty.who.id)
    let organisations = groups.keys.sorted().alphabetical(by: library.organisationName)
    let start = min(organisations.count, (number - 1) * listing.pageSize)
    let shown = organisations[start..<min(organisations.count, start + listing.pageSize)]
    var context = DutiesContext(
      organisations: shown.map { id in
        OrganisationDuties(
          who: library.organisation(id), anchor: "co-quan-" + id,
          duties: inOrder(groups[id] ?? []).map(row))
      })
    context.calendar = library.calendar(.deadlines)
    return context
  }

  private var items: [Item] {
    site.pages(of: .document).filter { site.isTold($0) && !$0.isUnlisted }.flatMap { page in
      guard let document = page.document.fields as? OfficialDocument else { return [Item]() }
      return document.duties.map { Item(duty: $0, document: document, page: page) }
    }
  }

  private func inOrder(_ items: [Item]) -> [Item] {
    let keys = items.enumerated().map { ($1.duty.due.order, $1.document.day, $0) }
    return keys.sorted { $0 < $1 }.map { items[$0.2] }
  }

  private func row(_ item: Item) -> DutyRow {
    var row = DutyRow(
      what: item.duty.what, when: item.duty.due.map { DueText(library.words).text($0) },
      document: library.documentLink(item.page.id))
    row.ended = item.document.ended.map(library.date)
    return row
  }
}

extension OfficialDocument {
  /// The first minute of the day it was issued, for sorting.
  fileprivate var day: Int { issued?.earliest.minutes ?? .max }
}

extension Content.Duty.Due? {
  /// What is due on a day by that day; then what comes back; then what has no day.
  fileprivate var order: Int {
    switch self {
    case .before(let date): date.earliest.minutes
    case .on(let date), .within(let date): date.end.minutes
    case .every: .max - 1
    case nil: .max
    }
  }
}
