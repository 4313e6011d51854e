import Search
import Testing

@Suite struct RoundTripTests {
  @Test func smallIndexIsOneFileThatReadsBack() throws {
    var builder = SearchIndexBuilder()
    builder.add(
      SearchEntry(
        title: "Nộp hồ sơ <trực tuyến>", path: "ky-nang/x/", kind: .lesson, date: "2024-08",
        summary: "Tóm \"tắt\"\\", headings: [SearchHeading("Các bước", anchor: "cac-buoc")]),
      SearchText(
        title: "Nộp hồ sơ", heading: "Các bước", body: "Hồ sơ, hồ sò.", filters: ["dich-vu-cong"]))
    builder.add(
      SearchEntry(title: "Văn bản", path: "van-ban/x/", kind: .document),
      SearchText(title: "Số 1690/QĐ-TTg", body: "hố sơ"))
    let files = builder.files { "\($0.count)" }
    #expect(files.shards.isEmpty)
    let reader = try SearchReader(files)
    #expect(reader.count == 2)
    #expect(reader.entry(0)?.summary == "Tóm \"tắt\"\\")
    #expect(reader.entry(0)?.title == "Nộp hồ sơ <trực tuyến>")
    #expect(reader.entry(0)?.headings == [SearchHeading("Các bước", anchor: "cac-buoc")])
    #expect(
      reader.term("ho")
        == SearchTerm(
          "ho",
          [
            SearchTerm.Form("hô1", [Posting(entry: 0, level: 12)]),
            SearchTerm.Form("hô4", [Posting(entry: 1, level: 3)]),
          ]))
    #expect(reader.term("1690/qd-ttg")?.forms.first?.postings.map(\.entry) == [1])
    #expect(reader.term("#dich-vu-cong")?.forms.first?.postings.map(\.entry) == [0])
    #expect(reader.term("ho so")?.forms.first?.postings.map(\.entry) == [0, 1])
    #expect(reader.kinds.map(\.count) == [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0])
    #expect(reader.vocabulary.first { $0.word == "ho" }?.size == 1)
    #expect(!reader.vocabulary.contains { $0.word == "1690" })
  }

  @Test func emptyIndexReadsBack() throws {
    let reader = try SearchReader(SearchIndexBuilder().files { _ in "x" })
    #expect(reader.count == 0)
    #expect(reader.term("ho") == nil)
  }

  @Test func everyTermAndPostingReadsBack() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("RoundTripTests: seed \(seed)")
    var random = RandomTexts(seed: seed)
    for size in [1, 2, 7, 60, 400] {
      let (builder, plain) = index(ofEntries: size, &random)
      let files = builder.files { "\($0.count)" }
      let reader = try SearchReader(files)
      let expected = plain.terms
      #expect(Set(reader.terms) == Set(expected.keys), "seed \(seed)")
      for (text, term) in expected { #expect(reader.term(text) == term, "seed \(seed): \(text)") }
      let words = reader.vocabulary.map(\.word)
      #expect(words == words.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    }
  }

  /// However the entries are shared out among tasks, the bytes are the same.
  @Test func stretchesChangeNothing() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("RoundTripTests: seed \(seed)")
    var random = RandomTexts(seed: seed)
    let (builder, _) = index(ofEntries: 300, &random)
    let files = builder.files { "\($0.count)" }.all
    for stretches in [2, 3, 7, 301] {
      let others = builder.files(stretches: stretches) { "\($0.count)" }.all
      #expect(files.map(\.name) == others.map(\.name), "seed \(seed)")
      #expect(files.map(\.bytes) == others.map(\.bytes), "seed \(seed)")
    }
  }

  @Test func largeIndexHasShardsOfTheSizesPromised() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("RoundTripTests: seed \(seed)")
    var random = RandomTexts(seed: seed)
    let (builder, _) = index(ofEntries: 2000, &random)
    let files = builder.files { "\($0.count)" }
    let terms = files.shards.filter { $0.name.hasPrefix("tu-") }
    #expect(terms.count > 3, "seed \(seed)")
    for file in files.shards.dropLast() where file.name != terms.last?.name {
      #expect(file.bytes.count < 33 << 10, "seed \(seed): \(file.name)")
      #expect(file.bytes.count > 10 << 10, "seed \(seed): \(file.name)")
    }
    let reader = try SearchReader(files)
    #expect(reader.count == 2000)
    #expect(reader.entry(1999)?.path == "trang-1999/")
  }

  private func index(ofEntries count: Int, _ random: inout RandomTexts)
    -> (SearchIndexBuilder, PlainIndex)
  {
    var builder = SearchIndexBuilder()
    var plain = PlainIndex()
    for number in 0..<count {
      let text = SearchText(
        title: random.text(upTo: 6), heading: random.text(upTo: 8), body: random.text(upTo: 40),
        filters: number % 3 == 0 ? ["dich-vu", "mua-sam"] : [])
      let entry = SearchEntry(
        title: random.text(upTo: 6), path: "trang-\(number)/", kind: number < 5 ? .skill : .news)
      builder.add(entry, text)
      plain.add(text)
    }
    return (builder, plain)
  }
}
