import Content
import Encoders
import SiteModel
import Theming

/// A field of open data: its name, what it means, and how it is read; one line says all three.
struct DataField<Row>: Sendable {
  let name: String
  /// What the field holds, in Vietnamese.
  let meaning: String
  /// The value; null leaves the field out.
  let value: @Sendable (Row) -> JSONValue

  init(_ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> JSONValue) {
    self.name = name
    self.meaning = meaning
    self.value = value
  }
}

extension [JSONValue] {
  /// The values as a list; null where there are none.
  var list: JSONValue { isEmpty ? .null : .array(self) }
}

extension JSONValue {
  /// A date as precise as it is known; with a time, the zone stands behind it.
  static func date(_ date: PartialDate?) -> JSONValue { .text(date?.dateTime) }

  /// A number without needless decimals.
  static func value(_ number: Double?) -> JSONValue {
    guard let number else { return .null }
    return Int(exactly: number).map(JSONValue.integer) ?? .number(number)
  }

  static func texts(_ texts: [String]) -> JSONValue { texts.map(JSONValue.string).list }
}

/// A page of one kind, as open data tells of it.
struct DataPage<Fields: KindFields>: Sendable {
  let page: Page
  let fields: Fields
  /// Makes complete addresses.
  let library: PageLibrary

  var site: Site { library.site }
}

extension DataField {
  /// What open data says of every page.
  static func common<Fields>() -> [DataField] where Row == DataPage<Fields> {
    [
      DataField("id", "mã không bao giờ đổi") { .string($0.library.stable.tag($0.page)) },
      DataField("url", "địa chỉ của trang") { .string($0.library.href($0.page.route)) },
      DataField("title", "tên") { .string($0.page.title) },
      DataField("summary", "tóm tắt") { .string($0.page.summary) },
    ]
  }

  /// What ends every page's row.
  static func trailing<Fields>() -> [DataField] where Row == DataPage<Fields> {
    [
      DataField("tags", "thẻ") { row in
        .texts(row.page.tags.map { row.site.tagNames[$0] ?? $0 })
      },
      DataField("updated", "ngày mới nhất mà trang ghi") { .date($0.page.updated) },
    ]
  }
}

extension CSVCell {
  /// A value of a table; lists and objects have no place in one.
  init(_ value: JSONValue) {
    switch value {
    case .string(let text): self = .text(text)
    case .integer(let number): self = .integer(number)
    case .number(let number): self = .number(number)
    default: self = .empty
    }
  }
}

// MARK: What rows point to

extension PageLibrary {
  /// A source by its whole name, with its address where it has one.
  func named(_ source: Source?, document: PageID?) -> Link? {
    document.map { link($0) } ?? source.map { link($0, document: nil) }
  }

  /// A page that a row points to.
  func reference(_ id: PageID) -> JSONValue {
    let page = site[id]
    return .object([
      ("id", .string(stable.tag(page))), ("title", .string(page.title)),
      ("url", .string(href(page.route))),
    ])
  }

  func references(_ ids: some Sequence<PageID>) -> JSONValue { ids.map(reference).list }

  func unitReference(_ id: String) -> JSONValue {
    .members([("id", .string(id)), ("name", .string(unitName(id)))])
  }

  func organisationReference(_ reference: Reference?) -> JSONValue {
    guard let reference else { return .null }
    return .members([
      ("id", .string(reference.id)), ("name", .string(organisationName(reference.id))),
    ])
  }

  /// A quoted figure with the observation that is meant.
  func observation(_ quote: FigureQuote) -> JSONValue {
    .members([
      ("figure", .string(stable.tag(kind: "figure", identity: quote.figure.id.id))),
      ("label", .string(quote.figure.label)), ("text", .string(quote.observation.text)),
      ("value", .value(quote.observation.value)), ("as_of", .date(quote.observation.asOf)),
    ])
  }
}
