import Content
import SiteModel
import Theming

/// The page of all figures, each with everything that was observed of it.
struct FigureList {
  private let library: PageLibrary
  private var site: Site { library.site }

  init(_ library: PageLibrary) { self.library = library }

  func context(_ listing: Listing, page number: Int) -> FiguresContext {
    let start = (number - 1) * listing.pageSize
    let shown = site.figures[start..<min(start + listing.pageSize, site.figures.count)]
    return FiguresContext(figures: shown.map(section))
  }

  private func section(_ figure: Figure) -> FigureSection {
    let pages = library.pagesOfFigure[figure.id.id] ?? []
    var section = FigureSection(label: figure.label, anchor: FigureList.anchor(figure.id.id))
    section.unit = figure.unit
    section.place = figure.place.map { library.unit($0.id) }
    section.latest = figure.latest.map { library.date($0.asOf) }
    section.isSample = !pages.isEmpty && pages.allSatisfy { site[$0].document.common.sample }
    section.observations = figure.observations.sorted { $0.asOf.end > $1.asOf.end }
      .map { row($0, of: figure) }
    section.usedBy = pages.filter { !site[$0].isUnlisted }.map(library.link)
    return section
  }

  private func row(_ observation: Figure.Observation, of figure: Figure) -> ObservationRow {
    var row = ObservationRow(value: observation.text, asOf: library.date(observation.asOf))
    row.unit = figure.missingUnit(of: observation)
    row.source = observation.source.map { source in
      var document: PageID?
      if case .document(let reference) = source { document = library.documents[reference.id] }
      return library.link(source, document: document)
    }
    row.note = observation.note
    return row
  }

  static func anchor(_ id: String) -> String { "so-lieu-" + id }
}

extension PageLibrary {
  /// Where the page of all figures tells of one.
  func href(figure id: String) -> String? {
    guard let listing = site.listing(.figures), let index = figurePlaces[id] else { return nil }
    return href(
      listing.route(ofPage: index / listing.pageSize + 1), anchor: FigureList.anchor(id))
  }
}
