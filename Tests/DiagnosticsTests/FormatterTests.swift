import TestSupport
import Diagnostics
import Testing

@Suite struct TextFormatterTests {
  @Test func everyPartInVietnamese() {
    let printed = format(
      Diagnostic(
        id: "front-matter-unknown-key",
        Message(vi: "không có khóa “titel”", en: "there is no key “titel”"),
        at: SourceLocation("Content/bai.md", SourceRange(4, 9)),
        explanation: Message(vi: "Khóa lạ bị từ chối.", en: "Unknown keys are refused."),
        notes: [
          DiagnosticNote(
            Message(vi: "mở đầu ở đây", en: "opened here"),
            at: SourceLocation("Content/bai.md", SourceRange(0, 3)))
        ],
        fix: Message(vi: "có phải là:\ntitle: Bài", en: "did you mean:\ntitle: Bài")),
      "---\ntitel: Bài 1\n---\n")
    #expect(
      printed == """
        Content/bai.md:2:1: lỗi: không có khóa “titel” [front-matter-unknown-key]
         2 | titel: Bài 1
           | ^~~~~
          Khóa lạ bị từ chối.
          Content/bai.md:1:1: mở đầu ở đây
          cách sửa: có phải là:
            title: Bài

        """)
  }

  /// Diagnostics of one file share what is known of it; nobody must be able to tell.
  @Test(arguments: UInt64(1)...8)
  func manyArePrintedAsEachAlone(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let texts = ["a.md", "b.md"].map { path in
      let lines = (0..<30).map { _ in
        ["", "Bài", "số CMND 012345678", "ễ😀x"].randomElement(using: &random) ?? ""
      }
      let ending = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? ""
      return SourceText(path: path, stored: Array(lines.joined(separator: ending).utf8))
    }
    let diagnostics = (0..<60).map { number in
      let text = texts.randomElement(using: &random) ?? texts[0]
      let lower = Int.random(in: 0...text.bytes.count, using: &random)
      let range = SourceRange(lower, Int.random(in: lower...text.bytes.count + 2, using: &random))
      let place = SourceLocation(text.path, range)
      return Diagnostic(
        id: "x\(number)", Message(vi: "012345678", en: "012345678"), at: place,
        notes: number % 3 == 0 ? [DiagnosticNote(Message(vi: "y", en: "y"), at: place)] : [])
    }
    let source = { @Sendable (path: String) in texts.first { $0.path == path } }
    let text = TextDiagnosticFormatter(language: .vietnamese, source: source)
    let json = JSONDiagnosticFormatter(language: .vietnamese, source: source)
    for list in [diagnostics, diagnostics.sorted { $0.location.path < $1.location.path }] {
      #expect(text.format(list) == list.map { text.format($0) }, "seed \(seed)")
      #expect(json.format(list) == list.map { json.format($0) }, "seed \(seed)")
    }
  }

  @Test(arguments: [40, 60, 80])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    let text = "Hỏi bác trưởng thôn ở nhà văn hóa của xóm Đông, bên phải cổng chợ, số 00000 nhé."
    let offset = text.utf8.firstRange(of: "00000".utf8)?.lowerBound
    let lower = offset.map { text.utf8.distance(from: text.startIndex, to: $0) } ?? 0
    let sentence = "Câu này dài hơn bề ngang của một cửa sổ dòng lệnh hẹp, dù hẹp đến đâu đi nữa."
    let message = Message(vi: sentence + " `gõ: nguyên cụm này`", en: "")
    let diagnostic = Diagnostic(
      id: "x", message, at: SourceLocation("a.md", SourceRange(lower, lower + 5)),
      explanation: message, fix: Message(vi: sentence + "\n- dán: nguyên dòng này", en: ""))
    let source = SourceText(path: "a.md", stored: Array(text.utf8))
    for color in [false, true] {
      let printed = TextDiagnosticFormatter(language: .vietnamese, color: color, width: width) {
        _ in source
      }.format(diagnostic)
      let lines = plain(printed).split(separator: "\n")
      #expect(lines.allSatisfy { $0.unicodeScalars.count <= width }, "\(printed)")
      #expect(lines.last == "    - dán: nguyên dòng này")
      #expect(lines.count { $0.contains("`gõ: nguyên cụm này`") } == 2)
      let excerpt = lines.first { $0.hasPrefix(" 1 |") }
      let caret = lines.first { $0.hasPrefix("   |") }
      let column = caret?.firstIndex(of: "^").map {
        caret?.distance(from: caret?.startIndex ?? $0, to: $0) ?? 0
      }
      #expect(excerpt?.dropFirst(column ?? 0).hasPrefix("00000") == true, "\(printed)")
    }
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\u{1B}").enumerated().map { index, part in
      index == 0 && !text.hasPrefix("\u{1B}") ? part : part.drop { $0 != "m" }.dropFirst()
    }.joined()
  }

  /// A message may quote a number that only the words in the file give away.
  @Test func numbersAreMaskedByTheirContextInTheFile() {
    let diagnostic = Diagnostic(
      id: "x", Message(vi: "“012345678” và 012345679", en: "“012345678”"),
      at: SourceLocation("a.md", SourceRange(5, 14)), fix: Message(vi: "012345678", en: "x"))
    let source = SourceText(path: "a.md", stored: Array("CMND 012345678 x".utf8))
    let text = TextDiagnosticFormatter(language: .vietnamese) { _ in source }.format(diagnostic)
    let json = JSONDiagnosticFormatter(language: .vietnamese) { _ in source }.format(diagnostic)
    for printed in [text, json] {
      #expect(!printed.contains("012345678"))
      #expect(printed.contains("“012****78” và 012345679"))
    }
  }

  @Test func everySeverityInBothLanguages() {
    let words: [(Severity, Language, String)] = [
      (.error, .vietnamese, "lỗi"), (.warning, .vietnamese, "cảnh báo"),
      (.note, .vietnamese, "ghi chú"), (.error, .english, "error"),
      (.warning, .english, "warning"), (.note, .english, "note"),
    ]
    for (severity, language, word) in words {
      let diagnostic = Diagnostic(
        id: "x", severity: severity, Message(vi: "câu", en: "sentence"),
        at: SourceLocation("a.md"))
      let sentence = language == .vietnamese ? "câu" : "sentence"
      #expect(
        TextDiagnosticFormatter(language: language) { _ in nil }.format(diagnostic)
          == "a.md: \(word): \(sentence) [x]\n")
    }
  }

  /// The source, the marked words and the three lines that must be printed.
  @Test(arguments: [
    (
      "Vietnamese before the place", "Tổ công nghệ số", "nghệ", "1:9", "Tổ công nghệ số",
      "        ^~~~"
    ),
    (
      "combining marks kept in the file", "m\u{300}o\u{308}\u{327} lỗi", "lỗi", "1:7",
      "m\u{300}o\u{308}\u{327} lỗi", "   ^~~"
    ),
    (
      "marks inside the marked words", "x m\u{300}m\u{300}", "m\u{300}m\u{300}", "1:3",
      "x m\u{300}m\u{300}", "  ^~"
    ),
    ("TAB before the place", "\t\ta lỗi", "lỗi", "1:5", "  a lỗi", "    ^~~"),
    ("a TAB between the columns", "a\tb\tlỗi", "lỗi", "1:5", "a b lỗi", "    ^~~"),
    ("second line after CR LF", "một\r\nhai lỗi\r\nba", "lỗi", "2:5", "hai lỗi", "    ^~~"),
    ("second line after CR", "một\rhai lỗi\rba", "lỗi", "2:5", "hai lỗi", "    ^~~"),
    ("mixed line ends", "1\r2\n3\r\n\n\rlỗi", "lỗi", "6:1", "lỗi", "^~~"),
    ("byte order mark", "\u{FEFF}a lỗi", "lỗi", "1:3", "a lỗi", "  ^~~"),
    ("wide letters before", "日本 lỗi", "lỗi", "1:4", "日本 lỗi", "     ^~~"),
    ("a pictograph before", "😀 lỗi", "lỗi", "1:3", "😀 lỗi", "   ^~~"),
    ("bidirectional control", "a\u{202E}lỗi", "lỗi", "1:3", "a\\u{202E}lỗi", "         ^~~"),
    ("escape control", "\u{1B}[31mlỗi", "lỗi", "1:6", "\\u{1B}[31mlỗi", "          ^~~"),
    (
      "a personal number before", "ĐT 0912 345 678 lỗi", "lỗi", "1:17", "ĐT 091* *** *78 lỗi",
      "                ^~~"
    ),
    (
      "a personal number marked", "số 001203012345.", "001203012345", "1:4", "số 001*******45.",
      "   ^~~~~~~~~~~~"
    ),
    ("one character", "x = y", "=", "1:3", "x = y", "  ^"),
  ])
  func excerpts(
    _ what: String, _ source: String, _ word: String, _ place: String, _ line: String,
    _ caret: String
  ) throws {
    let marked = try #require(range(of: word, in: source))
    let printed = format(diagnostic(at: marked), source)
    let number = place.split(separator: ":")[0]
    expectSame(
      printed,
      "a.md:\(place): lỗi: câu [x]\n \(number) | \(line)\n   | \(caret)\n", what)
  }

  @Test func aDecomposedFileCountsItsStoredScalars() throws {
    let source = "Tô\u{309} co\u{302}ng nghe\u{323}\u{302} lỗi"
    let marked = try #require(range(of: "lỗi", in: source))
    expectSame(
      format(diagnostic(at: marked), source),
      "a.md:1:18: lỗi: câu [x]\n 1 | \(source)\n   |              ^~~\n", "NFD")
  }

  @Test func aLongLineIsCutAroundThePlace() throws {
    let source = String(repeating: "ả", count: 500) + "lỗi" + String(repeating: "ẹ", count: 500)
    let lines = format(diagnostic(at: SourceRange(1500, 1505)), source).split(separator: "\n")
    #expect(lines[0] == "a.md:1:501: lỗi: câu [x]")
    expectSame(
      String(lines[1]),
      " 1 | …" + String(repeating: "ả", count: 60) + "lỗi" + String(repeating: "ẹ", count: 37)
        + "…",
      "text")
    #expect(lines[2] == "   | " + String(repeating: " ", count: 61) + "^~~")
  }

  @Test func aRangeOverSeveralLinesIsMarkedToTheEndOfTheFirst() {
    #expect(
      format(diagnostic(at: SourceRange(2, 9)), "a bc\nd ef\n")
        == "a.md:1:3: lỗi: câu [x]\n 1 | a bc\n   |   ^~\n")
  }

  @Test(arguments: [
    ("", 0, "1:1", ""), ("a\n", 2, "2:1", ""), ("a", 1, "1:2", "a"), ("a\n", 99, "2:1", ""),
    ("a\n\nb", 2, "2:1", ""), ("\u{FEFF}a", 0, "1:1", "a"), ("a\r\nb", 2, "1:3", "a"),
  ])
  func theEdgesOfAFile(_ source: String, _ offset: Int, _ place: String, _ line: String) {
    let printed = format(diagnostic(at: SourceRange(offset, offset)), source)
    #expect(printed.hasPrefix("a.md:\(place): lỗi: câu [x]\n"))
    #expect(printed.split(separator: "\n")[1].hasSuffix("| \(line)"))
    #expect(printed.hasSuffix("^\n"))
  }

  @Test func theMarginGrowsWithTheLineNumber() {
    let source = String(repeating: "\n", count: 99) + "x"
    #expect(
      format(diagnostic(at: SourceRange(99, 100)), source)
        == "a.md:100:1: lỗi: câu [x]\n 100 | x\n     | ^\n")
  }

  @Test func personalNumbersAreMaskedEverywhere() {
    let id = "001203012345"
    let message = Message(vi: "có số \(id)", en: "there is the number \(id)")
    let path = "Content/\(id).md"
    let location = SourceLocation(path, SourceRange(3, 15))
    let diagnostic = Diagnostic(
      id: "x", message, at: location, explanation: message,
      notes: [DiagnosticNote(message, at: location)], fix: message)
    for language in Language.allCases {
      let source: @Sendable (String) -> SourceText? = {
        SourceText(path: $0, stored: Array("a: \(id) và 0912.345.678\n".utf8))
      }
      let text = TextDiagnosticFormatter(language: language, color: true, source: source)
        .format(diagnostic)
      let json = JSONDiagnosticFormatter(language: language, source: source).format(diagnostic)
      for printed in [text, json] {
        #expect(!printed.contains(id) && !printed.contains("0912") && !printed.contains("03012"))
        #expect(printed.contains("001*******45"))
      }
      #expect(text.contains("091*.***.*78"))
    }
  }

  @Test func controlsFromContentAreEscapedInEveryField() {
    let message = Message(vi: "a\u{1B}[2J\u{202E}\nb", en: "a")
    let location = SourceLocation("a\u{1B}]0;x\u{7}.md")
    let printed = TextDiagnosticFormatter(language: .vietnamese) { _ in nil }.format(
      Diagnostic(
        id: "x", message, at: location, explanation: message,
        notes: [DiagnosticNote(message, at: location)], fix: message))
    #expect(
      !printed.contains("\u{1B}") && !printed.contains("\u{202E}") && !printed.contains("\u{7}"))
    #expect(printed.contains("\\u{1B}"))
  }

  @Test func colorIsWrittenOnlyWhenAsked() {
    let source: @Sendable (String) -> SourceText? = { _ in nil }
    let colored = TextDiagnosticFormatter(language: .english, color: true, source: source)
      .format(diagnostic(at: SourceRange(0, 1)))
    #expect(
      colored
        == "\u{1B}[1ma.md\u{1B}[0m: \u{1B}[1;31merror\u{1B}[0m: sentence \u{1B}[2m[x]\u{1B}[0m\n")
  }

  private func diagnostic(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      id: "x", Message(vi: "câu", en: "sentence"), at: SourceLocation("a.md", range))
  }

  private func format(_ diagnostic: Diagnostic, _ source: String) -> String {
    TextDiagnosticFormatter(language: .vietnamese) { path in
      SourceText(path: path, stored: Array(source.utf8))
    }.format(diagnostic)
  }
}

