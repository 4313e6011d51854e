import Encoders
import Testing

@Suite struct URLEncoderTests {
  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "JaVaScRiPt:x", " javascript:x", "\tjavascript:x",
    "java\tscript:x", "java\nscript:x", "java\r\nscript:x", "javascript\n:x", "\u{1}javascript:x",
    "\u{0}javascript:x", "\u{1F}\u{20}javascript:x", "j\u{0}avascript:x",
    "javascript://%0Aalert(1)",
    "javascript:\u{301}",
  ])
  func refusesJavaScriptInEveryCoding(_ address: String) {
    #expect(URLEncoder.classify(address) == .refused("javascript:"))
  }

  @Test(arguments: [
    ("data:text/html,x", "data:"), ("blob:https://x", "blob:"), ("intent:#Intent;end", "intent:"),
    ("intent://scan/", "intent:"), ("vbscript:x", "vbscript:"), ("file:///etc/passwd", "file:"),
    ("view-source:https://x", "view-source:"), ("ftp://x", "ftp:"), ("C:\\x", "c:"),
    ("about:blank", "about:"), ("x+y.z-1:a", "x+y.z-1:"), (":x", ":"), ("ws://x", "ws:"),
    ("filesystem:http://x", "filesystem:"), ("d\na\nt\na:x", "data:"),
    ("//host/x", "//"), ("\\\\host\\x", "//"), ("/\\host", "//"), ("\\/host", "//"),
    ("/\t/host", "//"), ("/\n\\host", "//"), (" //host", "//"), ("\u{1}//host", "//"),
    ("///host", "//"), ("\\host", "//"), ("/ /host", "//"), ("/\u{0}/host", "//"),
  ])
  func refusesOtherSchemesAndHosts(_ address: String, _ reason: String) {
    #expect(URLEncoder.classify(address) == .refused(reason))
  }

  @Test(arguments: [
    ("https://chinhphu.vn/a?b=c#d", "https"), ("HTTP://x", "http"), ("mailto:a@b.vn", "mailto"),
    ("tel:+842438123456", "tel"), (" https://x ", "https"), ("ht\ntps://x", "https"),
    ("https:/\\x", "https"),
  ])
  func allowsFourSchemes(_ address: String, _ scheme: String) {
    #expect(URLEncoder.classify(address) == .external(scheme: scheme))
  }

  @Test(arguments: [
    "", " ", "a.md", "./a.md#muc", "../a/", "/a/b", "?x=javascript:1", "#javascript:1",
    "a/javascript:1", "/javascript:1", "Bài 1: Mở đầu.md", "1:2", "javascript%3Aalert(1)",
    "java\u{200B}script:x", "a\\b:c", "/", "%2F%2Fhost", "./\\\\x",
  ])
  func allowsAddressesInsideTheSite(_ address: String) {
    #expect(URLEncoder.classify(address) == .relative)
  }

  /// What the program `cmark-gfm` 0.29.0.gfm.6 prints for `[a](<x…>)`, byte by byte.
  @Test func writesEveryByteAsTheReferenceImplementation() {
    let kept = Set(
      ("!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
        + "abcdefghijklmnopqrstuvwxyz~").utf8)
    let digits = Array("0123456789ABCDEF")
    for byte in UInt8.min...UInt8.max {
      var output: [UInt8] = []
      URLEncoder.append([0x78, byte, 0x79], to: &output)
      let middle: String
      switch byte {
      case UInt8(ascii: "&"): middle = "&amp;"
      case UInt8(ascii: "'"): middle = "&#x27;"
      case _ where kept.contains(byte): middle = String(decoding: [byte], as: UTF8.self)
      default: middle = "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
      #expect(String(decoding: output, as: UTF8.self) == "x\(middle)y", "byte \(byte)")
    }
  }

  @Test func writesVietnameseAddresses() {
    expect(
      URLEncoder.escaped("bài-1.md?q=số&x='1'"),
      "b%C3%A0i-1.md?q=s%E1%BB%91&amp;x=&#x27;1&#x27;")
    expect(URLEncoder.escaped("100%25 [x]"), "100%25%20%5Bx%5D")
  }
}
