import Content
import SiteModel

/// Data blocks as lines of text.
extension KitTexts {
  /// The lines of each block, by the tree node of its fence; the first line is its title.
  func blocks(_ page: Page) -> [Int: [String]] {
    let videos = page.document.blocks.videos.mapValues { video in
      let card = ["\(Self.oneLine(video.title)) (\(video.url.text))"]
      return card + (video.transcript.map { ["- " + Self.oneLine($0.text)] } ?? [])
    }
    let figures = page.figureBlocks.mapValues { resolved in
      [Self.oneLine(resolved.block.title) + ":", ""]
        + resolved.quotes.map { "- \(Self.oneLine($0.figure.label)): \(figureText($0))" }
    }
    return videos.merging(figures) { first, _ in first }
  }

  /// The lines as Markdown at a place of a text: those after the first continue the containers in
  /// which the block stands.
  static func markdown(_ lines: [String], at place: Int, in bytes: [UInt8]) -> String {
    let start = bytes[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let container = bytes[start..<place].map { $0 == UInt8(ascii: ">") ? $0 : 0x20 }
    return lines.map(escapedLines).joined(
      separator: "\n" + String(decoding: container, as: UTF8.self))
  }
}
