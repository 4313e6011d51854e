import Content
import Diagnostics

/// Why a quoted figure must name its observation: a later value must never rewrite the text.
enum Pinning {
  case news, award
  /// Somebody's words.
  case quotation

  /// What a page's own figures ask for; nil where the latest observation may stand.
  init?(_ fields: any KindFields) {
    switch fields {
    case is News: self = .news
    case is Award: self = .award
    default: return nil
    }
  }
}

/// Finds the observation that a quoted figure means.
struct FigureResolver {
  private let placement: Placement
  private let tables: Tables
  private let unread: Unread
  private(set) var log = DiagnosticLog()

  init(_ placement: Placement, _ tables: Tables, _ unread: Unread) {
    self.placement = placement
    self.tables = tables
    self.unread = unread
  }

  /// The quoted observation; one that must be pinned and is not is an error.
  mutating func resolve(
    _ reference: FigureReference, pinning: Pinning?, at place: SourceLocation
  ) -> FigureQuote? {
    guard let figure = tables.figures[reference.id] else {
      if !unread.explains(.figure, reference.id) {
        log.append(.unknownID(.figure, reference.id, in: tables.figures.keys, at: place))
      }
      return nil
    }
    guard let latest = figure.latest else { return nil }
    if let asOf = reference.asOf {
      guard let observation = figure.observation(asOf: asOf) else {
        let dates = figure.observations.map(\.asOf.iso)
        log.append(.unknownObservation(reference.id, asOf, dates: dates, at: place))
        return nil
      }
      return quote(figure, observation)
    }
    if let pinning {
      log.append(.figureNotPinned(pinning, reference.id, latest: latest.asOf.iso, at: place))
      return nil
    }
    return quote(figure, latest)
  }

  /// An observation with the page of its source.
  func quote(_ figure: Figure, _ observation: Figure.Observation) -> FigureQuote {
    var document: PageID?
    if case .document(let reference) = observation.source {
      document = placement.byIdentity["document"]?[reference.id]
    }
    return FigureQuote(figure: figure, observation: observation, document: document)
  }
}
