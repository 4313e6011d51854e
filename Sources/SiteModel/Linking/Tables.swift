import Content
import Diagnostics

/// The project's tables by id; two rows of one id are an error naming both.
struct Tables {
  static let unitFile = "Content/dia-ban.csv"
  static let organisationFile = "Content/co-quan.yml"
  static let audienceFile = "Content/doi-tuong.yml"
  static let teamFile = "Content/to-cong-nghe.csv"
  static let figureFolder = "Content/so-lieu/"

  let units: [String: Unit]
  let organisations: [String: Organisation]
  let audiences: [String: Audience]
  let figures: [String: Figure]
  let contacts: Set<String>

  init(_ sources: SiteSources, _ unread: Unread, reporting log: inout DiagnosticLog) {
    contacts = Set(sources.configuration.contacts.map(\.id.id))
    units = Tables.index(sources.units, \.id, \.location, &log)
    organisations = Tables.index(sources.organisations, \.id.id, \.place, &log)
    audiences = Tables.index(sources.audiences, \.id.id, \.place, &log)
    figures = Tables.index(sources.figures, \.id.id, \.location, &log)
    checkUnits(sources.units, unread, &log)
    checkOrganisations(sources.organisations, unread, &log)
    checkFigures(sources.figures, unread, &log)
  }

  private static func index<Row>(
    _ rows: [Row], _ id: (Row) -> String, _ place: (Row) -> SourceLocation,
    _ log: inout DiagnosticLog
  ) -> [String: Row] {
    var table: [String: Row] = [:]
    for row in rows {
      if let first = table.updateValue(row, forKey: id(row)) {
        log.append(.duplicateID(id(row), at: place(row), first: place(first)))
      }
    }
    return table
  }
}

// MARK: What rows point to

extension Tables {
  private func checkUnits(_ rows: [Unit], _ unread: Unread, _ log: inout DiagnosticLog) {
    if unread.explains(.unit, "") { return }
    for unit in rows {
      for id in [unit.parent, unit.successor].compactMap({ $0 }) where units[id] == nil {
        log.append(.unknownID(.unit, id, in: units.keys, at: unit.location))
      }
    }
  }

  private func checkOrganisations(
    _ rows: [Organisation], _ unread: Unread, _ log: inout DiagnosticLog
  ) {
    for row in rows {
      if let next = row.successor, organisations[next.id] == nil,
        !unread.explains(.organisation, next.id)
      {
        let place = SourceLocation(Tables.organisationFile, next.range)
        log.append(.unknownID(.organisation, next.id, in: organisations.keys, at: place))
      }
      if let contact = row.contact, !contacts.contains(contact.id),
        !unread.explains(.contact, contact.id)
      {
        let place = SourceLocation(Tables.organisationFile, contact.range)
        log.append(.unknownID(.contact, contact.id, in: contacts, at: place))
      }
    }
  }

  private func checkFigures(_ rows: [Figure], _ unread: Unread, _ log: inout DiagnosticLog) {
    for figure in rows {
      guard let place = figure.place, units[place.id] == nil, !unread.explains(.unit, place.id)
      else { continue }
      let location = SourceLocation(figure.path, place.range)
      log.append(.unknownID(.unit, place.id, in: units.keys, at: location))
    }
  }
}

extension Organisation {
  fileprivate var place: SourceLocation { SourceLocation(Tables.organisationFile, id.range) }
}

extension Audience {
  fileprivate var place: SourceLocation { SourceLocation(Tables.audienceFile, id.range) }
}

extension Figure {
  fileprivate var location: SourceLocation { SourceLocation(path, id.range) }
}
