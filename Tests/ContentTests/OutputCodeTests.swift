import Content
import Testing

@Suite struct OutputCodeTests {
  /// Streams of bits may hold twelve digits in a row; what stands beside them is still read.
  @Test func codesArePassedOverAndTheRestIsRead() {
    let gate = PersonalDataGate(contacts: [])
    let text = "f(\"012345678901\",[\"Gọi 0912 345 678\"])"
    let codes = [2..<16]
    let media = "text/javascript; charset=utf-8"
    let bytes = Array(text.utf8)
    #expect(
      gate.check(output: bytes, mediaType: media, path: "a.js", passingOver: codes).count == 1)
    let plain = Array("f(\"012345678901\")".utf8)
    #expect(gate.check(output: plain, mediaType: media, path: "a.js", passingOver: codes).isEmpty)
  }
}
