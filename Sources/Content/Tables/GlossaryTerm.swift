package import Diagnostics

/// An abbreviation or word that readers may not know.
package struct GlossaryTerm: Sendable {
  package let term: LocatedText
  package let expansion: String
  package let meaning: String?
  /// How a loudspeaker says it.
  package let spoken: String?

  /// Reads `Content/thuat-ngu.yml`.
  package static func table(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> [GlossaryTerm]
  {
    RecordFile.records(source, reporting: &log) { record in
      let term = record.located("term", limit: 100)
      record.require("term", example: "CCCD")
      let expansion = record.requiredText("expansion", example: "căn cước công dân")
      let meaning = record.text("meaning")
      let spoken = record.text("spoken")
      return term.map {
        GlossaryTerm(term: $0, expansion: expansion, meaning: meaning, spoken: spoken)
      }
    }
  }
}
