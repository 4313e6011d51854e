import Encoders

/// Writes a chart as SVG inside a page: texts escaped, colours and sizes left to the theme's classes.
///
/// Heights are in `em` and widths in percent of the space there is, so that the words of a chart are
/// as large as those around it on every screen; no script, no inline style.
struct ChartText {
  /// How far along, in percent of the width, and how far down, in em.
  struct Point {
    let across: Double
    let down: Double
  }

  private var bytes: [UInt8] = []

  /// The whole chart; `description` says in words what the drawing shows.
  static func svg(
    className: String, title: String, description: String, height: Double,
    _ draw: (inout ChartText) -> Void
  ) -> [UInt8] {
    var chart = ChartText()
    chart.put("<svg class=\"chart \(className)\" role=\"img\" width=\"100%\" height=\"")
    chart.put("\(decimal(height))em\" focusable=\"false\">\n<title>")
    HTMLEncoder.append(title, to: &chart.bytes)
    chart.put("</title>\n<desc>")
    HTMLEncoder.append(description, to: &chart.bytes)
    chart.put("</desc>\n")
    draw(&chart)
    chart.put("</svg>\n")
    return chart.bytes
  }

  mutating func bar(_ className: String, down: Double, width: Double) {
    put("<rect class=\"\(className)\" x=\"0\" y=\"\(decimal(down))em\" ")
    put("width=\"\(decimal(width))%\" height=\"1.1em\"/>\n")
  }

  mutating func line(_ className: String, from start: Point, to end: Point) {
    put("<line class=\"\(className)\" x1=\"\(decimal(start.across))%\" ")
    put("y1=\"\(decimal(start.down))em\" x2=\"\(decimal(end.across))%\" ")
    put("y2=\"\(decimal(end.down))em\"/>\n")
  }

  mutating func dot(_ point: Point) {
    put("<circle class=\"chart-dot\" cx=\"\(decimal(point.across))%\" ")
    put("cy=\"\(decimal(point.down))em\" r=\".35em\"/>\n")
  }

  /// A line of text; `anchor` is `start`, `middle` or `end`.
  mutating func text(
    _ className: String, _ text: String, at point: Point, anchor: String = "start"
  ) {
    put("<text class=\"\(className)\" x=\"\(decimal(point.across))%\" ")
    put("y=\"\(decimal(point.down))em\" text-anchor=\"\(anchor)\">")
    HTMLEncoder.append(text, to: &bytes)
    put("</text>\n")
  }

  private mutating func put(_ text: String) { bytes += text.utf8 }
}

/// Breaks labels into lines, because SVG does not.
enum ChartLines {
  /// About what fits on a phone of 360 px.
  static let width = 34

  static func lines(_ text: String) -> [String] {
    var lines: [String] = []
    var last = 0
    for word in text.split(separator: " ") {
      let length = word.unicodeScalars.count
      if !lines.isEmpty, last + 1 + length <= width {
        lines[lines.count - 1] += " " + word
        last += 1 + length
      } else {
        lines.append(String(word))
        last = length
      }
    }
    return lines
  }
}

/// A number of the markup, to two decimals.
private func decimal(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let rest = hundredths % 100
  if rest == 0 { return String(hundredths / 100) }
  return "\(hundredths / 100)." + (rest < 10 ? "0\(rest)" : "\(rest)")
}
