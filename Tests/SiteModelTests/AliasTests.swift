import SiteModel
import TestSupport
import Testing

@Suite("Aliases")
struct AliasTests {
  @Test("an alias with or without slashes becomes a redirect")
  func redirects() {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news("T", "aliases: [cu/b, /tin/cu/, Tin.html]")
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.site.redirects.map(\.from.rooted) == ["/Tin.html/", "/cu/b/", "/tin/cu/"])
    #expect(sample.site.redirects.allSatisfy { sample.site[$0.to].route.rooted == "/tin/a/" })
  }

  @Test(
    "aliases that cannot work are refused where they stand",
    arguments: [
      ("aliases: [tin/a]", "alias-loop"),
      ("aliases: [tin/b]", "alias-over-page"),
      ("aliases: [tin]", "alias-over-page"),
      ("aliases: [tin/c]", "alias-twice"),
      ("aliases: [lich]", "reserved-path"),
      ("aliases: [cu/trang-2]", "reserved-path"),
      ("aliases: [en]", "reserved-path"),
      ("aliases: [tep/x]", "reserved-path"),
      ("aliases: [c/abc234]", "reserved-path"),
      ("aliases: [../x]", "invalid-alias"),
      ("aliases: [\"/\"]", "invalid-alias"),
      ("aliases: [\"https://x.example/\"]", "invalid-alias"),
      ("aliases: [tin/đ]", "invalid-alias"),
    ])
  func refused(extra: String, id: String) {
    let sample = SampleProject([
      "Content/tin/a.md": SampleProject.news("T", extra),
      "Content/tin/b.md": SampleProject.news(),
      "Content/tin/0.md": SampleProject.news("T", "aliases: [tin/c]"),
    ]).link()
    #expect(sample.problems == ["Content/tin/a.md:5:11 \(id)"])
  }
}
