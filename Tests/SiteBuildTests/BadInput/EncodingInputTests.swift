import TestSupport
import Testing

/// Files whose bytes are not the UTF-8 text that later stages read.
@Suite struct EncodingInputTests {
  private static let page = "Content/trang/bai-thu.md"
  private static let front = "---\ntitle: Bài thử\nsummary: Để thử.\n---\n\n"

  @Test(arguments: [
    bytes("UTF-16 with a mark", [0xFF, 0xFE] + utf16("---\ntitle: A"), "1:1 encoding-utf16"),
    bytes(
      "UTF-16, big end first",
      [0xFE, 0xFF] + utf16("---\ntitle: A").chunked.flatMap { [$0[1], $0[0]] },
      "1:1 encoding-utf16"),
    bytes("UTF-16 without a mark", utf16("---\ntitle: A\nsummary: B\n"), "1:1 encoding-utf16"),
    body("stray byte", Array("Chữ ".utf8) + [0xFF], "6:5 encoding-invalid"),
    body("overlong slash", Array("Chữ ".utf8) + [0xC0, 0xAF], "6:5 encoding-invalid"),
    body("overlong in three", Array("Chữ ".utf8) + [0xE0, 0x80, 0xAF], "6:5 encoding-invalid"),
    body("surrogate", Array("Chữ ".utf8) + [0xED, 0xA0, 0x80], "6:5 encoding-invalid"),
    body("beyond Unicode", Array("Chữ ".utf8) + [0xF4, 0x90, 0x80, 0x80], "6:5 encoding-invalid"),
    body("cut at the end", Array("Chữ ".utf8) + [0xE1, 0xBA], "6:5 encoding-invalid"),
    body("NUL", Array("Chữ a".utf8) + [0] + Array("b".utf8), "6:6 encoding-nul"),
    bytes("Windows-1258", windows1258, "2:11 encoding-legacy"),
    bytes("TCVN3", tcvn3, "2:9 encoding-legacy"),
    bytes("VNI", vni, "2:9 encoding-legacy"),
    bytes("converted twice", twice, "2:9 encoding-twice"),
  ])
  func notUTF8(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    body("bidi control", "Chữ \u{202E}a", "6:5 bidi-character"),
    body("bidi isolate", "Chữ \u{2066}a", "6:5 bidi-character"),
    body("escape", "Chữ \u{1B}[31m", "6:5 control-character"),
    body("backspace", "Chữ\u{8}", "6:4 control-character"),
    body("C1 control", "Chữ \u{9B}31m", "6:5 control-character"),
    body("line separator", "Chữ \u{2028}a", "6:5 line-separator"),
    body("a line of 1 MB", String(repeating: "chữ ", count: 80_000), "6:1 line-too-long"),
    body("lone CR", "một\rhai\n\nba", "6:4 line-endings-mixed (warning)"),
    body("CRLF within LF", "một\r\nhai", "6:4 line-endings-mixed (warning)"),
  ])
  func unwantedCharacters(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    bytes("byte order mark", [0xEF, 0xBB, 0xBF] + Array((front + "Chữ.\n").utf8)),
    bytes("decomposed", Array((front + "Chu\u{31B}\u{303} Vie\u{323}\u{302}t.\n").utf8)),
    bytes("CRLF throughout", Array((front + "Chữ.\n").replacing("\n", with: "\r\n").utf8)),
    bytes("CR throughout", Array((front + "Chữ.\n").replacing("\n", with: "\r").utf8)),
    bytes(
      "a fault behind decomposed letters",
      Array((front + "Chu\u{31B}\u{303} <b>").utf8), "6:7 raw-html"),
    bytes(
      "a fault behind a byte order mark", [0xEF, 0xBB, 0xBF] + Array("Chữ.\n".utf8),
      "1:1 front-matter-missing"),
    bytes(
      "a key behind a byte order mark and CRLF",
      [0xEF, 0xBB, 0xBF] + Array("---\r\ntitle: A\r\nsummary: B\r\nx: y\r\n---\r\n\r\nChữ.".utf8),
      "4:1 unknown-key"),
  ])
  func accepted(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    BadInput(
      "site.yml in UTF-16", [.write("site.yml", [0xFF, 0xFE] + utf16(SampleProject.site))],
      "site.yml:1:1 encoding-utf16"),
    BadInput(
      "a table in a stray encoding",
      [.write("Content/dia-ban.csv", Array("id,name,level\nx,".utf8) + [0xFF])],
      "Content/dia-ban.csv:2:3 encoding-invalid"),
    BadInput(
      "a template in a stray encoding",
      [.write("Themes/thu/layouts/page.mustache", [0x41, 0xFF])],
      "Themes/thu/layouts/page.mustache:1:2 encoding-invalid"),
  ])
  func otherFiles(_ input: BadInput) async throws { try await input.check() }

  // “title: Hướng dẫn mật khẩu” as the old encodings store it.
  private static let windows1258: [UInt8] =
    Array("---\ntitle: H".utf8) + [0xFD, 0xF5, 0xD2] + Array("ng d".utf8) + [0xE2, 0xDE]
    + Array("n m".utf8) + [0xE2, 0xF2] + Array("t\n---\n".utf8)
  private static let tcvn3: [UInt8] =
    Array("---\ntitle: H".utf8) + [0xAD, 0xED] + Array("ng d".utf8) + [0xC9]
    + Array("n m".utf8) + [0xCB] + Array("t kh".utf8) + [0xC8] + Array("u\n---\n".utf8)
  private static let vni: [UInt8] =
    Array("---\ntitle: H".utf8) + [0xF6, 0xF4, 0xF9] + Array("ng da".utf8) + [0xE3]
    + Array("n ma".utf8) + [0xE4] + Array("t kha".utf8) + [0xE5] + Array("u\n---\n".utf8)

  private static let twice: [UInt8] = "---\ntitle: Mật khẩu mạnh\nsummary: Để thử\n---\n".utf8
    .flatMap {
      $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | ($0 & 0x3F)]
    }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func body(_ name: String, _ text: String, _ places: String...) -> BadInput {
    BadInput(
      name: name, changes: [.write(page, Array((front + text + "\n").utf8))],
      expected: places.map { "\(page):\($0)" })
  }

  private static func body(_ name: String, _ text: [UInt8], _ places: String...) -> BadInput {
    BadInput(
      name: name, changes: [.write(page, Array(front.utf8) + text)],
      expected: places.map { "\(page):\($0)" })
  }

  private static func bytes(_ name: String, _ bytes: [UInt8], _ places: String...) -> BadInput {
    BadInput(
      name: name, changes: [.write(page, bytes)], expected: places.map { "\(page):\($0)" })
  }
}

extension [UInt8] {
  /// The bytes in pairs.
  fileprivate var chunked: [[UInt8]] {
    stride(from: 0, to: count - 1, by: 2).map { [self[$0], self[$0 + 1]] }
  }
}
