import Encoders
import Testing

@Suite struct TextEncoderTests {
  @Test(arguments: [
    "", "&", "a", "a&", "&a", "&&", "Tổ công nghệ số <cộng đồng> & \"ký số\"", "x'y",
    "a\u{2028}b", "€",
  ])
  func everyWayInGivesTheSameBytes(_ text: String) {
    #expect(bytesOfEveryWay(HTMLEncoder.self, text).count == 1)
    #expect(bytesOfEveryWay(XMLEncoder.self, text).count == 1)
    #expect(bytesOfEveryWay(URLEncoder.self, text).count == 1)
    #expect(bytesOfEveryWay(JSONStringEncoder.self, text).count == 1)
    #expect(bytesOfEveryWay(ICSEncoder.self, text).count == 1)
  }

  private func bytesOfEveryWay<E: TextEncoder>(_ encoder: E.Type, _ text: String) -> Set<[UInt8]> {
    let bytes = Array(text.utf8)
    var outputs = [[UInt8]](repeating: [0x7A], count: 5)
    E.append(text, to: &outputs[0])
    E.append(bytes, to: &outputs[1])
    E.append(([0x26] + bytes + [0x26])[1..<bytes.count + 1], to: &outputs[2])
    E.append(text.utf8, to: &outputs[3])
    E.append(bytes.lazy.filter { _ in true }, to: &outputs[4])
    return Set(outputs + [[0x7A] + Array(E.escaped(text).utf8)])
  }

  @Test func aCharacterAmongLettersIsWrittenAsAlone() {
    let scalars = (0..<0x80).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFE}", "\u{FEFF}"]
    for character in scalars.map(String.init) {
      expectSameAmongLetters(HTMLEncoder.self, character)
      expectSameAmongLetters(XMLEncoder.self, character)
      expectSameAmongLetters(JSONStringEncoder.self, character)
    }
  }

  /// Encoders pass over eight letters at once; alone a character is looked at by itself.
  private func expectSameAmongLetters<E: TextEncoder>(_ encoder: E.Type, _ character: String) {
    let alone = E.escaped(character).filter { $0 != "\"" }
    for place in 0..<8 {
      let (head, tail) = (
        String(repeating: "b", count: place), String(repeating: "b", count: 15 - place)
      )
      let among = E.escaped(head + character + tail).filter { $0 != "\"" }
      #expect(among == head + alone + tail, "\(character.unicodeScalars)")
    }
  }

  @Test func htmlKeepsEverythingElse() {
    expect(HTMLEncoder.escaped("Tổ\n\t– “ký” 😀\u{0}"), "Tổ\n\t– “ký” 😀\u{0}")
    expect(
      HTMLEncoder.escaped("<a href='x' title=\"y\">&amp;</a>"),
      "&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;amp;&lt;/a&gt;")
  }

  @Test func xmlLeavesForbiddenCharactersOut() {
    expect(XMLEncoder.escaped("a\u{0}\u{8}\u{B}\u{1F}b\t\r\n"), "ab\t&#13;\n")
    var attribute: [UInt8] = []
    XMLEncoder.appendAttribute("a\tb\r\nc\"", to: &attribute)
    #expect(attribute == Array("a&#9;b&#13;&#10;c&quot;".utf8))
    expect(XMLEncoder.escaped("a\u{FFFE}b\u{FFFF}c\u{FFFD}\u{FEFF}"), "abc\u{FFFD}\u{FEFF}")
    expect(XMLEncoder.escaped("<![CDATA[]]>"), "&lt;![CDATA[]]&gt;")
  }

  @Test func anUnfinishedScalarAtTheEndIsKept() {
    var output: [UInt8] = []
    XMLEncoder.append([0xEF, 0xBF], to: &output)
    JSONStringEncoder.append([0xE2, 0x80], to: &output)
    #expect(output == [0xEF, 0xBF, 0x22, 0xE2, 0x80, 0x22])
  }

  @Test(arguments: [
    ("thường", "thường"), ("a\u{1B}[31mb", "a\\u{1B}[31mb"), ("a\u{202E}b", "a\\u{202E}b"),
    ("a\u{200B}b\u{FEFF}", "a\\u{200B}b\\u{FEFF}"), ("a\tb", "a b"), ("a\u{9B}1mb", "a\\u{9B}1mb"),
    ("a\u{2028}b", "a\\u{2028}b"), ("e\u{301}", "e\u{301}"), ("\u{E0041}", "\\u{E0041}"),
    ("\u{2066}a\u{2069}", "\\u{2066}a\\u{2069}"), ("\u{0}\u{7F}", "\\u{0}\\u{7F}"),
  ])
  func terminal(_ text: String, _ printed: String) {
    expect(TerminalEncoder.escaped(text), printed)
  }
}

@Suite struct JSONTests {
  @Test func values() {
    let value = JSONValue.object([
      ("tên", .string("Tổ \"số\" </script>")), ("b", .array([.integer(-1), .number(0.5), .null])),
      ("a", .bool(true)), ("không", .number(.nan)), ("rỗng", .object([])),
    ])
    expect(
      String(decoding: value.encoded, as: UTF8.self),
      #"{"tên":"Tổ \"số\" \u003c/script\u003e","b":[-1,0.5,null],"a":true,"không":null,"rỗng":{}}"#)
  }

  @Test func lineSeparatorsAmongTheirNeighbours() {
    expect(
      JSONStringEncoder.escaped("\u{2027}\u{2028}\u{2029}\u{202A}“”–€"),
      "\"\u{2027}\\u2028\\u2029\u{202A}“”–€\"")
  }

  @Test func everyControlIsWritten() {
    for value in UInt8(0)..<0x20 {
      var output: [UInt8] = []
      JSONStringEncoder.append([value], to: &output)
      #expect(output.first == 0x22 && output.last == 0x22 && output.count > 2)
      #expect(output.dropFirst().first == UInt8(ascii: "\\"))
      #expect(output.allSatisfy { $0 >= 0x20 })
    }
  }
}

@Suite struct CSVTests {
  @Test(
    arguments: [
      (.text("Tổ"), "Tổ"), (.text(""), ""), (.text("a,b"), "\"a,b\""), (.text("a;b"), "\"a;b\""),
      (.text("a\"b"), "\"a\"\"b\""), (.text("a\r\nb"), "\"a\r\nb\""), (.text(" a"), "\" a\""),
      (.text("=1+1"), "'=1+1"), (.text("+84"), "'+84"), (.text("-5 độ"), "'-5 độ"),
      (.text("@SUM(A1)"), "'@SUM(A1)"), (.text("=\"x\",1"), "\"'=\"\"x\"\",1\""),
      (.text("\t=1"), "\"'\t=1\""), (.text("  =1"), "'  =1"), (.text("＝1"), "'＝1"),
      (.text("a=1"), "a=1"), (.text("a\u{0}\u{1B}b"), "ab"), (.text("\u{0}=1"), "'=1"),
      (.integer(-5), "-5"), (.number(-0.5), "-0.5"), (.number(.infinity), ""), (.empty, ""),
    ] as [(CSVCell, String)])
  func cells(_ value: CSVCell, _ written: String) {
    expect(cell(value), written)
  }

  @Test func rowsEndInCarriageReturnAndLineFeed() {
    var output: [UInt8] = []
    CSVEncoder.appendRow([.text("a"), .integer(1), .empty, .text("b")], to: &output)
    expect(String(decoding: output, as: UTF8.self), "a,1,,b\r\n")
  }
}
