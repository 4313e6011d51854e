import Encoders
import Testing

@Suite struct ICSEncoderTests {
  @Test func noTextStartsAProperty() {
    for breakInside in ["\n", "\r", "\r\n", "\n\r"] {
      let text = property("SUMMARY", text: "Họp" + breakInside + "ATTENDEE:x")
      #expect(text.split(separator: "\r\n").count == 1)
      let value = property("URL", value: "https://x" + breakInside + "ATTENDEE:x")
      #expect(value.split(separator: "\r\n").count == 1)
    }
    expect(property("SUMMARY", text: "a\r\nb\u{0}\u{1B}"), "SUMMARY:a\\nb\r\n")
    expect(property("URL", value: "https://x/;a,b\\c"), "URL:https://x/;a,b\\c\r\n")
  }

  @Test func foldsAt75OctetsOnScalarBoundaries() {
    for length in 0..<200 {
      for letter in ["x", "đ", "ệ", "😀", "\\", "a\u{301}"] {
        let text = String(repeating: letter, count: length)
        let folded = property("SUMMARY", text: text)
        for line in folded.utf8.split(separator: 0x0A) {
          #expect(line.last == 0x0D && line.count - 1 <= 75)
          #expect(String(validating: line, as: UTF8.self) != nil)
        }
        expect(unfolded(folded), "SUMMARY:" + ICSEncoder.escaped(text) + "\r\n")
      }
    }
  }

  @Test func aLineOf75OctetsIsNotFolded() {
    expect(
      property("SUMMARY", text: String(repeating: "x", count: 67)),
      "SUMMARY:" + String(repeating: "x", count: 67) + "\r\n")
    expect(
      property("SUMMARY", text: String(repeating: "x", count: 68)),
      "SUMMARY:" + String(repeating: "x", count: 67) + "\r\n x\r\n")
  }

  private func property(_ name: String, text: String) -> String {
    var output: [UInt8] = []
    ICSEncoder.appendProperty(name, text: text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func property(_ name: String, value: String) -> String {
    var output: [UInt8] = []
    ICSEncoder.appendProperty(name, value: value, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func unfolded(_ text: String) -> String {
    var output: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x20, output.suffix(2) == [0x0D, 0x0A] {
        output.removeLast(2)
      } else {
        output.append(byte)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
