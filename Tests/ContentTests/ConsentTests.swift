import Content
import Diagnostics
import TestSupport
import Testing

@Suite("People in pictures")
struct ConsentTests {
  private func parse(_ lines: String) -> (document: Document?, problems: [String]) {
    let text = SampleProject.news("T", lines)
    let source = SourceText(path: "Content/tin/a.md", stored: Array(text.utf8))
    let parsed = DocumentParser().parse(source)
    let problems = parsed.log.sorted.map { diagnostic in
      let position = source.position(diagnostic.location.range?.lower ?? 0)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
    return (parsed.document, problems)
  }

  @Test(
    "pictures of children need a consent on file, and a consent is a reference",
    arguments: [
      ("people: children", ["consent-missing"]),
      ("people: children, consent: HS-12/2026", []),
      ("people: children, consent: 0012", []),
      ("people: children, consent: HS_1.a", []),
      ("people: adults", []), ("people: none", []), ("alt: B", []),
      ("people: children, consent: Mẹ cháu", ["consent-not-a-reference"]),
      ("people: adults, consent: Ông ấy 12", ["consent-not-a-reference"]),
      ("consent: Chi Hai 2", ["consent-not-a-reference"]),
      ("consent: mecuachau", ["consent-not-a-reference"]),
      ("consent: \"HS-1 \"", ["consent-not-a-reference"]),
      ("consent: HS-1@a.vn", ["consent-not-a-reference"]),
      ("consent: NguyenThiA1", ["consent-not-a-reference"]),
      ("consent: nguyen-thi-a-1", ["consent-not-a-reference"]),
      ("consent: Tran.A.1990", ["consent-not-a-reference"]),
      ("consent: HS-12-PhamVanA", ["consent-not-a-reference"]),
      ("consent: nguyenvana1", ["consent-not-a-reference"]),
      ("consent: ho-so-12", []), ("consent: phieu-dong-y-03/2026", []),
      ("consent: Tranh-ve-2", []), ("consent: CV/12.BUILD", []),
      ("people: children, consent: \"\"", ["empty-value"]),
      ("people: tre-em", ["unknown-value"]),
      ("consent: H" + String(repeating: "1", count: 80), ["consent-not-a-reference"]),
      ("consent: H" + String(repeating: "1", count: 79), []),
    ])
  func consent(keys: String, ids: [String]) {
    let alt = keys.hasPrefix("alt") ? "" : "alt: A, "
    let cover = parse("cover: {image: a.jpg, \(alt)\(keys)}").problems
    #expect(cover.map { String($0.split(separator: " ")[1]) } == ids)
    guard alt != "" else { return }
    let credit = parse("pictures: {a.jpg: {\(keys)}}").problems
    #expect(credit.map { String($0.split(separator: " ")[1]) } == ids)
  }

  @Test("a missing consent is reported at the people, a wrong one where it stands")
  func places() {
    let missing = parse("cover:\n  image: a.jpg\n  alt: A\n  people: children")
    #expect(missing.problems == ["8:11 consent-missing"])
    let wrong = parse("pictures:\n  a.jpg:\n    people: children\n    consent: Mẹ cháu")
    #expect(wrong.problems == ["8:14 consent-not-a-reference"])
  }

  @Test("a reference keeps its place")
  func located() throws {
    let document = try #require(
      parse("pictures: {a.jpg: {people: adults, consent: HS-2}}").document)
    let depiction = try #require(document.common.pictures.first).depiction
    #expect(depiction.people == .adults)
    let consent = try #require(depiction.consent)
    #expect(consent.text == "HS-2")
    #expect(document.source.text(consent.range) == "HS-2")
  }
}
