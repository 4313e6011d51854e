import Content
import SiteModel
import Theming

/// The table of teams: what each source says, with its date.
struct TeamTable: Sendable {
  private let library: PageLibrary
  private var site: Site { library.site }

  init(_ library: PageLibrary) { self.library = library }

  func context(_ listing: Listing, page number: Int) -> TeamsContext {
    let start = (number - 1) * listing.pageSize
    let rows = site.teams[start..<min(start + listing.pageSize, site.teams.count)]
    return TeamsContext(
      rows: rows.map(row), totals: TeamTotals(site, library.words).totals)
  }

  private func row(_ team: TeamEntry) -> TeamRow {
    let count = team.count
    var row = TeamRow(
      unit: library.unit(count.unit.id), level: library.words.level(count.level),
      asOf: library.date(count.asOf))
    row.teams = count.teams?.text
    row.members = count.members?.text
    row.source = library.link(count.source, document: team.document)
    return row
  }
}
