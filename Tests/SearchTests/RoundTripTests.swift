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
    let files = SearchFiles(builder.index) { "\($0.count)" }
    #expect(files.shards.isEmpty)
    let reader = try SearchReader(files)
    #expect(reader.count == 2)
    #expect(reader.entry(0)?.summary == "Tóm \"tắt\"\\")
    #expect(reader.entry(0)?.title == "Nộp hồ sơ <trực tuyến>")
    #expect(reader.entry(0)?.headings == [SearchHeading("Các bước", anchor: "cac-buoc")])
    let title = 12
    #expect(
      reader.term("ho")
        == SearchTerm(
          "ho",
          [
            SearchTerm.Form("hô1", [Posting(entry: 0, level: title)]),
            SearchTerm.Form("hô4", [Posting(entry: 1, level: 3)]),
          ]))
    #expect(reader.term("1690/qd-ttg")?.forms.first?.postings.map(\.entry) == [1])
    #expect(reader.term("#dich-vu-cong")?.forms.first?.postings.map(\.entry) == [0])
    #expect(reader.term("ho so")?.forms.first?.postings.map(\.entry) == [0, 1])
    #expect(reader.kinds.map(\.count) == [0, 1, 0, 0, 0, 1, 0, 0, 0])
    #expect(reader.vocabulary.first { $0.word == "ho" }?.size == 1)
  }
}
