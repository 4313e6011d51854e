import Content
import Diagnostics
import Testing

@Suite("Typed values of YAML records")
struct RecordTests {
  /// What a reader makes of `key: <value>`, with the diagnostics' ids.
  private func read<Value>(
    _ value: String, _ body: @escaping (inout RecordReader) -> Value?
  ) -> (value: Value?, problems: [String]) {
    let sample = YAMLSample("key: " + value)
    return (sample.records(body).first ?? nil, sample.problems(body))
  }

  @Test(
    "texts are what the author wrote, whatever YAML would make of them",
    arguments: [
      "0912345678", "8:30", "No", "yes", "null~", "00004", ".nan", "1.10", "0x1F", "1e3",
      "2024-10-01",
      "on", "~x", "+84", "0o17", "12_000", ".inf", "True",
    ])
  func texts(text: String) {
    let (value, problems) = read(text) { $0.text("key") }
    #expect(value == text)
    #expect(problems == [])
  }

  @Test(
    "quotes are not part of a text",
    arguments: [
      ("\"No\"", "No"), ("'it''s'", "it's"), ("\"a\\u0111b\"", "ađb"),
      ("\"Bài 1: Mở\"", "Bài 1: Mở"),
    ])
  func quoted(yaml: String, text: String) {
    #expect(read(yaml) { $0.text("key") }.value == text)
  }

  @Test(
    "whole numbers are plain digits within bounds",
    arguments: [
      ("15", 15), ("1", 1), ("600", 600), ("0", nil), ("601", nil), ("015", nil), ("1.5", nil),
      ("-1", nil), ("15 phút", nil), ("1_0", nil), ("99999999999999999999", nil), ("\"15\"", 15),
    ])
  func integers(yaml: String, number: Int?) {
    let (value, problems) = read(yaml) { $0.integer("key", in: 1...600) }
    #expect(value == number)
    #expect(problems == (number == nil ? ["1:6 wrong-type"] : []))
  }

  @Test(
    "decimal numbers have a point and no exponent",
    arguments: [
      ("1891", 1891), ("1.10", 1.1), ("-3.5", -3.5), (".nan", nil), (".inf", nil), ("1e3", nil),
      ("1,5", nil), ("1.891.000", nil), ("--1", nil), ("0x1F", nil),
    ])
  func decimals(yaml: String, number: Double?) {
    let (value, problems) = read(yaml) { $0.number("key") }
    #expect(value == number)
    #expect(problems == (number == nil ? ["1:6 wrong-type"] : []))
  }

  @Test(
    "true and false are the only flags",
    arguments: [("true", true), ("false", false), ("True", nil), ("yes", nil), ("1", nil)])
  func flags(yaml: String, flag: Bool?) {
    let (value, problems) = read(yaml) { $0.flag("key") }
    #expect(value == flag ?? false)
    #expect(problems == (flag == nil ? ["1:6 wrong-type"] : []))
  }

  @Test(
    "ids are small letters, digits, hyphens and dots",
    arguments: [
      ("bac-giang", true), ("so.bai-1", true), ("1690-qd-ttg", true), ("00004", true),
      ("Bac", false), ("bắc", false), ("a b", false), ("-a", false), ("a_b", false), ("a/b", false),
    ])
  func ids(yaml: String, isID: Bool) {
    let (value, problems) = read(yaml) { $0.reference("key") }
    #expect(value?.id == (isID ? yaml : nil))
    #expect(problems == (isID ? [] : ["1:6 invalid-identifier"]))
  }

  @Test(
    "days need their day, other dates may be as coarse as their source",
    arguments: [
      ("2024-10-01", true, true), ("2024-10", false, true), ("2024", false, true),
      ("01/10/2024", false, false), ("hôm nay", false, false),
    ])
  func dates(yaml: String, isDay: Bool, isDate: Bool) {
    #expect(read(yaml) { $0.day("key") }.problems == (isDay ? [] : ["1:6 invalid-date"]))
    #expect(read(yaml) { $0.partialDate("key") }.problems == (isDate ? [] : ["1:6 invalid-date"]))
  }

  @Test(
    "texts hold no markup, hidden characters or line breaks",
    arguments: [
      ("a <b>đậm</b>", "markup-in-text"), ("\"</script>\"", "markup-in-text"),
      ("\"<!-- x -->\"", "markup-in-text"), ("\"a ]]> b\"", "markup-in-text"),
      ("\"a\\nb\"", "line-break-in-text"),
      ("\"a\\u202Eb\"", "unsafe-character"), ("\"a\\u0007b\"", "unsafe-character"),
      ("\"a\\u200Bb\"", "unsafe-character"), ("|\n  a\n  b", "line-break-in-text"),
      ("[a, b]", "wrong-type"), ("{a: b}", "wrong-type"), ("\"\"", "empty-value"),
      ("", "empty-value"),
    ])
  func refusedTexts(yaml: String, id: String) {
    let (value, problems) = read(yaml) { $0.located("key") }
    #expect(value == nil)
    #expect(read(yaml) { $0.text("key") }.problems == problems)
    #expect(problems.map { $0.split(separator: " ").last.map(String.init) } == [id])
  }

