package import Diagnostics

/// An organisation as it was called in its time; departments merge.
package struct Organisation: Sendable {
  package let id: Reference
  package let name: String
  package let short: String?
  package let level: String?
  package let validFrom: PartialDate?
  package let validTo: PartialDate?
  package let successor: Reference?
  package let contact: Reference?

  /// Reads `Content/co-quan.yml`.
  package static func table(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> [Organisation]
  {
    RecordFile.records(source, reporting: &log) { Organisation(reading: &$0) }
  }

  private init?(reading record: inout RecordReader) {
    let id = record.requiredReference("id", example: "so-khoa-hoc-va-cong-nghe")
    name = record.requiredText("name", example: "…")
    short = record.text("short")
    level = record.text("level")
    validFrom = record.partialDate("valid_from")
    validTo = record.partialDate("valid_to")
    successor = record.reference("successor")
    contact = record.reference("contact")
    guard let id else { return nil }
    self.id = id
  }
}
