package import Diagnostics
package import VietnameseText

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
    /// Where the date stands.
    package let place: SourceRange
    /// The text as printed: "trên 16.000".
    package let text: String
    /// The number that the text begins with; nil where none can be read.
    package let number: VietnameseNumber?
    /// The value given beside the text, else the text's own.
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
      Observation.reportTwins(observations, &record)
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
    place = record.place(of: "as_of")
    record.require("as_of", example: "2024-08")
    text = record.requiredText("text", example: "…")
    number = VietnameseNumber(text)
    let given = record.number("value")
    value = given ?? number?.value
    if let given, let number, !number.agrees(with: given) {
      let place = record.location(record.place(of: "value"))
      record.report(.figureValueDiffers(text, number.value, at: place))
    }
    source = record.line("source").map(Source.init)
    note = record.text("note")
    guard let asOf else { return nil }
    self.asOf = asOf
  }

  /// Two observations of one date cannot be told apart by a link.
  static func reportTwins(_ all: [Self], _ record: inout RecordReader) {
    var seen: Set<String> = []
    for observation in all where !seen.insert(observation.asOf.iso).inserted {
      let place = record.location(observation.place)
      record.report(.duplicateObservation(observation.asOf.iso, at: place))
    }
  }
}

extension Diagnostic {
  static func figureValueDiffers(_ text: String, _ value: Double, at place: SourceLocation)
    -> Diagnostic
  {
    let number = value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    return Diagnostic(
      id: "figure-value-differs",
      Message(
        vi: "`value` không khớp với chữ “\(text)”.",
        en: "The `value` is not what the text “\(text)” says."),
      at: place,
      fix: Message(
        vi: "Chữ đọc ra \(number): viết `value: \(number)`, hoặc sửa `text`.",
        en: "The text reads as \(number): write `value: \(number)`, or correct `text`."))
  }

  static func duplicateObservation(_ asOf: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "duplicate-observation",
      Message(
        vi: "Số liệu có hai lần ghi nhận \(asOf).", en: "There are two observations of \(asOf)."),
      at: place,
      explanation: Message(
        vi: "Bài dẫn `@\(asOf)` không biết lấy số nào.",
        en: "A link with `@\(asOf)` could mean either."),
      fix: Message(
        vi: "Ghi ngày chính xác hơn, hoặc giữ một lần.",
        en: "Write the dates more exactly, or keep one of them."))
  }
}
