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
  private static let columns = [
    "id", "code", "name", "level", "parent", "valid_from", "valid_to", "successor",
  ]

  /// Reads `Content/dia-ban.csv`.
  package static func table(_ source: SourceText, reporting log: inout DiagnosticLog) -> [Unit] {
    CSVTable.records(
      source, columns: columns, required: ["id", "name", "level"], reporting: &log
    ) { Unit(reading: &$0) }
  }

  private init?(reading record: inout RecordReader) {
    let id = record.requiredReference("id", example: "bac-giang")
    code = record.text("code") ?? ""
    name = record.requiredText("name", example: "…")
    level = record.text("level") ?? ""
    parent = record.reference("parent")?.id
    validFrom = record.partialDate("valid_from")
    validTo = record.partialDate("valid_to")
    successor = record.reference("successor")?.id
    location = record.location(record.range)
    guard let id, !name.isEmpty else { return nil }
    self.id = id.id
  }
}
