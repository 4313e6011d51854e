package import Diagnostics
import Markdown

/// A block of figures: a table of quoted observations and, where asked for, a chart of them.
package struct FigureBlock: Sendable {
  /// What a chart shows.
  package enum Chart: String, CaseIterable, Sendable {
    /// Values side by side.
    case bars
    /// Each value as a part of the whole that its text names.
    case share
    /// One figure over time.
    case change
  }

  package let title: String
  package let figures: [FigureReference]
  package let chart: Chart?
  /// Where the chart is asked for, or the block where it is not.
  package let chartPlace: SourceRange

  init(reading record: inout RecordReader) {
    title = record.requiredText("title", example: "…")
    record.require("figures", example: "[…]")
    figures = record.figures("figures")
    chart = record.choice("chart", Chart.self)
    chartPlace = record.place(of: "chart")
  }
}

/// What the data blocks of a text say, by the tree nodes of their fences.
package struct DocumentBlocks: Sendable {
  package private(set) var videos: [Int: VideoCard] = [:]
  package private(set) var figures: [Int: FigureBlock] = [:]

  static func read(
    _ markup: Markup, _ source: SourceText, reporting log: inout DiagnosticLog
  ) -> DocumentBlocks {
    var blocks = DocumentBlocks()
    for fence in markup.fences { blocks.read(fence, source, reporting: &log) }
    return blocks
  }

  private mutating func read(
    _ fence: FencedBlock, _ source: SourceText, reporting log: inout DiagnosticLog
  ) {
    guard fence.word == "video" || fence.word == "so-lieu" else {
      log.append(.blockNotSupported(fence.word, at: SourceLocation(source.path, fence.range)))
      return
    }
    guard let yaml = YAMLDocument.parse(source, fence.range, reporting: &log) else { return }
    var record = RecordReader(yaml.root, source: source)
    if fence.word == "video" {
      videos[fence.node] = VideoCard(reading: &record)
    } else {
      figures[fence.node] = FigureBlock(reading: &record)
    }
    log.append(contentsOf: record.finish())
  }
}
