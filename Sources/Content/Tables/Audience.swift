package import Diagnostics

/// A group of people that lessons are written for.
package struct Audience: Sendable {
  package let id: Reference
  package let name: String
  package let description: String?

  /// Reads `Content/doi-tuong.yml`.
  package static func table(_ source: SourceText, reporting log: inout DiagnosticLog) -> [Audience]
  {
    RecordFile.records(source, reporting: &log) { record in
      let id = record.requiredReference("id", example: "nguoi-dan")
      let name = record.requiredText("name", example: "Người dân")
      let description = record.text("description")
      return id.map { Audience(id: $0, name: name, description: description) }
    }
  }
}
