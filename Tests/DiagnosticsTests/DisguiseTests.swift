import Diagnostics
import Testing

/// Numbers in forms that nobody wrote down beforehand.
@Suite struct DisguiseTests {
  /// Every seed is one number; the seeds of those that were missed are printed.
  @Test(arguments: [true, false]) func everyFormIsFoundAndMasked(_ isPhone: Bool) {
    var missed: [UInt64] = []
    var shown: [UInt64] = []
    for seed in 0..<UInt64(4_000) {
      let disguise = Disguise(seed, isPhone: isPhone)
      let bytes = Array(disguise.text.utf8)
      let found = PersonalNumber.find(in: bytes[...], .wraps)
      if !found.contains(where: { $0.value == disguise.value }) { missed.append(seed) }
      let masked = Array(PersonalNumber.masked(disguise.text).utf8)
      let left = PersonalNumber.find(in: masked[...], .wraps)
      if masked.count != bytes.count || left.contains(where: { $0.value == disguise.value }) {
        shown.append(seed)
      }
    }
    #expect(missed.isEmpty, "seeds \(missed.prefix(20))")
    #expect(shown.isEmpty, "seeds \(shown.prefix(20))")
  }

  /// Deep or long pieces that lead nowhere end soon and find nothing.
  @Test(arguments: ["&amp;", "&amp;amp;", "amp;", "[^", "](", "0]("])
  func repeatedPieces(_ piece: String) {
    let text = "0&" + String(repeating: piece, count: 20_000)
    #expect(PersonalNumber.find(in: Array(text.utf8)[...], .wraps).isEmpty)
  }

  /// The number of a list before it hides nothing, wherever the list stands; decimals are no phones.
  @Test(arguments: [
    ("##### 3.0912 000 755", 1), ("<b>5.0912.000.770</b>", 1), ("<td>1.036190000966</td>", 1),
    ("3.0912000755", 0), ("105.0912 000", 0), ("9.036190000966,105.09", 0),
  ])
  func afterANumberOfAList(_ text: String, _ count: Int) {
    #expect(PersonalNumber.find(in: Array(text.utf8)[...]).count == count)
    #expect((PersonalNumber.masked(text) == text) == (count == 0))
  }

  /// The head of a column gives a number away, on whatever row it stands; excerpts mask it too.
  @Test func headOfAColumn() {
    let rows = (0..<300).map { "| \($0) | 0001245\($0 % 90 + 10) |" }
    let text = (["| STT | Số CMND |", "|---|---|"] + rows).joined(separator: "\n")
    let source = SourceText(path: "a.md", stored: Array(text.utf8))
    let found = PersonalNumber.find(in: source.bytes[...], .wraps)
    #expect(found.count == 300 && found.allSatisfy { $0.kind == .oldID && $0.isNamed })
    let last = found[299].range
    let place = SourceLocation("a.md", SourceRange(last.lowerBound - 8, last.lowerBound - 7))
    let diagnostic = Diagnostic(id: "other", Message(vi: "Khác.", en: "Other."), at: place)
    let formatter = TextDiagnosticFormatter(language: .vietnamese) { _ in source }
    #expect(formatter.format(diagnostic).contains("| 000****39 |"))
  }
}