  @Test("words with a fault are kept, so that nothing seems to be missing besides")
  func keptTexts() {
    #expect(read("\"</script>\"") { $0.text("key") }.value == "</script>")
    #expect(read("[\"a\\nb\", c]") { $0.texts("key") }.value == ["a\nb", "c"])
    #expect(read("[\"a\\nb\", c]") { $0.locatedTexts("key").map(\.text) }.value == ["c"])
  }

  @Test(
    "what only looks like markup is text",
    arguments: ["3 < 5", "a<5", "a > b", "Tổ “số”", "“x” – y…", "100 %", "C&A", "mã: không"])
  func allowedTexts(text: String) {
    #expect(read("'\(text)'") { $0.text("key") }.value == text)
  }

  @Test("a text may have as many characters as its limit, counted in scalars")
  func length() {
    let fits = String(repeating: "đ", count: 300)
    #expect(read(fits) { $0.text("key", limit: 300) }.problems == [])
    #expect(read(fits + "x") { $0.text("key", limit: 300) }.problems == ["1:6 text-too-long"])
  }

  @Test("one line counts as a list of one; a list of lines keeps its order and places")
  func lists() {
    #expect(read("a") { $0.texts("key") }.value == ["a"])
    #expect(read("[b, a]") { $0.texts("key") }.value == ["b", "a"])
    #expect(read("\n- b\n- No") { $0.texts("key") }.value == ["b", "No"])
    #expect(read("[a, [b]]") { $0.texts("key") }.problems == ["1:10 wrong-type"])
    #expect(read("[a, <b>]") { $0.texts("key") }.problems == ["1:10 markup-in-text"])
  }

  @Test("choices are a few words, with the one that was meant")
  func choices() {
    let (value, problems) = read("truocc") { $0.choice("key", Phase.self) }
    #expect(value == nil)
    #expect(problems == ["1:6 unknown-value"])
    #expect(read("sau") { $0.choice("key", Phase.self) }.value == .after)
  }

  @Test("unknown keys are errors where they stand, with the key that was meant")
  func unknownKeys() {
    let sample = YAMLSample("title: a\nsumary: b\nlạ: c")
    let body: (inout RecordReader) -> String? = { record in
      _ = record.text("summary")
      return record.text("title")
    }
    #expect(sample.problems(body) == ["2:1 unknown-key", "3:1 unknown-key"])
    #expect(sample.printed(body).contains("Did you mean “summary”?"))
    #expect(sample.printed(body).contains("Known keys: summary, title."))
  }

  @Test("nested records are read by their own schema")
  func nested() {
    let sample = YAMLSample("quotes:\n  - {text: a, rol: b}\n  - c\nquote: {text: 1, role: 2}")
    let body: (inout RecordReader) -> String? = { record in
      let read: (inout RecordReader) -> String? = { quote in
        let text = quote.requiredText("text", example: "…")
        return text + quote.requiredText("role", example: "…")
      }
      let list = record.records("quotes", read)
      return (list + [record.record("quote", read) ?? ""]).joined(separator: "|")
    }
    #expect(sample.records(body) == ["a|12"])
    #expect(sample.problems(body) == ["2:15 unknown-key", "3:5 wrong-type"])
  }
}

/// A YAML text read for a test.
struct YAMLSample {
  let source: SourceText

  init(_ text: String) { source = SourceText(path: "a.yml", stored: Array(text.utf8)) }

  /// What `body` makes of the records.
  func records<Value>(_ body: (inout RecordReader) -> Value?) -> [Value] {
    var log = DiagnosticLog()
    return RecordFile.records(source, reporting: &log, body)
  }

  /// What is wrong, as `line:column id`.
  func problems<Value>(_ body: (inout RecordReader) -> Value?) -> [String] {
    log(body).sorted.map { diagnostic in
      let position = source.position(diagnostic.location.range?.lower ?? 0)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  /// What is wrong, as people read it.
  func printed<Value>(_ body: (inout RecordReader) -> Value?) -> String {
    let formatter = TextDiagnosticFormatter(language: .english) { _ in source }
    return log(body).sorted.map(formatter.format).joined()
  }

  private func log<Value>(_ body: (inout RecordReader) -> Value?) -> DiagnosticLog {
    var log = DiagnosticLog()
    _ = RecordFile.records(source, reporting: &log, body)
    return log
  }
}