@Suite struct JSONFormatterTests {
  @Test func everyFieldIsThere() {
    let diagnostic = Diagnostic(
      id: "link-broken", severity: .warning,
      Message(vi: "không có trang “x”", en: "there is no page “x”"),
      at: SourceLocation("Content/a.md", SourceRange(11, 14)),
      explanation: Message(vi: "<b>", en: "why"),
      notes: [
        DiagnosticNote(Message(vi: "gần nhất", en: "nearest"), at: SourceLocation("Content/y.md"))
      ],
      fix: Message(vi: "sửa", en: "mend"))
    let source: @Sendable (String) -> SourceText? = { path in
      path == "Content/a.md" ? SourceText(path: path, stored: Array("ổ😀\nổ x\n".utf8)) : nil
    }
    expectSame(
      JSONDiagnosticFormatter(language: .vietnamese, source: source).format(diagnostic),
      #"{"id":"link-broken","severity":"warning","summary":"không có trang “x”","#
        + #""path":"Content/a.md","line":2,"column":2,"utf16Column":2,"byteOffset":11,"#
        + #""endLine":3,"endColumn":1,"endByteOffset":14,"explanation":"\u003cb\u003e","#
        + #""notes":[{"message":"gần nhất","path":"Content/y.md"}],"fix":"sửa"}"# + "\n",
      "json")
  }

