import Content
import Diagnostics
import Markdown
import VietnameseText

/// Finds the observations that the blocks of one document show, and whether a chart can show them.
struct FigureBlockResolver {
  private var resolver: FigureResolver
  private let document: Document
  private var faults = DiagnosticLog()

  init(_ resolver: FigureResolver, _ document: Document) {
    self.resolver = resolver
    self.document = document
  }

  var log: DiagnosticLog {
    var log = resolver.log
    log.append(contentsOf: faults)
    return log
  }

  mutating func resolve() -> [Int: ResolvedFigureBlock] {
    var blocks: [Int: ResolvedFigureBlock] = [:]
    for (node, block) in document.blocks.figures.sorted(by: { $0.key < $1.key }) {
      blocks[node] = resolve(block, at: node)
    }
    return blocks
  }

  private mutating func resolve(_ block: FigureBlock, at node: Int) -> ResolvedFigureBlock {
    let pinning =
      Pinning(document.fields) ?? (document.markup.isQuoted(node) ? .quotation : nil)
    var found: [(quote: FigureQuote, range: SourceRange)] = []
    for reference in block.figures {
      let place = document.location(reference.range)
      guard let quote = resolver.resolve(reference, pinning: pinning, at: place) else { continue }
      if block.chart == .change, reference.asOf == nil {
        let all = quote.figure.observations.sorted { $0.asOf.end < $1.asOf.end }
        found += all.map { (resolver.quote(quote.figure, $0), reference.range) }
      } else {
        found.append((quote, reference.range))
      }
    }
    if block.chart == .change {
      found.sort { $0.quote.observation.asOf.end < $1.quote.observation.asOf.end }
    }
    if let chart = block.chart { check(chart, block, found) }
    return ResolvedFigureBlock(block: block, quotes: found.map(\.quote))
  }
}

extension FigureBlockResolver {
  private mutating func check(
    _ chart: FigureBlock.Chart, _ block: FigureBlock,
    _ found: [(quote: FigureQuote, range: SourceRange)]
  ) {
    for (quote, range) in found {
      let observation = quote.observation
      let place = document.location(range)
      if chart == .share, observation.share == nil {
        faults.append(.chartWithoutWhole(observation.text, at: place))
      } else if chart != .share, observation.drawnValue == nil {
        faults.append(.chartWithoutValue(observation.text, at: place))
      }
    }
    guard chart != .share, let first = found.first?.quote.figure else { return }
    for (quote, range) in found where quote.figure.unit != first.unit {
      faults.append(
        .chartMixedUnits(first.unit, quote.figure.unit, at: document.location(range)))
      return
    }
    if chart == .change { checkChange(block, found) }
  }

  private mutating func checkChange(
    _ block: FigureBlock, _ found: [(quote: FigureQuote, range: SourceRange)]
  ) {
    if let other = found.first(where: { $0.quote.figure.id.id != found[0].quote.figure.id.id }) {
      faults.append(.chartOfSeveralFigures(at: document.location(other.range)))
    } else if found.count == 1 {
      faults.append(.chartOfOneObservation(at: document.location(block.chartPlace)))
    }
  }
}

extension Figure.Observation {
  /// The value where a chart can draw it as a length.
  package var drawnValue: Double? {
    value.flatMap { $0 >= 0 && $0.isFinite ? $0 : nil }
  }

  /// The part of the whole that the text names, from 0 to 1.
  package var share: Double? {
    guard let number, let whole = number.whole ?? (number.isPercent ? 100 : nil), whole > 0 else {
      return nil
    }
    let share = number.value / whole
    return (0...1).contains(share) ? share : nil
  }
}

extension Diagnostic {
  static func chartWithoutValue(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "chart-without-value",
      Message(
        vi: "Không vẽ được “\(text)”: không có giá trị bằng số từ 0 trở lên.",
        en: "“\(text)” cannot be drawn: it has no value of 0 or more."),
      at: place,
      fix: Message(
        vi: "Thêm `value: …` vào lần ghi nhận này, hoặc bỏ dòng `chart` để chỉ có bảng.",
        en: "Give the observation a `value: …`, or leave `chart` out to have the table only."))
  }

  static func chartWithoutWhole(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "chart-without-whole",
      Message(
        vi: "“\(text)” không đọc được là một phần của tổng.",
        en: "“\(text)” cannot be read as a part of a whole."),
      at: place,
      fix: Message(
        vi: "Số phải có dạng “209/209 Tổ” hoặc “45,5 %”; nếu không, viết `chart: bars`.",
        en: "It must read like “209/209 Tổ” or “45,5 %”; otherwise write `chart: bars`."))
  }

  static func chartMixedUnits(_ first: String?, _ other: String?, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "chart-mixed-units",
      Message(
        vi: "Một biểu đồ không so được hai đơn vị: “\(first ?? "–")” và “\(other ?? "–")”.",
        en: "One chart cannot compare two units: “\(first ?? "–")” and “\(other ?? "–")”."),
      at: place,
      fix: Message(
        vi: "Tách thành hai khối, hoặc bỏ dòng `chart` để chỉ có bảng.",
        en: "Make two blocks of it, or leave `chart` out to have the table only."))
  }

  static func chartOfSeveralFigures(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "chart-of-several-figures",
      Message(
        vi: "Biểu đồ `change` chỉ vẽ một số liệu qua nhiều lần ghi nhận.",
        en: "A `change` chart draws one figure over its observations."),
      at: place,
      fix: Message(
        vi: "Giữ một mã trong `figures`, hoặc viết `chart: bars`.",
        en: "Keep one id in `figures`, or write `chart: bars`."))
  }

  static func chartOfOneObservation(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "chart-of-one-observation",
      Message(
        vi: "Mới có một lần ghi nhận nên chưa vẽ được thay đổi theo thời gian.",
        en: "There is one observation only, so there is no change to draw."),
      at: place,
      fix: Message(
        vi: "Thêm lần ghi nhận khác, hoặc bỏ dòng `chart`.",
        en: "Add another observation, or leave `chart` out."))
  }
}
