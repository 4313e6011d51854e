import Content
import SiteModel

/// Bars below one another, each under its label and its value: on a phone as readable as on paper.
struct BarChart {
  struct Row {
    let label: String
    /// The observation's own words.
    let value: String
    /// How long the bar is, from 0 to 1.
    let length: Double
  }

  let rows: [Row]
  /// Whether the whole is drawn around each part.
  let isShare: Bool

  func svg(title: String, description: String) -> [UInt8] {
    let labels = rows.map { ChartLines.lines($0.label) }
    let values = rows.map { ChartLines.lines($0.value) }
    let lines = (labels + values).reduce(0) { $0 + $1.count }
    let height = Double(lines) * BarChart.line + Double(rows.count) * BarChart.rest
    return ChartText.svg(
      className: isShare ? "chart-share" : "chart-bars", title: title, description: description,
      height: height
    ) { chart in
      var down = 0.0
      for (index, row) in rows.enumerated() {
        for line in labels[index] { write("chart-label", line, &down, &chart) }
        for line in values[index] { write("chart-value", line, &down, &chart) }
        if isShare { chart.bar("chart-whole", down: down + 0.15, width: 100) }
        chart.bar("chart-bar", down: down + 0.15, width: row.length * 100)
        down += BarChart.rest
      }
    }
  }

  private static let line = 1.4
  /// The bar and the space behind it.
  private static let rest = 2.2

  private func write(
    _ className: String, _ text: String, _ down: inout Double, _ chart: inout ChartText
  ) {
    down += BarChart.line
    chart.text(className, text, at: .init(across: 0, down: down - 0.35))
  }
}

extension BarChart {
  /// Values by the longest of them, from zero.
  init(values rows: [(label: String, observation: Figure.Observation)]) {
    let longest = rows.compactMap(\.observation.drawnValue).max() ?? 0
    self.rows = rows.map { label, observation in
      let value = observation.drawnValue ?? 0
      return Row(
        label: label, value: observation.text, length: longest > 0 ? value / longest : 0)
    }
    isShare = false
  }

  /// Parts, each of its own whole.
  init(shares rows: [(label: String, observation: Figure.Observation)]) {
    self.rows = rows.map { label, observation in
      Row(label: label, value: observation.text, length: observation.share ?? 0)
    }
    isShare = true
  }
}
