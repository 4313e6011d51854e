package import Diagnostics
package import VietnameseText

/// How many teams (Tổ công nghệ số cộng đồng) a unit has at one level, and how many members.
package struct TeamCount: Sendable {
  /// Where the counted teams work.
  package enum Level: String, CaseIterable, Sendable {
    /// The source counts all of them together.
    case all = "chung"
    case commune = "xa"
    case village = "thon"
  }

  /// A count in the words of its source, with the number in them.
  package struct Count: Sendable {
    package let text: String
    package let number: VietnameseNumber
  }

  package let unit: Reference
  package let level: Level
  package let teams: Count?
  package let members: Count?
  package let asOf: PartialDate
  package let source: Source
}

extension TeamCount {
  private static let columns = ["unit", "level", "teams", "members", "as_of", "source"]

  /// Reads `Content/to-cong-nghe.csv`.
  package static func table(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> [TeamCount]
  {
    CSVTable.records(
      source, columns: columns, required: ["unit", "as_of", "source"], reporting: &log
    ) { TeamCount(reading: &$0) }
  }

  private init?(reading record: inout RecordReader) {
    let unit = record.requiredReference("unit", example: "bac-giang")
    level = record.choice("level", Level.self) ?? .all
    teams = record.count("teams")
    members = record.count("members")
    let asOf = record.partialDate("as_of")
    record.require("as_of", example: "2024-08")
    let source = record.line("source").map(Source.init)
    record.require("source", example: "…")
    if !record.has("teams"), !record.has("members") {
      record.report(.missingKey("teams", example: "209", at: record.location(record.range)))
    }
    guard let unit, let asOf, let source else { return nil }
    self.unit = unit
    self.asOf = asOf
    self.source = source
  }
}

extension RecordReader {
  /// A number as Vietnamese texts write it, with its words.
  fileprivate mutating func count(_ key: String) -> TeamCount.Count? {
    guard let value = located(key) else { return nil }
    guard let number = VietnameseNumber(value.text), !number.isPercent else {
      report(.invalidNumber(key, text: value.text, at: location(value.range)))
      return nil
    }
    return TeamCount.Count(text: value.text, number: number)
  }
}

extension Diagnostic {
  static func invalidNumber(_ key: String, text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "invalid-number",
      Message(
        vi: "“\(text)” không đọc được thành một số.", en: "“\(text)” cannot be read as a number."),
      at: place,
      fix: Message(
        vi:
          "Viết như trong văn bản tiếng Việt: 593, 1.891, 209/209, trên 16.000; dấu chấm tách từng ba chữ số.",
        en: "Write it as Vietnamese texts do: 593, 1.891, 209/209, trên 16.000."))
  }
}
