package import Diagnostics

/// A campaign, told before, during and after.
package final class Campaign: KindFields {
  package let starts: PartialDate?
  package let ends: PartialDate?
  package let endsPlace: SourceRange
  package let slogan: String?
  package let host: Reference?
  package let partners: [Reference]
  package let audience: [Reference]
  package let skills: [Reference]
  package let places: [Reference]
  package let goals: [Goal]
  package let contact: Reference?
  package let documents: [Reference]

  package struct Goal: Sendable {
    package let text: String
    /// Where the text stands.
    package let place: SourceRange
    /// The figure that will tell the result.
    package let figure: FigureReference?
  }

  package var date: PartialDate? { starts }

  package init(reading record: inout RecordReader) {
    starts = record.requiredDay("starts")
    ends = record.requiredDay("ends")
    endsPlace = record.place(of: "ends")
    slogan = record.text("slogan")
    host = record.requiredReference("host", example: "so-khoa-hoc-va-cong-nghe")
    partners = record.references("partners")
    audience = record.references("audience")
    skills = record.references("skills")
    places = record.references("places")
    goals = record.records("goals") { goal in
      let text = goal.requiredText("text", example: "…")
      let figure = goal.located("figure").map { FigureReference($0.text, $0.range) }
      return Goal(text: text, place: goal.place(of: "text"), figure: figure)
    }
    contact = record.requiredReference("contact", example: "duong-day")
    documents = record.references("documents")
    if let starts, let ends, ends.end <= starts.earliest {
      record.report(.dateOrder("starts", "ends", at: record.location(endsPlace)))
    }
  }

  /// Whether an observation was made since the campaign began, so that it can tell a result.
  package func isResult(_ observation: Figure.Observation) -> Bool {
    starts.map { observation.asOf.end > $0.earliest } ?? false
  }
}

extension Kind {
  package static let campaign = Kind(
    "campaign", noun: Message(vi: "chiến dịch", en: "campaign"), fields: Campaign.self
  ) { path in
    guard path.folders.count == 2, path.folders[0] == "chien-dich", path.name == "_index" else {
      return nil
    }
    return Address(["chien-dich"], path.folders[1])
  }
}
