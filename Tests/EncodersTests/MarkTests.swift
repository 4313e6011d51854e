import Encoders
import Testing

/// Marks that join the character before them, so that a loop over `Character` would not see it.
let joiningMarks = [
  "\u{301}", "\u{338}", "\u{323}", "\u{20D0}", "\u{FE0F}", "\u{200D}", "\u{E33}", "\u{1F3FB}",
]

@Suite struct MarkTests {
  private static let html = [
    ("\"", "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("'", "&#39;"),
  ]
  private static let xml = [
    ("\"", "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("'", "&apos;"),
  ]
  private static let json = [
    ("\"", "\\\""), ("\\", "\\\\"), ("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"),
    ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029"),
    ("\u{1}", "\\u0001"), ("\u{1F}", "\\u001f"), ("\u{7F}", "\\u007f"),
  ]
  private static let ics = [
    ("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"), ("\r", "\\n"), ("\r\n", "\\n"),
  ]

  @Test(arguments: joiningMarks)
  func noMarkHidesASpecialCharacter(_ mark: String) {
    for (special, escaped) in Self.html {
      expect(HTMLEncoder.escaped("a" + special + mark + "b"), "a" + escaped + mark + "b")
    }
    for (special, escaped) in Self.xml {
      expect(XMLEncoder.escaped("a" + special + mark + "b"), "a" + escaped + mark + "b")
    }
    for (special, escaped) in Self.json {
      expect(
        JSONStringEncoder.escaped("a" + special + mark + "b"), "\"a" + escaped + mark + "b\"")
    }
    for (special, escaped) in Self.ics {
      expect(ICSEncoder.escaped("a" + special + mark + "b"), "a" + escaped + mark + "b")
    }
  }

  @Test(arguments: joiningMarks)
  func noMarkHidesASpecialCharacterOfAnAddress(_ mark: String) {
    let tail = mark.utf8.map { "%" + String($0, radix: 16, uppercase: true) }.joined()
    for (special, escaped) in [
      ("\"", "%22"), ("<", "%3C"), (">", "%3E"), ("&", "&amp;"), ("'", "&#x27;"), (" ", "%20"),
    ] {
      expect(URLEncoder.escaped("a" + special + mark), "a" + escaped + tail)
    }
    #expect(URLEncoder.classify("javascript:" + mark) == .refused("javascript:"))
    #expect(URLEncoder.classify("//" + mark) == .refused("//"))
  }

  @Test(arguments: joiningMarks)
  func noMarkHidesASpecialCharacterOfACell(_ mark: String) {
    for (special, written) in [
      ("\"", "\"a\"\"\(mark)\""), (",", "\"a,\(mark)\""), (";", "\"a;\(mark)\""),
      ("\n", "\"a\n\(mark)\""),
    ] {
      expect(cell(.text("a" + special + mark)), written)
    }
    for start in ["=", "+", "-", "@"] {
      expect(cell(.text(start + mark + "1")), "'" + start + mark + "1")
    }
  }

  @Test(arguments: joiningMarks)
  func noMarkHidesAControlFromTheTerminal(_ mark: String) {
    let safe = TerminalEncoder.escaped(mark)
    expect(TerminalEncoder.escaped("a\u{1B}" + mark), "a\\u{1B}" + safe)
    expect(TerminalEncoder.escaped("a\r\n" + mark), "a\\u{D}\\u{A}" + safe)
  }
}

/// Compares bytes, for two strings are equal in Swift when they are canonically equivalent.
func expect(_ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(Array(text.utf8) == Array(expected.utf8), sourceLocation: sourceLocation)
}

func cell(_ cell: CSVCell) -> String {
  var output: [UInt8] = []
  CSVEncoder.append(cell, to: &output)
  return String(decoding: output, as: UTF8.self)
}
