/// The streams of a PDF file, wherever they lie; what the table of objects says is not needed.
struct PaperStreams: Sequence, IteratorProtocol {
  struct Stream {
    /// From the start of the stream to the end of the file.
    fileprivate let rest: ArraySlice<UInt8>
    /// What stands before it, back to the start of its object.
    fileprivate let dictionary: ArraySlice<UInt8>
    /// The number of its object.
    let number: Int?

    var isDeflated: Bool { has("/FlateDecode") || has("/Fl ") }
    /// XMP of the document, or of a picture in it.
    var isMetadata: Bool { has("/Metadata") }
    /// Whether it can say something about the document.
    var describesDocument: Bool { isMetadata || has("/ObjStm") }

    /// Whether other objects are packed in it.
    var holdsObjects: Bool { has("/ObjStm") }
    /// Whether it is a picture or the shapes of a font, and no text.
    var isPicture: Bool {
      has("/Image") || has("/DCTDecode") || has("/Length1") || has("/Type1C") || has("/XRef")
        || has("/CIDFontType0C") || has("/OpenType")
    }

    /// What the stream holds; what tells its own end may go on to the end of the file.
    var content: ArraySlice<UInt8> {
      if isDeflated || !isPlain { return rest }
      return rest[..<(rest.firstRange(of: Array("endstream".utf8))?.lowerBound ?? rest.endIndex)]
    }
    /// Whether it is packed in no way.
    var isPlain: Bool { !has("/Filter") }

    private func has(_ name: String) -> Bool { dictionary.firstRange(of: Array(name.utf8)) != nil }
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Stream? {
    let mark = Array("stream".utf8)
    while let place = bytes[offset...].firstRange(of: mark) {
      let before = bytes[Swift.max(offset, place.lowerBound - 4096)..<place.lowerBound]
      offset = place.upperBound
      if before.last == UInt8(ascii: "d") { continue }
      var start = place.upperBound
      if start < bytes.count, bytes[start] == 0x0D { start += 1 }
      if start < bytes.count, bytes[start] == 0x0A { start += 1 }
      let object = before.lastRange(of: Array(" obj".utf8))
      let dictionary = object.map { before[$0.upperBound...] } ?? before
      let number = object.flatMap { Self.objectNumber(before[..<$0.lowerBound]) }
      return Stream(rest: bytes[start...], dictionary: dictionary, number: number)
    }
    return nil
  }

  /// The number in `12 0` at the end of `bytes`.
  static func objectNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
    let words = bytes.suffix(24).split { $0 <= 0x20 }
    guard
      let digits = words.dropLast().last?.reversed().prefix(while: { (0x30...0x39).contains($0) })
    else { return nil }
    return Int(String(decoding: digits.reversed(), as: UTF8.self))
  }
}

extension ArraySlice<UInt8> {
  /// Where some bytes stand first.
  func firstRange(of expected: [UInt8]) -> Range<Int>? {
    guard let first = expected.first else { return nil }
    var place = startIndex
    while place <= endIndex - expected.count {
      if self[place] == first, self[place...].starts(with: expected) {
        return place..<(place + expected.count)
      }
      place += 1
    }
    return nil
  }

  /// Where some bytes stand last.
  func lastRange(of expected: [UInt8]) -> Range<Int>? {
    var place = endIndex - expected.count
    while place >= startIndex {
      if self[place...].starts(with: expected) { return place..<(place + expected.count) }
      place -= 1
    }
    return nil
  }
}
