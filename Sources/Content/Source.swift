package import Diagnostics

/// Where a statement comes from: one of the site's documents, a web address, or words.
package enum Source: Sendable {
  case document(Reference)
  case link(title: String, url: LocatedText)
  case text(LocatedText)

  static func list(_ key: String, in record: inout RecordReader) -> [Source] {
    record.textsOrRecords(key, text: Source.init) { source in
      let title = source.requiredText("title", example: "…")
      return source.webAddress("url").map { Source.link(title: title, url: $0) }
    }
  }

  /// Reads one line: an id, an `https://` address, or words.
  init(_ value: LocatedText) {
    let text = value.text
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      self = .link(title: text, url: value)
    } else if text.utf8.allSatisfy({
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }) {
      self = .document(Reference(text, value.range))
    } else {
      self = .text(value)
    }
  }
}

/// A figure quoted by its id, with the date of the observation where it is pinned.
package struct FigureReference: Hashable, Sendable {
  package let id: String
  package let asOf: String?
  package let range: SourceRange

  /// Takes `id` or `id@2024-08`.
  package init(_ text: String, _ range: SourceRange) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    id = String(parts[0])
    asOf = parts.count > 1 ? String(parts[1]) : nil
    self.range = range
  }
}

extension RecordReader {
  mutating func figures(_ key: String) -> [FigureReference] {
    locatedTexts(key).map { FigureReference($0.text, $0.range) }
  }
}
