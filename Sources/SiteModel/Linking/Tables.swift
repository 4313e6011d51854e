import Content
import Diagnostics

/// The project's tables by id; two rows of one id are an error naming both.
struct Tables {
  private(set) var units: [String: Unit] = [:]
  private(set) var organisations: [String: Organisation] = [:]
  private(set) var audiences: [String: Audience] = [:]
  private(set) var figures: [String: Figure] = [:]
  let contacts: Set<String>

  init(_ sources: SiteSources, reporting log: inout DiagnosticLog) {
    contacts = Set(sources.configuration.contacts.map(\.id.id))
    for unit in sources.units {
      if let first = units.updateValue(unit, forKey: unit.id) {
        log.append(.duplicateID(unit.id, at: unit.location, first: first.location))
      }
    }
    for unit in sources.units {
      for id in [unit.parent, unit.successor].compactMap({ $0 }) where units[id] == nil {
        log.append(.unknownID(.unit, id, in: units.keys, at: unit.location))
      }
    }
    let organisationFile = "Content/co-quan.yml"
    for organisation in sources.organisations {
      let place = SourceLocation(organisationFile, organisation.id.range)
      if let first = organisations.updateValue(organisation, forKey: organisation.id.id) {
        let other = SourceLocation(organisationFile, first.id.range)
        log.append(.duplicateID(organisation.id.id, at: place, first: other))
      }
    }
    for organisation in sources.organisations {
      guard let successor = organisation.successor, organisations[successor.id] == nil else {
        continue
      }
      let place = SourceLocation(organisationFile, successor.range)
      log.append(.unknownID(.organisation, successor.id, in: organisations.keys, at: place))
    }
    for audience in sources.audiences {
      let file = "Content/doi-tuong.yml"
      if let first = audiences.updateValue(audience, forKey: audience.id.id) {
        log.append(
          .duplicateID(
            audience.id.id, at: SourceLocation(file, audience.id.range),
            first: SourceLocation(file, first.id.range)))
      }
    }
    for figure in sources.figures {
      if let first = figures.updateValue(figure, forKey: figure.id.id) {
        log.append(
          .duplicateID(
            figure.id.id, at: SourceLocation(figure.path, figure.id.range),
            first: SourceLocation(first.path, first.id.range)))
      }
    }
  }
}
