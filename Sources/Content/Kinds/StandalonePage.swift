import Diagnostics

/// A page that stands for itself, such as the contact page.
package final class StandalonePage: KindFields {
  package let date: PartialDate? = nil

  package init(reading record: inout RecordReader) {}
}

extension Kind {
  package static let page = Kind(
    "page", noun: Message(vi: "trang", en: "page"), fields: StandalonePage.self
  ) { path in
    path.folders == ["trang"] && path.name != "_index" ? Address([], path.name) : nil
  }
}
