/// Reads one shard of terms.
enum TermReader {
  static func terms(_ call: ScriptCall) throws(SearchReader.Fault) -> [SearchTerm] {
    guard call.arguments.count == 3, let words = call.arguments[1].text,
      let lists = call.arguments[2].text
    else { throw SearchReader.Fault(text: "terms") }
    var decoder = FrontDecoder()
    var bits = try BitReader(base64: lists)
    var terms: [SearchTerm] = []
    for item in words.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = item.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      let text = try decoder.term(ArraySlice(parts[0]))
      let names = parts.count == 1 ? [text] : parts.dropFirst().map { Self.form($0, text) }
      var forms: [SearchTerm.Form] = []
      for name in names { forms.append(SearchTerm.Form(name, try bits.postings())) }
      terms.append(SearchTerm(text, forms))
    }
    return terms
  }

  private static func form(_ bytes: Substring.UTF8View, _ text: String) -> String {
    bytes.isEmpty ? text : String(decoding: bytes, as: UTF8.self)
  }
}

/// Puts the terms together that a `FrontCoder` wrote.
struct FrontDecoder {
  private var last: [UInt8] = []

  /// The term that a digit and the bytes behind it stand for.
  mutating func term(_ bytes: ArraySlice<UInt8>) throws(SearchReader.Fault) -> String {
    guard let digit = bytes.first, digit >= 0x30, Int(digit) - 0x30 <= last.count else {
      throw SearchReader.Fault(text: "front coding")
    }
    last = Array(last.prefix(Int(digit) - 0x30)) + bytes.dropFirst()
    return String(decoding: last, as: UTF8.self)
  }
}

/// Reads a stream of bits.
struct BitReader {
  private var bits: [Bool] = []
  private var index = 0

  init(base64 text: String) throws(SearchReader.Fault) {
    bits.reserveCapacity(text.utf8.count * 6)
    for byte in text.utf8 {
      guard let value = Base64.alphabet.firstIndex(of: byte) else {
        throw SearchReader.Fault(text: "base 64")
      }
      for bit in (0..<6).reversed() { bits.append(value >> bit & 1 == 1) }
    }
  }

  /// The next list.
  mutating func postings() throws(SearchReader.Fault) -> [Posting] {
    var zeros = 0
    while try !bit() { zeros += 1 }
    let count = 1 << zeros | (try number(zeros))
    let rice = try number(4)
    let width = try number(3)
    let least = try number(4)
    var postings: [Posting] = []
    var last = -1
    for _ in 0..<count {
      var quotient = 0
      while try bit() { quotient += 1 }
      last += quotient << rice | (try number(rice))
      last += 1
      postings.append(Posting(entry: last, level: least + (try number(width))))
    }
    return postings
  }

  private mutating func bit() throws(SearchReader.Fault) -> Bool {
    guard index < bits.count else { throw SearchReader.Fault(text: "end of lists") }
    index += 1
    return bits[index - 1]
  }

  private mutating func number(_ width: Int) throws(SearchReader.Fault) -> Int {
    var value = 0
    for _ in 0..<width { value = value << 1 | (try bit() ? 1 : 0) }
    return value
  }
}
