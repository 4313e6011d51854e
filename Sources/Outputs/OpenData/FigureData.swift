import Content
import Encoders
import SiteModel
import Theming

extension DataSet {
  /// Figures with everything that was observed of them; as a table, one line for each observation.
  static let figures: DataSet = {
    var set = DataSet(
      "so-lieu", "Số liệu",
      "Mỗi số liệu có nhiều lần ghi nhận, mỗi lần có ngày và nguồn. Trong bảng CSV, mỗi lần ghi nhận "
        + "là một dòng.",
      FigureRow.fields, rows: FigureRow.all)
    set.table = { library in
      let columns = FigureRow.columns.map { CSVCell.text($0.name) }
      return [columns]
        + FigureRow.all(library).flatMap { figure in
          figure.figure.observations.map { observation in
            let row = FigureObservation(figure: figure, observation: observation)
            return FigureRow.columns.map { CSVCell($0.value(row)) }
          }
        }
    }
    return set
  }()
}

/// A figure as open data tells of it.
struct FigureRow: Sendable {
  let figure: Figure
  let library: PageLibrary
  /// The site's official documents by their ids.
  fileprivate let documents: [String: PageID]

  /// All figures by id but for those that only samples and drafts quote.
  static func all(_ library: PageLibrary) -> [FigureRow] {
    let site = library.site
    let untold = site.pages.figuresQuotedOnly { !site.isTold($0) }
    let pages = site.pages(of: .document).map { ($0.identity, $0.id) }
    let documents = Dictionary(pages) { first, _ in first }
    return site.figures.filter { !untold.contains($0.id.id) }.sorted { $0.id.id < $1.id.id }
      .map { FigureRow(figure: $0, library: library, documents: documents) }
  }

  static let fields: [DataField<FigureRow>] = [
    DataField("id", "mã không bao giờ đổi") {
      .string($0.library.stable.tag(kind: "figure", identity: $0.figure.id.id))
    },
    DataField("key", "mã dùng khi viết bài") { .string($0.figure.id.id) },
    DataField("label", "số này đếm gì, ở đâu") { .string($0.figure.label) },
    DataField("unit", "đơn vị tính") { .text($0.figure.unit) },
    DataField("place", "mã địa phương") { .text($0.figure.place?.id) },
    DataField("place_name", "tên địa phương") { row in
      .text(row.figure.place.map { row.library.unitName($0.id) })
    },
    DataField(
      "observations",
      "các lần ghi nhận, mỗi lần gồm "
        + FigureObservation.fields.map { "\($0.name) (\($0.meaning))" }.joined(separator: ", ")
    ) { row in
      .array(
        row.figure.observations.map { observation in
          let row = FigureObservation(figure: row, observation: observation)
          return .members(FigureObservation.fields.map { ($0.name, $0.value(row)) })
        })
    },
  ]

  /// The columns of the table: the figure's own fields, then those of the observation.
  static let columns: [DataField<FigureObservation>] =
    fields.dropLast().map { field in
      DataField(field.name, field.meaning) { field.value($0.figure) }
    } + FigureObservation.fields
}

/// One observation of a figure.
struct FigureObservation: Sendable {
  let figure: FigureRow
  let observation: Figure.Observation

  static let fields: [DataField<FigureObservation>] = [
    DataField("as_of", "tính đến ngày, tháng hoặc năm") { .date($0.observation.asOf) },
    DataField("text", "con số như nguồn viết") { .string($0.observation.text) },
    DataField("value", "giá trị bằng số") { .value($0.observation.value) },
    DataField("source", "nguồn") { .text($0.source?.text) },
    DataField("source_url", "địa chỉ của nguồn") { .text($0.source?.href) },
    DataField("note", "ghi chú") { .text($0.observation.note) },
  ]

  private var source: Link? {
    var document: PageID?
    if case .document(let reference) = observation.source {
      document = figure.documents[reference.id]
    }
    return figure.library.named(observation.source, document: document)
  }
}
