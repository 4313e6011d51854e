package import Diagnostics

/// A figure (số liệu) with everything that was observed of it, each with date and source.
package struct Figure: Sendable {
  package let id: Reference
  package let label: String
  package let unit: String?
  package let place: Reference?
  package let observations: [Observation]
  package let path: String

  package struct Observation: Sendable {
    package let asOf: PartialDate
    /// The text as printed: "trên 16.000".
    package let text: String
    package let value: Double?
    package let source: Source?
    package let note: String?
  }

  /// The newest observation.
  package var latest: Observation? {
    observations.max { $0.asOf.end < $1.asOf.end }
  }

  /// The observation of a date as written after `@`.
  package func observation(asOf text: String) -> Observation? {
    observations.first { $0.asOf.iso == text }
  }

  /// Reads a file of `Content/so-lieu/`.
  package static func read(_ source: SourceText, reporting log: inout DiagnosticLog) -> [Figure] {
    RecordFile.records(source, reporting: &log) { record in
      let id = record.requiredReference("id", example: "bac-giang-to-thon")
      let label = record.requiredText("label", example: "…")
      let unit = record.text("unit")
      let place = record.reference("place")
      let observations = record.records("observations") { Observation(reading: &$0) }
      record.require("observations", example: "[…]")
      return id.map {
        Figure(
          id: $0, label: label, unit: unit, place: place, observations: observations,
          path: source.path)
      }
    }
  }
}

extension Figure.Observation {
  fileprivate init?(reading record: inout RecordReader) {
    let asOf = record.partialDate("as_of")
    record.require("as_of", example: "2024-08")
    text = record.requiredText("text", example: "…")
    value = record.number("value")
    source = record.line("source").map(Source.init)
    note = record.text("note")
    guard let asOf else { return nil }
    self.asOf = asOf
  }
}
