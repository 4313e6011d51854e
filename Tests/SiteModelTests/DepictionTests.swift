import TestSupport
import Testing

/// What several places say of the people in one picture.
@Suite struct DepictionTests {
  private func problems(_ first: String, _ second: String) -> [String] {
    var project = SampleProject([
      "Content/tin/a.md": SampleProject.news("A", first),
      "Content/tin/b.md": SampleProject.news("B", second) + "\n![x](anh.jpg)\n",
    ])
    project.attachments = ["Content/tin/anh.jpg"]
    return project.link().problems.filter { !$0.hasSuffix("attachment-unused") }
  }

  private func cover(_ people: String) -> String {
    "cover: {image: anh.jpg, alt: A, people: \(people)}"
  }

  @Test(
    "who says less than another place is told, drafts too",
    arguments: [
      ("none", "none", []), ("adults", "adults", []),
      ("none", "adults", ["Content/tin/a.md"]),
      ("children, consent: HS-1", "none", ["Content/tin/b.md"]),
      ("children, consent: HS-1", "children, consent: HS-1", []),
    ])
  func differ(_ first: String, _ second: String, _ expected: [String]) {
    let second = "pictures: {./anh.jpg: {caption: C, people: \(second)}}"
    for draft in ["", "draft: true\n"] {
      let found = problems(draft + cover(first), second)
      #expect(found.map { String($0.prefix { $0 != ":" }) } == expected)
      #expect(found.allSatisfy { $0.hasSuffix(" people-differ") })
    }
  }

  @Test("what is not said is no contradiction")
  func silence() {
    #expect(problems(cover("none"), "pictures: {anh.jpg: {caption: C}}") == [])
  }

  @Test("one place for children without consent is an error, whatever the other says")
  func children() {
    let found = problems(cover("children"), "pictures: {anh.jpg: {people: none}}")
    #expect(
      found.map { $0.split(separator: " ").last ?? "" } == ["consent-missing", "people-differ"])
  }
}
