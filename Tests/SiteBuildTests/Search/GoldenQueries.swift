import Foundation
import Search
import SiteBuild
import TestSupport

/// The golden queries, and the site over which they are asked.
enum GoldenQueries {
  /// One line of `queries.tsv`: what is typed, how, and the page that the reader wants first.
  struct Row {
    let query, way, first: String

    /// Typed as words are written, with or without marks; anything else is damaged.
    var isSound: Bool { way == "tones" || way == "plain" }
  }

  static func rows() throws -> [Row] {
    let lines = try Fixture.text("search/queries.tsv").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
    return lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(query: cells[0], way: cells[1], first: cells[2])
    }
  }

  /// The index of the repository's site with the corpus of the queries laid over it.
  static func index() async throws -> SearchReader {
    let copy = try ProjectCopy(of: ProjectCopy.repository)
    let corpus = ProjectCopy.repository.appending(path: "Tests/Fixtures/search/corpus")
    for path in try FileManager.default.subpathsOfDirectory(atPath: corpus.path()) {
      guard path.hasSuffix(".md") else { continue }
      let target = copy.project.appending(path: "Content/" + path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: corpus.appending(path: path)).write(to: target)
    }
    return try SearchReader(indexFiles(try await copy.build().files))
  }

  /// The files of an index among those of a site, the directory first.
  private static func indexFiles(_ files: [String: Data]) -> [[UInt8]] {
    let own = files.filter { $0.key.hasPrefix("tep/tim/") }.sorted { $0.key < $1.key }
    let directory = own.filter { $0.key.contains("/muc-luc.") }
    let others = own.filter { !$0.key.contains("/muc-luc.") }
    return (directory + others).map { Array($0.value) }
  }
}
