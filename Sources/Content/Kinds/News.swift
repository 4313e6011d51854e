package import Diagnostics

/// The phases in which a campaign is communicated (công văn 3240/BTTTT-CĐSQG, mục 4).
package enum Phase: String, CaseIterable, Sendable {
  case before = "truoc"
  case during = "trong"
  case after = "sau"
}

/// A report of something that happened.
package final class News: KindFields {
  package let date: PartialDate?
  package let phase: Phase?
  /// Where the phase stands, or the front matter where it is not written.
  package let phasePlace: SourceRange
  package let place: Reference?
  package let skills: [Reference]
  package let figures: [FigureReference]
  package let quotes: [Quote]
  package let corrections: [Correction]
  package let sources: [Source]

  package struct Quote: Sendable {
    package let text: String
    /// Whose words they are, by office, not by name.
    package let role: String
  }

  package struct Correction: Sendable {
    package let on: PartialDate
    package let text: String
  }

  package var changeDates: [PartialDate] { corrections.map(\.on) }

  package init(reading record: inout RecordReader) {
    date = record.requiredDay("date")
    phase = record.choice("phase", Phase.self)
    phasePlace = record.place(of: "phase")
    place = record.reference("place")
    skills = record.references("skills")
    figures = record.figures("figures")
    quotes = record.records("quotes") { quote in
      let text = quote.requiredText("text", example: "…")
      return Quote(text: text, role: quote.requiredText("role", example: "…"))
    }
    corrections = record.records("corrections") { correction in
      let on = correction.requiredDay("on")
      let text = correction.requiredText("text", example: "…")
      return on.map { Correction(on: $0, text: text) }
    }
    sources = Source.list("sources", in: &record)
  }
}

extension Kind {
  package static let news = Kind(
    "news", noun: Message(vi: "tin", en: "news item"), fields: News.self
  ) {
    path in
    guard path.name != "_index" else { return nil }
    if path.folders == ["tin"] { return Address(["tin"], path.name) }
    guard path.folders.count == 2, path.folders[0] == "chien-dich" else { return nil }
    return Address(path.folders, path.name, parent: path.folders[1])
  }
}
