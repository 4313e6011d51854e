import Search
import Testing

@Suite("Golden queries")
struct GoldenQueriesTests {
  @Test("98 % of sound queries have their page first, 90 % of damaged ones among the first three")
  func bars() async throws {
    let rows = try GoldenQueries.rows()
    let reader = try await GoldenQueries.index()
    let engine = SearchEngine(reader)
    var met: [Bool: (hits: Int, all: Int)] = [true: (0, 0), false: (0, 0)]
    for row in rows {
      let answer = engine.search(row.query)
      let paths = answer.numbers.prefix(row.isSound ? 1 : 3).map { reader.entry($0)?.path ?? "" }
      let isHit = paths.contains(row.first)
      met[row.isSound]?.all += 1
      if isHit { met[row.isSound]?.hits += 1 }
      if !isHit {
        print("\(row.way): \(row.query) → \(answer.reading): \(row.first), not \(paths)")
      }
    }
    let (sound, damaged) = (try #require(met[true]), try #require(met[false]))
    print("\(sound.hits) of \(sound.all) first, \(damaged.hits) of \(damaged.all) in three")
    #expect(sound.all > 100 && damaged.all > 80)
    #expect(sound.hits * 100 >= sound.all * 98)
    #expect(damaged.hits * 100 >= damaged.all * 90)
  }

  @Test("every page that a query wants is in the index")
  func pages() async throws {
    let reader = try await GoldenQueries.index()
    let paths = Set((0..<reader.count).compactMap { reader.entry($0)?.path })
    for row in try GoldenQueries.rows() {
      #expect(paths.contains(row.first), "\(row.query): \(row.first)")
    }
  }
}
