import Content
import Diagnostics

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

  /// The quoted observation; `mustPin` where a later value must never rewrite the text.
  mutating func resolve(_ reference: FigureReference, mustPin: Bool, at place: SourceLocation)
    -> FigureQuote?
  {
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
    if mustPin {
      log.append(.figureNotPinned(reference.id, latest: latest.asOf.iso, at: place))
      return nil
    }
    return quote(figure, latest)
  }

  private func quote(_ figure: Figure, _ observation: Figure.Observation) -> FigureQuote {
    var document: PageID?
    if case .document(let reference) = observation.source {
      document = placement.byIdentity["document"]?[reference.id]
    }
    return FigureQuote(figure: figure, observation: observation, document: document)
  }
}
