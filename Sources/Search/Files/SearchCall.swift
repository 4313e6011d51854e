/// A call of one of the browser's functions, as it stands in a file of the index.
package struct SearchCall: Sendable {
  /// The name of a file with this call, without hash and ending: `tu-3`.
  package let stem: String
  package private(set) var bytes: [UInt8] = []
  /// Where codes stand: parts of words and streams of bits, nothing that somebody reads.
  package private(set) var codes: [Range<Int>] = []

  init(_ stem: String, _ function: String) {
    self.stem = stem
    bytes += "lantoaSearch.\(function)(".utf8
  }

  mutating func append(_ text: some Sequence<UInt8>) { bytes += text }

  /// Appends a string of codes, whose bytes need no escapes.
  mutating func appendCodes(_ write: (inout [UInt8]) -> Void) {
    appendUnquotedCodes { bytes in
      bytes.append(UInt8(ascii: "\""))
      write(&bytes)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Appends codes of which every string is in quotes already.
  mutating func appendUnquotedCodes(_ write: (inout [UInt8]) -> Void) {
    let start = bytes.count
    write(&bytes)
    codes.append(start..<bytes.count)
  }

  mutating func end() { bytes += ");\n".utf8 }

  /// Appends another call.
  mutating func append(_ other: SearchCall) {
    codes += other.codes.map { bytes.count + $0.lowerBound..<bytes.count + $0.upperBound }
    bytes += other.bytes
  }
}
