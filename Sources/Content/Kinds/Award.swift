import Diagnostics

/// Who is honoured: an organisation of the table, or a group in words.
package enum Recipient: Sendable {
  case organisation(Reference)
  case group(LocatedText)

  /// Reads one line: an id, or words.
  init(_ value: LocatedText) {
    if case .document(let reference) = Source(value) {
      self = .organisation(reference)
    } else {
      self = .group(value)
    }
  }
}

/// A commendation (tôn vinh): which organisations and groups were honoured, and by what decision.
package final class Award: KindFields {
  package let date: PartialDate?
  package let recipients: [Recipient]
  /// The document by which it was given.
  package let decision: Reference?
  package let campaign: Reference?
  package let models: [Reference]

  package init(reading record: inout RecordReader) {
    date = record.requiredDay("date")
    record.require("recipients", example: "[Tổ công nghệ số cộng đồng thôn …]")
    recipients = record.lines("recipients").map(Recipient.init)
    decision = record.reference("decision")
    campaign = record.reference("campaign")
    models = record.references("models")
  }
}

extension Kind {
  package static let award = Kind(
    "award", noun: Message(vi: "mục tôn vinh", en: "award"), fields: Award.self
  ) { path in
    path.folders == ["ton-vinh"] && path.name != "_index" ? Address(["ton-vinh"], path.name) : nil
  }
}
