import Content
import Encoders
import SiteModel
import Theming

/// A block of figures: the chart, the table with the same numbers, and where each of them is from.
struct FigureBlockHTML {
  private let library: PageLibrary
  private let block: FigureBlock
  private let quotes: [FigureQuote]
  private let labels: [String]
  /// Whether the rows are one figure over time, so that dates name them.
  private let isSeries: Bool

  init(_ resolved: ResolvedFigureBlock, _ library: PageLibrary) {
    self.library = library
    block = resolved.block
    quotes = resolved.quotes
    isSeries =
      resolved.quotes.count > 1 && Set(resolved.quotes.map(\.figure.id.id)).count == 1
    labels = FigureBlockHTML.labels(resolved.quotes, isSeries: isSeries)
  }

  /// The whole block; outside our own pages no theme draws a chart, so the table stands alone.
  func html(withChart: Bool) -> [UInt8] {
    var html = Array("<figure class=\"figure-block\">\n<figcaption>".utf8)
    HTMLEncoder.append(block.title, to: &html)
    html += "</figcaption>\n".utf8
    if withChart { html += chart }
    appendTable(&html)
    appendSources(&html)
    html += "</figure>\n".utf8
    return html
  }

  /// What each row is called: the figure, with its date where it stands in several rows.
  private static func labels(_ quotes: [FigureQuote], isSeries: Bool) -> [String] {
    let counts = Dictionary(grouping: quotes, by: \.figure.id.id).mapValues(\.count)
    return quotes.map { quote in
      let date = quote.observation.asOf.vietnamese
      if isSeries { return date }
      return (counts[quote.figure.id.id] ?? 0) > 1
        ? "\(quote.figure.label) (\(date))" : quote.figure.label
    }
  }
}

extension FigureBlockHTML {
  private var chart: [UInt8] {
    let rows = zip(labels, quotes).map { (label: $0, observation: $1.observation) }
    switch block.chart {
    case .bars: return BarChart(values: rows).svg(title: block.title, description: words)
    case .share: return BarChart(shares: rows).svg(title: block.title, description: words)
    case .change:
      return ChangeChart(quotes.map(\.observation), unit: quotes.first?.figure.unit)
        .svg(title: block.title, description: words)
    case nil: return []
    }
  }

  /// The drawing in words.
  private var words: String {
    zip(labels, quotes).map { "\($0): \($1.observation.text)" }.joined(separator: "; ") + "."
  }
}

extension FigureBlockHTML {
  private func appendTable(_ html: inout [UInt8]) {
    html += "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8
    HTMLEncoder.append(block.title, to: &html)
    html +=
      "\">\n<table class=\"figure-table\(isSeries ? "" : " figure-rows")\">\n<caption class=\"unseen\">"
      .utf8
    HTMLEncoder.append(block.title, to: &html)
    html += "</caption>\n<thead>\n<tr>".utf8
    let columns: [Words.Key] =
      isSeries ? [.figure_as_of, .figure_value] : [.figure_name, .figure_value, .figure_as_of]
    for word in columns {
      html += "<th scope=\"col\">".utf8
      HTMLEncoder.append(library.words[word], to: &html)
      html += "</th>".utf8
    }
    html += "</tr>\n</thead>\n<tbody>\n".utf8
    for (label, quote) in zip(labels, quotes) { appendRow(label, quote, &html) }
    html += "</tbody>\n</table>\n</div>\n".utf8
  }

  private func appendRow(_ label: String, _ quote: FigureQuote, _ html: inout [UInt8]) {
    html += "<tr><th scope=\"row\">".utf8
    if isSeries { appendDate(quote, &html) } else { appendName(label, quote, &html) }
    html += "</th>".utf8
    appendCell(.figure_value, &html) { HTMLEncoder.append(quote.valueWithUnit, to: &$0) }
    if !isSeries { appendCell(.figure_as_of, &html) { appendDate(quote, &$0) } }
    html += "</tr>\n".utf8
  }

