package import Diagnostics

/// An administrative unit as it was called and bounded in its time.
package struct Unit: Sendable {
  package let id: String
  /// The state's code, which is reused over time and identifies nothing.
  package let code: String
  package let name: String
  package let level: String
  package let parent: String?
  package let validFrom: PartialDate?
  package let validTo: PartialDate?
  package let successor: String?
  package let location: SourceLocation
}

extension Unit {
  static let columns = [
    "id", "code", "name", "level", "parent", "valid_from", "valid_to", "successor",
  ]

  /// Reads `Content/dia-ban.csv`.
  package static func table(_ source: SourceText, reporting log: inout DiagnosticLog) -> [Unit] {
    let rows = CSVReader.rows(source)
    guard let header = rows.first else { return [] }
    var meant: Set<String> = []
    for cell in header where !columns.contains(cell.text) {
      let suggestion = Suggestion.nearest(to: cell.text, in: columns)
      if let suggestion { meant.insert(suggestion) }
      log.append(
        .unknownKey(
          cell.text, suggestion: suggestion, known: columns,
          at: SourceLocation(source.path, cell.range)))
    }
    let names = header.map(\.text)
    for column in ["id", "name", "level"] where !names.contains(column) && !meant.contains(column) {
      log.append(
        .missingKey(column, example: "…", at: SourceLocation(source.path, header[0].range)))
    }
    return rows.dropFirst().compactMap { Unit($0, names, source, reporting: &log) }
  }

  private init?(
    _ row: [LocatedText], _ names: [String], _ source: SourceText,
    reporting log: inout DiagnosticLog
  ) {
    let start = SourceLocation(source.path, row[0].range)
    guard row.count == names.count else {
      log.append(.csvColumns(found: row.count, expected: names.count, at: start))
      return nil
    }
    let cells = Dictionary(zip(names, row)) { first, _ in first }
    func cell(_ name: String) -> String? {
      cells[name].flatMap { $0.text.isEmpty ? nil : $0.text }
    }
    func date(_ name: String) -> PartialDate? {
      guard let text = cell(name), let place = cells[name] else { return nil }
      if let date = PartialDate(text) { return date }
      let location = SourceLocation(source.path, place.range)
      log.append(.invalidDate(name, text: text, precise: false, at: location))
      return nil
    }
    validFrom = date("valid_from")
    validTo = date("valid_to")
    guard let id = cell("id"), let name = cell("name") else {
      log.append(.missingKey(cell("id") == nil ? "id" : "name", example: "…", at: start))
      return nil
    }
    self.id = id
    self.name = name
    code = cell("code") ?? ""
    level = cell("level") ?? ""
    parent = cell("parent")
    successor = cell("successor")
    location = start
  }
}
