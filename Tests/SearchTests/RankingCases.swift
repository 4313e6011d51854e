import Foundation
import Search
import TestSupport

/// `Tests/Fixtures/search/ranking.json`: small sites, queries, and the order in which entries are found.
struct RankingCases: Decodable {
  struct Entry: Decodable {
    let id, kind, title: String
    let heading, body: String?
    let skills: [String]?
  }

  struct Query: Decodable {
    let query: String
    let kind, skill, reading: String?
    let order: [String]
  }

  struct Case: Decodable {
    let name: String
    let entries: [Entry]
    let queries: [Query]
  }

  let cases: [Case]

  static func read() throws -> [Case] {
    try JSONDecoder().decode(Self.self, from: Data(Fixture.bytes("search/ranking.json"))).cases
  }
}

extension RankingCases.Case {
  /// The index of the case in its files.
  var files: SearchFiles {
    var builder = SearchIndexBuilder()
    for entry in entries {
      let kind = EntryKind.allCases.first { $0.name == entry.kind }
      builder.add(
        SearchEntry(title: entry.title, path: entry.id, kind: kind ?? .list),
        SearchText(
          title: entry.title, heading: entry.heading ?? "", body: entry.body ?? "",
          filters: entry.skills ?? []))
    }
    return builder.files { "\($0.count)" }
  }
}
