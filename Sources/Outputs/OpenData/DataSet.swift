import Content
import Encoders
import SiteModel

/// A set of open data: what it is called, what its fields mean, and its rows.
struct DataSet: Sendable {
  /// The name of its files, without the ending.
  let name: String
  let title: String
  /// What it holds, in Vietnamese.
  let about: String
  let fields: [(name: String, meaning: String)]
  /// The rows as JSON.
  let items: @Sendable (PageLibrary) -> [JSONValue]
  /// The rows as a table, heads first, where it has one.
  var table: (@Sendable (PageLibrary) -> [[CSVCell]])?

  /// Every set, in the order in which the page of open data tells of them.
  static let all: [DataSet] = [
    .figures, .teams, .models, .campaigns, .events, .documents,
  ]

  init<Row>(
    _ name: String, _ title: String, _ about: String, _ fields: [DataField<Row>],
    rows: @escaping @Sendable (PageLibrary) -> [Row]
  ) {
    self.name = name
    self.title = title
    self.about = about
    self.fields = fields.map { ($0.name, $0.meaning) }
    items = { library in
      rows(library).map { row in .members(fields.map { ($0.name, $0.value(row)) }) }
    }
  }

  /// The same set with a table of its fields beside it; each of them is one value.
  static func table<Row>(
    _ name: String, _ title: String, _ about: String, _ fields: [DataField<Row>],
    rows: @escaping @Sendable (PageLibrary) -> [Row]
  ) -> DataSet {
    var set = DataSet(name, title, about, fields, rows: rows)
    set.table = { library in
      [fields.map { .text($0.name) }]
        + rows(library).map { row in fields.map { CSVCell($0.value(row)) } }
    }
    return set
  }

  /// A set of all pages of a kind that are neither samples nor drafts nor expired.
  init<Fields: KindFields>(
    _ name: String, _ title: String, _ about: String, of kind: Kind,
    _ fields: [DataField<DataPage<Fields>>]
  ) {
    let all = DataField<DataPage<Fields>>.common() + fields + DataField<DataPage<Fields>>.trailing()
    self.init(name, title, about, all) { library in
      library.site.pages(of: kind).compactMap { page in
        guard let fields = page.document.fields as? Fields, library.site.isTold(page),
          !page.isUnlisted
        else { return nil }
        return DataPage(page: page, fields: fields, library: library)
      }
    }
  }

  /// The formats that it is published in.
  var formats: [String] { table == nil ? ["json"] : ["csv", "json"] }

  func route(_ format: String) -> Route {
    Route(file: "\(Route.openData.path)\(name).\(format)")
  }
}

// MARK: Files

extension DataSet {
  /// The set with all that a reader needs to understand it alone.
  func json(_ library: PageLibrary) -> [UInt8] {
    JSONValue.members([
      ("title", .string("\(title) – \(library.site.configuration.title)")),
      ("description", .string(about)),
      ("url", .string(library.href(route("json")))),
      ("page", .string(library.href(Route.openData))),
      ("language", .string(library.site.configuration.language)),
      ("publisher", library.publisher),
      ("terms", .text(library.terms)),
      ("fields", .object(fields.map { ($0.name, .string($0.meaning)) })),
      ("items", .array(items(library))),
    ]).encoded
  }

  /// The table with the mark by which spreadsheets know UTF-8.
  func csv(_ library: PageLibrary) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in table?(library) ?? [] { CSVEncoder.appendRow(row, to: &bytes) }
    return bytes
  }
}

extension PageLibrary {
  /// Who publishes the site.
  var publisher: JSONValue {
    let publisher = site.configuration.publisher
    return .members([("name", .string(publisher.name)), ("url", .text(publisher.url))])
  }
}