  /// A cell that says which column it is of, for narrow screens where rows become cards.
  private func appendCell(
    _ column: Words.Key, _ html: inout [UInt8], _ content: (inout [UInt8]) -> Void
  ) {
    html += "<td data-label=\"".utf8
    HTMLEncoder.append(library.words[column], to: &html)
    html += "\">".utf8
    content(&html)
    html += "</td>".utf8
  }

  private func appendName(_ label: String, _ quote: FigureQuote, _ html: inout [UInt8]) {
    append(label, href: library.href(figure: quote.figure.id.id), &html)
    if let place = placeBeside(label, quote.figure) {
      html += "<br><span class=\"small\">".utf8
      HTMLEncoder.append(place, to: &html)
      html += "</span>".utf8
    }
  }

  /// Where a figure was counted, if its label does not say so.
  private func placeBeside(_ label: String, _ figure: Figure) -> String? {
    figure.place.map { library.unitName($0.id) }.flatMap { label.contains($0) ? nil : $0 }
  }

  private func appendDate(_ quote: FigureQuote, _ html: inout [UInt8]) {
    let asOf = quote.observation.asOf
    html += "<time datetime=\"".utf8
    HTMLEncoder.append(asOf.dateTime, to: &html)
    html += "\">".utf8
    HTMLEncoder.append(asOf.vietnamese, to: &html)
    html += "</time>".utf8
  }

  private func append(_ text: String, href: String?, _ html: inout [UInt8]) {
    if let href {
      html += "<a href=\"".utf8
      URLEncoder.append(href.utf8, to: &html)
      html += "\">".utf8
    }
    HTMLEncoder.append(text, to: &html)
    if href != nil { html += "</a>".utf8 }
  }
}

extension FigureBlockHTML {
  /// The sources, each once with the rows that rest on it; then the notes in the same way.
  private func appendSources(_ html: inout [UInt8]) {
    html += "<ul class=\"figure-notes\">\n".utf8
    if isSeries, let figure = quotes.first?.figure {
      html += "<li>".utf8
      HTMLEncoder.append(library.words[.figure_name] + ": ", to: &html)
      append(figure.label, href: library.href(figure: figure.id.id), &html)
      HTMLEncoder.append(placeBeside(figure.label, figure).map { " – \($0)" } ?? "", to: &html)
      html += ".</li>\n".utf8
    }
    for (source, rows) in grouped(quotes.map(library.source)) {
      html += "<li>".utf8
      HTMLEncoder.append(rows.map { "\($0). " } ?? "", to: &html)
      HTMLEncoder.append(library.words[.figure_source] + ": ", to: &html)
      append(source?.text ?? "…", href: source?.href, &html)
      html += ".</li>\n".utf8
    }
    for (note, rows) in grouped(quotes.map(\.observation.note)) {
      guard let note else { continue }
      html += "<li>".utf8
      HTMLEncoder.append(rows.map { "\($0): " } ?? "", to: &html)
      HTMLEncoder.append(note, to: &html)
      html += "</li>\n".utf8
    }
    html += "</ul>\n".utf8
  }

  /// Each value once with the names of its rows; nil where it is that of all rows.
  private func grouped<Value: Equatable>(_ values: [Value]) -> [(Value, rows: String?)] {
    let distinct = values.reduce(into: [Value]()) { list, value in
      if !list.contains(value) { list.append(value) }
    }
    if distinct.count == 1 { return [(distinct[0], nil)] }
    return distinct.map { value in
      (value, zip(labels, values).filter { $1 == value }.map(\.0).joined(separator: "; "))
    }
  }
}

extension FigureQuote {
  /// The unit where the observation's own words do not say it.
  var missingUnit: String? { figure.missingUnit(of: observation) }

  fileprivate var valueWithUnit: String {
    missingUnit.map { "\(observation.text) \($0)" } ?? observation.text
  }
}

extension Figure {
  /// The unit where an observation's own words do not say it.
  func missingUnit(of observation: Observation) -> String? {
    unit.flatMap { observation.text.contains($0) ? nil : $0 }
  }
}
