import Foundation
import Search
import Testing

/// The cases of ranking; `Tests/Verify/checks_search.py` holds the browser to the same ones.
@Suite struct RankingTests {
  @Test func entriesAreFoundInTheOrderOfTheCases() throws {
    for one in try RankingCases.read() {
      let reader = try SearchReader(one.files)
      let engine = SearchEngine(reader)
      for query in one.queries {
        let filter = SearchFilter(kind: query.kind, skill: query.skill)
        let answer = engine.search(query.query, filter: filter)
        let order = answer.numbers.map { reader.entry($0)?.path ?? "" }
        #expect(order == query.order, "\(one.name): \(query.query)")
        if let reading = query.reading {
          #expect(answer.reading == reading, "\(one.name): \(query.query)")
        }
      }
    }
  }

  /// Browsers are given these very files, so they are kept.
  @Test func filesOfTheCasesAreThoseThatBrowsersAreGiven() throws {
    let cases = try RankingCases.read()
    let files = cases.map { one in
      (one.name, String(decoding: one.files.directory.bytes, as: UTF8.self))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = try encoder.encode(Dictionary(uniqueKeysWithValues: files)) + Data("\n".utf8)
    let kept = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/search/ranking-files.json").standardized
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try text.write(to: kept) }
    #expect(
      try Data(contentsOf: kept) == text, "run with UPDATE_GOLDEN=1 and review the difference")
  }
}