  @Test func columnsCountScalarsAndUTF16BesideEachOther() {
    let printed = JSONDiagnosticFormatter(language: .english) { path in
      SourceText(path: path, stored: Array("😀e\u{301}x".utf8))
    }.format(
      Diagnostic(
        id: "x", Message(vi: "câu", en: "sentence"),
        at: SourceLocation("a.md", SourceRange(6, 7))))
    #expect(
      printed
        == #"{"id":"x","severity":"error","summary":"sentence","path":"a.md","line":1,"column":4,"#
        + #""utf16Column":5,"byteOffset":7,"endLine":1,"endColumn":5,"endByteOffset":8}"# + "\n")
  }

  @Test func oneLineEach() {
    let printed = JSONDiagnosticFormatter(language: .vietnamese) { _ in nil }.format(
      Diagnostic(
        id: "x", Message(vi: "a\nb\u{2028}\u{1B}", en: ""), at: SourceLocation("a\n.md")))
    #expect(
      printed == #"{"id":"x","severity":"error","summary":"a\nb\u2028\u001b","path":"a\n.md"}"#
        + "\n")
  }
}

/// Where a word stands in the canonical bytes of a file.
private func range(of word: String, in text: String) -> SourceRange? {
  let bytes = SourceText(path: "a.md", stored: Array(text.utf8)).bytes
  let pattern = Array(word.utf8)
  return bytes.indices.last { bytes[$0...].starts(with: pattern) }
    .map { SourceRange($0, $0 + pattern.count) }
}

/// Compares bytes, for Swift holds composed and decomposed text for equal.
private func expectSame(
  _ text: String, _ expected: String, _ what: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(
    Array(text.utf8) == Array(expected.utf8), "\(what)\n\(text)\n\(expected)",
    sourceLocation: sourceLocation)
}
