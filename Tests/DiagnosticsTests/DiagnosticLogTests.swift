import Diagnostics
import Testing

@Suite struct DiagnosticLogTests {
  @Test func sortsByPathThenPlaceThenIdAndKeepsEachOnce() {
    let expected = [
      ("a.md", nil, "z"), ("a.md", 0, "b"), ("a.md", 3, "a"), ("a.md", 3, "b"), ("a.md", 20, "a"),
      ("b.md", 1, "a"), ("Ô.md", 1, "a"),
    ].map(diagnostic)
    for seed in UInt64(0)..<20 {
      var random = Shuffle(state: seed)
      var log = DiagnosticLog()
      for diagnostic in (expected + expected).shuffled(using: &random) { log.append(diagnostic) }
      #expect(log.sorted == expected)
    }
  }

  @Test func onlyErrorsCountAsErrors() {
    var log = DiagnosticLog()
    #expect(!log.hasErrors)
    log.append(diagnostic("a.md", 1, "x", .warning))
    log.append(diagnostic("a.md", 1, "x", .note))
    #expect(!log.hasErrors)
    var other = DiagnosticLog()
    other.append(diagnostic("a.md", 1, "x", .error))
    log.append(contentsOf: other)
    #expect(log.hasErrors)
    #expect(log.diagnostics.count == 3)
    #expect(log.sorted.count == 3)
  }

  private func diagnostic(_ path: String, _ offset: Int?, _ id: String) -> Diagnostic {
    diagnostic(path, offset, id, .error)
  }

  private func diagnostic(_ path: String, _ offset: Int?, _ id: String, _ severity: Severity)
    -> Diagnostic
  {
    Diagnostic(
      id: id, severity: severity, Message(vi: "câu", en: "sentence"),
      at: SourceLocation(path, offset.map { SourceRange($0, $0 + 1) }))
  }
}

private struct Shuffle: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state
  }
}

@Suite struct SuggestionTests {
  private static let keys = [
    "id", "title", "slug", "summary", "date", "draft", "reviewed", "sources", "publish_at",
    "đối tượng", "địa phương",
  ]

  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("sumary", "summary"),
    ("drafts", "draft"), ("doi tuong", "đối tượng"), ("dia phuong", "địa phương"),
    ("publish-at", "publish_at"), ("publishat", "publish_at"), ("source", "sources"), ("i", "id"),
  ])
  func findsTheSlipOfTheHand(_ word: String, _ meant: String) {
    #expect(Suggestion.nearest(to: word, in: Self.keys) == meant)
  }

  @Test(arguments: ["", "weather", "xyz", "author", "abcdefghijklmnop"])
  func saysNothingWhenNothingIsNear(_ word: String) {
    #expect(Suggestion.nearest(to: word, in: Self.keys) == nil)
  }

  @Test func aWordOfWhichNothingIsLeftIsNoSlip() {
    #expect(Suggestion.nearest(to: "", in: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "b", in: ["a"]) == nil)
    #expect(Suggestion.nearest(to: "a", in: ["á"]) == "á")
  }

  @Test func theNearestThreeComeBestFirstAndInOneOrder() {
    let pages = ["bai-2.md", "bai-1.md", "bai-10.md", "tin.md", "bai-1b.md"]
    #expect(
      Suggestion.nearest(3, to: "bai-1.md", in: pages) == ["bai-1.md", "bai-10.md", "bai-1b.md"])
    #expect(
      Suggestion.nearest(3, to: "bai-1.md", in: pages.reversed())
        == Suggestion.nearest(3, to: "bai-1.md", in: pages))
    #expect(Suggestion.nearest(3, to: "bai-1.md", in: []) == [])
  }
}
