import Content
import SiteModel
import VietnameseText

/// One figure over time, by a line that starts from zero at the bottom; time runs to scale.
struct ChangeChart {
  private let observations: [Figure.Observation]
  private let unit: String?

  /// Takes observations in the order of time.
  init(_ observations: [Figure.Observation], unit: String?) {
    self.observations = observations
    self.unit = unit
  }

  func svg(title: String, description: String) -> [UInt8] {
    let points = self.points
    let labelled = ChangeChart.labelled(points.map(\.across))
    return ChartText.svg(
      className: "chart-change", title: title, description: description,
      height: ChangeChart.ground + 1.8
    ) { chart in
      if let unit { chart.text("chart-label", unit, at: .init(across: 0, down: 1)) }
      chart.line(
        "chart-ground", from: .init(across: 0, down: ChangeChart.ground),
        to: .init(across: 100, down: ChangeChart.ground))
      for (left, right) in zip(points, points.dropFirst()) {
        chart.line("chart-line", from: left, to: right)
      }
      for (index, point) in points.enumerated() {
        chart.dot(point)
        if labelled.contains(index) { write(index, point, &chart) }
      }
    }
  }

  private static let top = 3.4
  private static let ground = 11.0
  private static let left = 2.0
  private static let right = 98.0
  /// How far a label between must stand from the first and the last so that they do not touch on
  /// a phone, in percent: those hang on their edge, so half of one and the whole of the other.
  private static let gap = 44.0
  /// How far labels between must stand from one another, in percent.
  private static let gapBetween = 32.0

  private var points: [ChartText.Point] {
    let times = observations.map { Double($0.asOf.end.minutes) }
    let first = times.first ?? 0
    let span = (times.last ?? 0) - first
    let highest = observations.compactMap(\.drawnValue).max() ?? 0
    return observations.enumerated().map { index, observation in
      let along = span > 0 ? (times[index] - first) / span : Double(min(index, 1))
      let height = highest > 0 ? (observation.drawnValue ?? 0) / highest : 0
      return ChartText.Point(
        across: ChangeChart.left + along * (ChangeChart.right - ChangeChart.left),
        down: ChangeChart.ground - height * (ChangeChart.ground - ChangeChart.top))
    }
  }

  /// The first and the last point, and those between that leave room; the table has all of them.
  private static func labelled(_ places: [Double]) -> Set<Int> {
    if places.isEmpty { return [] }
    var chosen: Set<Int> = [0, places.count - 1]
    var before = gap - gapBetween
    for (index, place) in places.enumerated()
    where place - before >= gapBetween && 100 - place >= gap {
      chosen.insert(index)
      before = place
    }
    return chosen
  }

  private func write(_ index: Int, _ point: ChartText.Point, _ chart: inout ChartText) {
    let anchor = index == 0 ? "start" : index == observations.count - 1 ? "end" : "middle"
    let across = index == 0 ? 0 : index == observations.count - 1 ? 100 : point.across
    // The first of the two is the ground on which the line does not disturb the second.
    for className in ["chart-halo", "chart-value"] {
      chart.text(
        className, observations[index].shortText,
        at: .init(across: across, down: point.down - 0.8), anchor: anchor)
    }
    chart.text(
      "chart-label", observations[index].asOf.vietnamese,
      at: .init(across: across, down: ChangeChart.ground + 1.4), anchor: anchor)
  }
}

extension Figure.Observation {
  /// The number alone, as Vietnamese writes it, with the word that says it is no exact count.
  fileprivate var shortText: String {
    guard let value = drawnValue else { return text }
    let number = VietnameseNumber.text(value)
    let sign = self.number?.isPercent == true ? " %" : ""
    return switch self.number?.qualifier {
    case .more: "> \(number)\(sign)"
    case .less: "< \(number)\(sign)"
    case .about: "≈ \(number)\(sign)"
    case nil: number + sign
    }
  }
}
