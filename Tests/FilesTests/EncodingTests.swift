import Diagnostics
import Files
import Testing

struct EncodingCase: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  /// `line:column id` of each diagnostic; empty for a text that is accepted.
  let expected: [String]
  let isReadable: Bool

  init(_ name: String, _ bytes: [UInt8], _ expected: String..., readable: Bool = false) {
    self.name = name
    self.bytes = bytes
    self.expected = expected
    self.isReadable = readable || expected.isEmpty
  }

  var testDescription: String { name }
}

private func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let (high, low) = (UInt8(unit >> 8), UInt8(unit & 255))
    return bigEndian ? [high, low] : [low, high]
  }
}

private func lines(_ before: String, _ bytes: [UInt8], _ after: String = "") -> [UInt8] {
  Array(before.utf8) + bytes + Array(after.utf8)
}

private let vietnamese = "# Tổ công nghệ số\n\nCầm tay chỉ việc.\n"

private let cases: [EncodingCase] = [
  EncodingCase("empty", []),
  EncodingCase("plain", Array(vietnamese.utf8)),
  EncodingCase("byte order mark", lines("", [0xEF, 0xBB, 0xBF], vietnamese)),
  EncodingCase(
    "fault after a byte order mark", lines("", [0xEF, 0xBB, 0xBF], "ổ\u{202E}x\n"),
    "1:2 bidi-character", readable: true),
  EncodingCase("CRLF", Array("một\r\nhai\r\n".utf8)),
  EncodingCase("CR", Array("một\rhai\r".utf8)),
  EncodingCase(
    "CRLF then LF", Array("một\r\nhai\nba\r\n".utf8), "2:4 line-endings-mixed", readable: true),
  EncodingCase(
    "LF then CR", Array("một\nhai\rba\n".utf8), "2:4 line-endings-mixed", readable: true),
  EncodingCase("UTF-16 LE", utf16(vietnamese, bigEndian: false, mark: true), "1:1 encoding-utf16"),
  EncodingCase("UTF-16 BE", utf16(vietnamese, bigEndian: true, mark: true), "1:1 encoding-utf16"),
  EncodingCase(
    "UTF-16 LE, no mark", utf16(vietnamese, bigEndian: false, mark: false), "1:1 encoding-utf16"),
  EncodingCase(
    "UTF-16 BE, no mark", utf16(vietnamese, bigEndian: true, mark: false), "1:1 encoding-utf16"),
  EncodingCase("stray 0xFF", lines("# Tổ\nmột ", [0xFF], " hai\n"), "2:5 encoding-invalid"),
  EncodingCase("continuation alone", lines("ổ", [0x80], "\n"), "1:2 encoding-invalid"),
  EncodingCase("overlong slash", lines("a\nb ", [0xC0, 0xAF], "\n"), "2:3 encoding-invalid"),
  EncodingCase("overlong, three bytes", lines("ab", [0xE0, 0x80, 0xAF]), "1:3 encoding-invalid"),
  EncodingCase(
    "overlong, four bytes", lines("ab", [0xF0, 0x80, 0x80, 0xAF]), "1:3 encoding-invalid"),
  EncodingCase("surrogate", lines("đây: ", [0xED, 0xA0, 0x80], "\n"), "1:6 encoding-invalid"),
  EncodingCase(
    "above U+10FFFF", lines("x", [0xF4, 0x90, 0x80, 0x80], "\n"), "1:2 encoding-invalid"),
  EncodingCase("truncated at the end", lines("một\nhai ", [0xE1, 0xBB]), "2:5 encoding-invalid"),
  EncodingCase("lead byte at the end", lines("một\nhai ", [0xF0]), "2:5 encoding-invalid"),
  EncodingCase("NUL", lines("một\nha", [0], "i\n"), "2:3 encoding-nul"),
  EncodingCase(
    "escape character", Array("một \u{1B}[31m\n".utf8), "1:5 control-character", readable: true),
  EncodingCase("delete", Array("ab\u{7F}\n".utf8), "1:3 control-character", readable: true),
  EncodingCase("form feed", Array("ab\u{0C}\n".utf8), "1:3 control-character", readable: true),
  EncodingCase("C1", Array("đ\u{85}\n".utf8), "1:2 control-character", readable: true),
  EncodingCase("U+2028", Array("một\nhai\u{2028}ba\n".utf8), "2:4 line-separator", readable: true),
  EncodingCase("U+2029", Array("\u{2029}".utf8), "1:1 line-separator", readable: true),
  EncodingCase(
    "bidi override", Array("một \u{202E}hai\u{202C}\n".utf8), "1:5 bidi-character",
    "1:9 bidi-character", readable: true),
  EncodingCase("bidi isolate", Array("a\u{2066}b\n".utf8), "1:2 bidi-character", readable: true),
  EncodingCase(
    "line of 70,000 bytes", lines("ngắn\n", [UInt8](repeating: 0x61, count: 70_000), "\n"),
    "2:1 line-too-long", readable: true),
  EncodingCase(
    "NFD before a fault", Array("To\u{302}\u{309}: \u{202E}\n".utf8), "1:7 bidi-character",
    readable: true),
  EncodingCase(
    "Windows-1258",
    lines(
      "T",
      [0xF4, 0xD2, 0x20, 0x63, 0xF4, 0x6E, 0x67, 0x20, 0x6E, 0x67, 0x68, 0xEA, 0xF2, 0x0A]),
    "1:3 encoding-legacy"),
  EncodingCase(
    "TCVN3",
    lines("# T", [0xE6, 0x20, 0x63, 0xAB, 0x6E, 0x67, 0x20, 0xAE, 0xE5, 0x6E, 0x67, 0x0A]),
    "1:7 encoding-legacy"),
  EncodingCase(
    "VNI",
    lines("To", [0xE5, 0x20, 0x63, 0x6F, 0xE2, 0x6E, 0x67, 0x20, 0x6E, 0x67, 0x68, 0x65, 0xE4]),
    "1:3 encoding-legacy"),
  EncodingCase(
    "TCVN3 stored as UTF-8", Array("Tæ c«ng nghÖ sè céng ®ång\n".utf8), "1:5 encoding-legacy"),
  EncodingCase(
    "VNI stored as UTF-8", Array("Toå coâng ngheä soá coäng ñoàng\n".utf8), "1:3 encoding-legacy"),
  EncodingCase(
    "UTF-8 twice", Array("Tá»• cÃ´ng nghá»‡ sá»‘\n".utf8), "1:2 encoding-twice"),
  EncodingCase("French", Array("« Œuvre » déjà été, cœur, naïve à l’hôtel\n".utf8)),
  EncodingCase("Vietnamese without đ or dots", Array("hoà toán quê nhà, cây xoài, bé tí\n".utf8)),
]

