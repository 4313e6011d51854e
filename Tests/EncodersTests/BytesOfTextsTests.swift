import Encoders
import Testing

@Suite struct BytesOfTextsTests {
  @Test func partsAreThoseOfASplitByCharacters() {
    let texts = [
      "", "/", "//", "a", "/a", "a/", "/a//b/", "ky-nang/đi chợ/bài-số-1-rất-dài-hơn-mười-lăm/",
      "ẹ/ễ/😀",
    ]
    for text in texts {
      #expect(
        text.parts(separatedBy: UInt8(ascii: "/")) == text.split(separator: "/").map(String.init))
    }
  }

  /// A mark joins the slash to one `Character`; to an address it is a slash all the same.
  @Test func noMarkHidesASeparator() {
    #expect("a/\u{301}b".parts(separatedBy: UInt8(ascii: "/")) == ["a", "\u{301}b"])
  }

  @Test func firstIndexLooksNowhereElse() {
    let bytes = Array("abcabc".utf8)
    for lower in 0...bytes.count {
      for upper in lower...bytes.count {
        let found = bytes.span.firstIndex(of: UInt8(ascii: "b"), in: lower..<upper)
        #expect(found == bytes[lower..<upper].firstIndex(of: UInt8(ascii: "b")))
      }
    }
    let none: [UInt8] = []
    let nowhere = none.span.firstIndex(of: 0, in: 0..<0)
    #expect(nowhere == nil)
  }

  @Test func everyByteIsToldFromLettersAndSpaces() {
    for place in 0..<8 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("ab cđ ef".utf8.prefix(8))
        bytes[place] = byte
        let isPlain =
          byte == 0x20 || byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
        let plain = EightBytes(bytes.span, at: 0)?.lettersAndSpaces
        #expect(plain == (isPlain ? 8 : place))
      }
    }
    let few: [UInt8] = [1, 2, 3]
    let isThere = EightBytes(few.span, at: 0) != nil
    #expect(!isThere)
  }
}
