import Diagnostics
import Pictures
import TestSupport
import Testing

/// The text that a PDF draws, in the ways in which programs write it.
@Suite("Texts of PDF files")
struct PaperWordsTests {
  private static func page(_ commands: String, _ more: String = "") -> [UInt8] {
    Array(
      """
      %PDF-1.4
      4 0 obj <</Length 0>> stream
      \(commands)
      endstream endobj
      \(more)
      trailer <<>>
      """.utf8)
  }

  /// A font whose codes of two bytes are the letters of ASCII, each raised by one.
  private static let font = """
    7 0 obj <</Type /Font /ToUnicode 8 0 R>> endobj
    9 0 obj <</Font <</F1 7 0 R>>>> endobj
    8 0 obj <</Length 0>> stream
    /CIDInit begincmap
    1 begincodespacerange <0000> <FFFF> endcodespacerange
    2 beginbfrange <0031> <0039> <0030> <003A> <007F> <0039> endbfrange
    1 beginbfchar <0021> <0020> endbfchar
    endcmap
    endstream endobj
    """

  private static let drawn: [(String, [UInt8])] = [
    ("literal", page("BT /F1 12 Tf (Goi 0912345678) Tj ET")),
    ("octal", page("BT (\\060\\071\\061\\062345678) Tj ET")),
    ("kerning", page("BT [(09) -20 (12 34) 15 (5) 0 (678)] TJ ET")),
    ("blank by a wide step", page("BT [(0912) -250 (345) -250 (678)] TJ ET")),
    ("hexadecimal", page("BT <30393132333435363738> Tj ET")),
    (
      "letter by letter",
      page(
        "BT /F1 10 Tf " + "0912345678".map { "(\($0)) Tj 6 0 Td" }.joined(separator: " ") + " ET")
    ),
    ("pieces of one line", page("BT /F1 10 Tf (0912) Tj 26 0 Td (345678) Tj ET")),
    ("matrices", page("BT /F1 1 Tf 10 0 0 10 0 50 Tm (0912) Tj 10 0 0 10 24 50 Tm (345678) Tj ET")),
    (
      "letters of a font",
      page("BT /F1 12 Tf <0031003A><00320033><0034003500360037> Tj <00380039> Tj ET", font)
    ),
    ("title", page("", "1 0 obj <</Title (Goi 0912345678)>> endobj")),
    ("link", page("", "1 0 obj <</URI (tel:0912345678)>> endobj")),
    (
      "note",
      page("", "1 0 obj <</Contents <FEFF0030003900310032003300340035003600370038>>> endobj")
    ),
    (
      "packed page",
      Array("%PDF-1.4\n4 0 obj <</Filter /FlateDecode>> stream\n".utf8)
        + stored(text: "BT (0912345678) Tj ET") + Array("\nendstream endobj".utf8)
    ),
  ]

  @Test("a number is found however it is drawn", arguments: drawn)
  func found(_ name: String, _ bytes: [UInt8]) {
    let text = PaperWords.text(inPDF: bytes)
    let numbers = PersonalNumber.find(in: text[...], .wraps)
    #expect(numbers.count == 1, "\(name): \(String(decoding: text, as: UTF8.self))")
  }

  @Test("lines and columns are apart")
  func apart() {
    let bytes = Self.page(
      "BT /F1 10 Tf (So thu tu 0912) Tj 0 -12 Td (34567) Tj 300 0 Td (8123) Tj ET")
    let text = String(decoding: PaperWords.text(inPDF: bytes), as: UTF8.self)
    #expect(text.contains("So thu tu 0912\n34567\t8123"))
  }

  @Test("what is broken or endless ends")
  func broken() {
    for text in [
      "(", "<", "((((", "BT (a", "BT [", "/", "4 0 obj <</Filter /FlateDecode>> stream\nx",
      "5 0 obj <</Type /ObjStm>> stream\nnan inf 1e300 9223372036854775807 <</F1 nan 1e300 R>>",
      "1e300 0 obj <</Type /ObjStm>> stream\n7 1e18 8 -1e18 <<>>", "BT nan inf Td 1e999 Tf ET",
    ] {
      _ = PaperWords.text(inPDF: Self.page(text, text))
    }
    _ = PaperWords.text(inPDF: Array("%PDF-1.4 /T<00".utf8))
    let greedy =
      "begincmap 1 begincodespacerange <00> <FF> "
      + String(repeating: "1 beginbfrange <0000> <FFFE> <0041> endbfrange ", count: 1_000)
    _ = PaperWords.text(inPDF: Self.page("", "8 0 obj <<>> stream\n\(greedy)\nendstream"))
    for key in [
      "/T(", "/T%", "/T ", "/T/", " obj", " obj/Metadata stream\n", "<</FlateDecode>>stream\n",
    ] {
      _ = PaperWords.text(inPDF: Self.page(String(repeating: key, count: 50_000)))
    }
    let deep = String(repeating: "(", count: 100_000) + String(repeating: "[<", count: 100_000)
    #expect(PaperWords.text(inPDF: Self.page("BT " + deep + " Tj ET")).count < 1 << 20)
  }
}
