import Diagnostics
import Testing

@testable import Content

/// What is read without the YAML parser must be what the YAML parser reads.
struct PlainYAMLTests {
  @Test(arguments: [
    "title: Bài học\n", "title: \"Bài 1: mở đầu\"\ndate: 2024-10-01\n", "minutes: 15",
    "a: \"\"\nb: 0912345678\n", "url: https://vi.du/x_(y)\nc: 8:30\n", "a: No\nb: null\nc: 1e3\n",
    "tags:\n  - \"hóa đơn\"\n  - tra cứu\nupdated: 2026-11-20\n", "tags:\n- một\n- hai, ba\n",
    "a: \" # giữ \"\n", "a: x; y. z/ (t)\n", "a: đ\nb: Ừ\n",
  ])
  func `plain text is read as the parser reads it`(_ text: String) throws {
    let source = SourceText(path: "a.md", stored: Array(text.utf8))
    let range = SourceRange(0, source.bytes.count)
    let plain = try #require(PlainYAML.read(source.bytes, range))
    var log = DiagnosticLog()
    let parsed = try #require(YAMLDocument.compose(source, range, reporting: &log))
    #expect(dump(plain) == dump(parsed.root))
    #expect(log.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "", "\n", "a\n", "a:\n", "a: \n", "a:b\n", "a: b \n", "a: b # c\n", "a: b: c\n", "a: - b\n",
    "a: &x b\n", "a: *x\n", "a: !t b\n", "<<: b\n", "a: |\n  b\n", "a: 'b'\n", "a: [b, c]\n",
    "a: {b: c}\n", "a: \"b\" c\n", "a: \"b\\n\"\n", "a: \"b\n", "a: \"b\n  c\"\n", "a: b\n  c\n",
    "a: b\n  - c\n", "a:\n  - b\n   - c\n", "a:\n  - b\n    c\n", "a:\n  - b: c\n", "a:\n  - \n",
    "a:\n  b: c\n", "a: b\na: c\n", "---\na: b\n", "a: b\n...\n", "a: \tb\n", "a: b\r\n", "A: b\n",
    "a: \u{85}\n", "a: x\u{2028}y\n", "a: \u{FEFF}\n", "a:  b\n", "a: %b\n", "a: @b\n", "a: `b\n",
  ])
  func `what could mean something else is left to the parser`(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(PlainYAML.read(bytes, SourceRange(0, bytes.count)) == nil)
  }

  private func dump(_ value: YAMLValue) -> String {
    let place = "@\(value.range.lower)-\(value.range.upper)"
    switch value.content {
    case .scalar(let text): return "“\(text)”" + place
    case .sequence(let items): return "[" + items.map(dump).joined(separator: ", ") + "]" + place
    case .mapping(let pairs):
      return "{"
        + pairs.map { dump($0.key) + ": " + dump($0.value) }.joined(separator: ", ") + "}" + place
    }
  }
}
