import Diagnostics

/// How far a model has spread.
package enum ModelStage: String, CaseIterable, Sendable {
  case pilot = "thi-diem"
  case spreading = "nhan-rong"
}

/// A good model (mô hình, cách làm hay): what a place did, and how others can do it.
package final class Model: KindFields {
  package let date: PartialDate?
  package let place: Reference?
  package let skills: [Reference]
  package let stage: ModelStage?
  package let started: PartialDate?
  package let figures: [FigureReference]
  package let documents: [Reference]
  package let contact: Reference?

  package init(reading record: inout RecordReader) {
    date = record.requiredDay("date")
    place = record.requiredReference("place", example: "bac-giang")
    skills = record.requiredReferences("skills", example: "[dich-vu-cong-truc-tuyen]")
    stage = record.choice("stage", ModelStage.self)
    started = record.partialDate("started")
    figures = record.figures("figures")
    documents = record.references("documents")
    contact = record.reference("contact")
  }
}

extension Kind {
  package static let model = Kind(
    "model", noun: Message(vi: "mô hình", en: "model"), fields: Model.self
  ) { path in
    path.folders == ["mo-hinh"] && path.name != "_index" ? Address(["mo-hinh"], path.name) : nil
  }
}
