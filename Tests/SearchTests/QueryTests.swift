import Search
import Testing

@Suite struct QueryTests {
  private func engine() throws -> (engine: SearchEngine, count: Int) {
    let cases = try RankingCases.read()
    let one = try #require(cases.max { $0.entries.count < $1.entries.count })
    let reader = try SearchReader(one.files)
    return (SearchEngine(reader), reader.count)
  }

  @Test func everyTextHasAnAnswer() throws {
    let (engine, count) = try engine()
    let seed = UInt64.random(in: 0...UInt64.max)
    var texts = RandomTexts(seed: seed)
    for _ in 0..<300 {
      for text in [texts.text(upTo: 20), texts.scalars(upTo: 60)] {
        let numbers = engine.search(text).numbers
        #expect(Set(numbers).count == numbers.count, "seed \(seed): \(text)")
        #expect(numbers.allSatisfy { 0..<count ~= $0 }, "seed \(seed): \(text)")
      }
    }
  }

  @Test func longTextsAreCut() throws {
    let (engine, _) = try engine()
    let long = engine.search(String(repeating: "ví điện tử ", count: 1_000))
    #expect(long.numbers == engine.search("ví điện tử ví điện tử ví điện tử ví điện tử").numbers)
    #expect(engine.search(String(repeating: "a", count: 10_000)).numbers == [])
    #expect(engine.search(String(repeating: "xyz ", count: 20) + "ví điện tử").numbers == [])
  }

  @Test func emptyIndexFindsNothing() throws {
    let files = SearchIndexBuilder().files { "\($0.count)" }
    let engine = SearchEngine(try SearchReader(files))
    #expect(engine.search("ví điện tử").numbers == [])
  }
}