@Suite struct EncodingTests {
  @Test(arguments: cases) func `each bad text gets its place`(_ item: EncodingCase) async throws {
    let scratch = ScratchFolder()
    scratch.write(item.bytes, to: "Content/a.md")
    var log = DiagnosticLog()
    let files = try await FileTree(root: scratch.path)
      .read("Content", text: ["md"], jobs: 1, reporting: &log)
    let file = try #require(files.first)
    let source = try #require(file.source)
    let found = log.sorted.map { diagnostic in
      let position = source.position(diagnostic.location.range?.lower ?? 0)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
    #expect(found == item.expected)
    if case .text = file.kind {
      #expect(item.isReadable)
    } else {
      #expect(!item.isReadable)
    }
  }

  @Test func `a byte order mark is not part of the text`() throws {
    let scratch = ScratchFolder()
    scratch.write([0xEF, 0xBB, 0xBF] + Array("---\n".utf8), to: "site.yml")
    var log = DiagnosticLog()
    let file = try FileTree(root: scratch.path).readFile("site.yml", reporting: &log)
    let source = try #require(file?.source)
    #expect(source.bytes == Array("---\n".utf8))
    #expect(source.storedOffset(0) == 3)
    #expect(source.position(0).column == 1)
  }

  @Test func `the printed line of a rejected file shows where`() async throws {
    let scratch = ScratchFolder()
    scratch.write(lines("# Tổ\nmột ", [0xFF], " hai\n"), to: "Content/a.md")
    var log = DiagnosticLog()
    let files = try await FileTree(root: scratch.path)
      .read("Content", text: ["md"], jobs: 1, reporting: &log)
    let printer = TextDiagnosticFormatter(language: .english) { path in
      files.first { $0.path == path }?.source
    }
    let printed = log.sorted.map(printer.format).joined()
    #expect(
      printed == """
        Content/a.md:2:5: error: this is not UTF-8: the byte 0xFF is out of place [encoding-invalid]
         2 | một \u{FFFD} hai
           |     ^
          fix: save it as UTF-8 (Notepad: File › Save as › Encoding: UTF-8)

        """)
  }
}
