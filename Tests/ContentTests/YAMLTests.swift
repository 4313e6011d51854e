import Content
import Diagnostics
import Testing

@Suite("YAML that is refused")
struct YAMLTests {
  private func problems(_ yaml: String) -> [String] {
    YAMLSample(yaml).problems { record in
      _ = record.texts("a")
      _ = record.texts("b")
      _ = record.texts("c")
      return true
    }
  }

  @Test(
    "anchors, aliases, tags, merge keys and TABs, wherever a value can begin",
    arguments: [
      ("a: &x 1", "1:4 yaml-anchor"), ("a: *x", "1:4 yaml-alias"), ("a: !!str 1", "1:4 yaml-tag"),
      ("a: !x 1", "1:4 yaml-tag"), ("a: [&x 1]", "1:5 yaml-anchor"),
      ("a: [1, *x]", "1:8 yaml-alias"),
      ("a:\n  - &x 1", "2:5 yaml-anchor"), ("a: {b: *x}", "1:8 yaml-alias"),
      ("&x a: 1", "1:1 yaml-anchor"),
      ("- - &x 1", "1:5 yaml-anchor"), ("? &x a", "1:3 yaml-anchor"),
      ("a:\n  <<: {b: 1}", "2:3 yaml-merge-key"),
      ("a:\n  <<: *x", "2:3 yaml-merge-key 2:7 yaml-alias"), ("a:\n\tb: 1", "2:1 yaml-tab-indent"),
      ("a:\n  - 1\n\t- 2", "3:1 yaml-tab-indent"), ("a: 1 # &x\nb: &x 1", "2:4 yaml-anchor"),
      ("!!map\na: 1", "1:1 yaml-tag"), ("a: \"x\"\nb: !x 1", "2:4 yaml-tag"),
      ("a: |\n  chữ\nb: &x 1", "3:4 yaml-anchor"), ("a: 'it''s'\nb: *x", "2:4 yaml-alias"),
      ("a: \"\\\"\"\nb: *x", "2:4 yaml-alias"), ("a: \"x\n  y\"\nb: *x", "3:4 yaml-alias"),
      ("a:\r\n  b: &x 1", "2:6 yaml-anchor"), ("a:\n  - b: &x 1", "2:8 yaml-anchor"),
      ("a: >-\n  x\n\n  y\nb: *x", "5:4 yaml-alias"),
      ("a:\n  - |\n    x\n  - *x", "4:5 yaml-alias"),
    ])
  func refused(yaml: String, expected: String) {
    #expect(problems(yaml).joined(separator: " ") == expected)
  }

  @Test(
    "the same signs inside texts are texts",
    arguments: [
      "a: \"&x *y !z <<: q\"", "a: '&x'", "a: b &c *d !e", "a: \"*x\"", "a: C&A",
      "a: [\"*x\", '&y']", "a: \"đ \\\" &x\"", "a: 'it''s &x'", "# &x *y\na: 1", "a: 1 # *y",
      "a: 1! 2*3", "a: \"x\n  &y\"", "a: http://x/?a=1&b=2#*c", "a: -*x", "a: [x &y, z*]",
    ])
  func allowed(yaml: String) { #expect(problems(yaml) == []) }

  @Test(
    "block scalars may hold lists and signs",
    arguments: [
      "a: |\n  * mục một\n  * mục hai\n  & và\n  !chú ý\n  <<: x\nb: 1",
      "a: >\n  *đậm*\n\n  &x\nb: 1", "a: |2\n  * x\nb: 1", "a: |+\n  * x\n\nb: 1",
      "a: |\n  x\n  \t* y\nb: 1", "a:\n  - |\n    * x\n  - y",
    ])
  func blockScalars(yaml: String) {
    let ids = problems(yaml).map { $0.split(separator: " ").last.map(String.init) ?? "" }
    #expect(ids.allSatisfy { $0 == "line-break-in-text" || $0 == "unsafe-character" }, "\(ids)")
  }

  @Test(
    "deep nesting is refused before it is parsed",
    arguments: [
      (String(repeating: "[", count: 17), "1:20 yaml-too-deep"),
      (String(repeating: "{a: ", count: 17), "1:68 yaml-too-deep"),
      (String(repeating: "[", count: 60_000), "1:20 yaml-too-deep"),
      ("\n" + String(repeating: "- ", count: 17) + "x", "2:33 yaml-too-deep"),
      ("\n" + String(repeating: "? ", count: 17) + "x", "2:33 yaml-too-deep"),
    ])
  func depth(value: String, expected: String) { #expect(problems("a: " + value) == [expected]) }

  @Test("sixteen levels are allowed, the mapping itself being the first")
  func allowedDepth() {
    let open = String(repeating: "[", count: 15)
    let close = String(repeating: "]", count: 15)
    #expect(problems("a: \(open)x\(close)").map { $0.hasSuffix("wrong-type") } == [true])
  }

  @Test(
    "a key that stands twice is reported at its second place",
    arguments: [
      ("a: 1\nb: 2\na: 3", "3:1 yaml-duplicate-key"),
      ("b:\n  - c: 1\n    c: 2", "3:5 yaml-duplicate-key"),
      ("b:\n  - c: 1\n  - c: 2\na: 1\na: 2", "5:1 yaml-duplicate-key"),
    ])
  func duplicates(yaml: String, expected: String) { #expect(problems(yaml) == [expected]) }

  @Test(
    "faults of the syntax are explained in an editor's words",
    arguments: [
      ("a: Bài 1: Mở đầu", "1:9 yaml-unquoted-colon"),
      ("a: 1\n---\nb: 2", "2:1 yaml-multiple-documents"),
      ("a: \"x\nb: 1", "1:4 yaml-open-quote"), ("a: [1, 2", "1:1 yaml-syntax"),
    ])
  func syntax(yaml: String, expected: String) {
    let found = problems(yaml)
    #expect(found.count == 1)
    #expect(found.first?.split(separator: " ").last == expected.split(separator: " ").last)
  }
}
