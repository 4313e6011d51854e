import Diagnostics

/// The sorts of official documents, with the word that begins their title.
package enum DocumentType: String, CaseIterable, Sendable {
  case law = "luat"
  case decree = "nghi-dinh"
  case resolution = "nghi-quyet"
  case decision = "quyet-dinh"
  case directive = "chi-thi"
  case circular = "thong-tu"
  case officialLetter = "cong-van"
  case plan = "ke-hoach"
  case scheme = "de-an"
  case programme = "chuong-trinh"
  case guidance = "huong-dan"
  case notice = "thong-bao"
  case report = "bao-cao"
  case writtenDocument = "van-ban"

  /// The word as it stands in titles.
  package var vietnamese: String {
    switch self {
    case .law: "Luật"
    case .decree: "Nghị định"
    case .resolution: "Nghị quyết"
    case .decision: "Quyết định"
    case .directive: "Chỉ thị"
    case .circular: "Thông tư"
    case .officialLetter: "Công văn"
    case .plan: "Kế hoạch"
    case .scheme: "Đề án"
    case .programme: "Chương trình"
    case .guidance: "Hướng dẫn"
    case .notice: "Thông báo"
    case .report: "Báo cáo"
    case .writtenDocument: "Văn bản"
    }
  }
}

/// An official document (văn bản): one entity that pages quote and never retype.
package final class OfficialDocument: KindFields {
  package let number: String?
  package let type: DocumentType
  package let issuer: Reference?
  package let issued: PartialDate?
  package let effective: PartialDate?
  package let ended: PartialDate?
  package let subject: String
  package let signer: Signer?
  package let basedOn: [Reference]
  package let replaces: [Reference]
  package let amends: [Reference]
  package let file: LocatedText?
  package let url: LocatedText?
  package let duties: [Duty]

  package struct Signer: Sendable {
    package let name: String
    package let role: String
  }

  package var date: PartialDate? { issued }

  /// `Công văn 3240/BTTTT-CĐSQG ngày 08/8/2024`, as far as number and date are known.
  package var title: String {
    var title = type.vietnamese
    if let number { title += " " + number } else { title += " " + subject }
    guard let issued else { return title }
    if issued.day != nil { return title + " ngày " + issued.vietnamese }
    return title + (issued.month == nil ? " năm " : " tháng ") + issued.vietnamese
  }

  package init(reading record: inout RecordReader) {
    number = record.text("number")
    let type = record.choice("type", DocumentType.self)
    record.require("type", example: "cong-van")
    self.type = type ?? .writtenDocument
    issuer = record.requiredReference("issuer", example: "bo-khoa-hoc-va-cong-nghe")
    issued = record.partialDate("issued")
    effective = record.partialDate("effective")
    ended = record.partialDate("ended")
    subject = record.requiredText("subject", example: "…")
    signer = record.record("signer") { signer in
      let name = signer.requiredText("name", example: "…")
      return Signer(name: name, role: signer.requiredText("role", example: "…"))
    }
    basedOn = record.references("based_on")
    replaces = record.references("replaces")
    amends = record.references("amends")
    file = record.located("file")
    url = record.webAddress("url")
    duties = record.records("duties") { Duty(reading: &$0) }
  }
}

extension Kind {
  package static let document = Kind(
    "document", noun: Message(vi: "văn bản", en: "document"), titled: false,
    fields: OfficialDocument.self
  ) { path in
    path.folders == ["van-ban"] && path.name != "_index" ? Address(["van-ban"], path.name) : nil
  }
}
