/// One shard of terms, taken apart when it is first needed.
struct TermShardText: Sendable {
  private let terms: [String: (forms: [String], bit: Int)]
  private let lists: BitReader

  /// Reads where each list begins; the lists are read when somebody asks for them.
  init(_ call: ScriptCall, entryCount: Int) throws(SearchReader.Fault) {
    guard call.arguments.count == 3, let words = call.arguments[1].text,
      let lists = call.arguments[2].text
    else { throw SearchReader.Fault(text: "terms") }
    var decoder = FrontDecoder()
    var bits = try BitReader(base64: lists, entryCount: entryCount)
    var terms: [String: (forms: [String], bit: Int)] = [:]
    for item in words.utf8.split(separator: UInt8(ascii: ";")) {
      let parts = item.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard decoder.take(Array(parts[0])[...]) else {
        throw SearchReader.Fault(text: "front coding")
      }
      let text = String(decoding: decoder.last, as: UTF8.self)
      let start = bits.place
      let forms = parts.count == 1 ? [text] : parts.dropFirst().map { Self.form($0, text) }
      for _ in forms { try bits.skipPostings() }
      terms[text] = (forms, start)
    }
    self.terms = terms
    self.lists = bits
  }

  var texts: some Collection<String> { terms.keys }

  func term(_ text: String) -> SearchTerm? {
    guard let (names, bit) = terms[text] else { return nil }
    var bits = lists
    bits.place = bit
    return SearchTerm(
      text,
      names.compactMap { name in
        (try? bits.postings()).map { SearchTerm.Form(name, $0) }
      })
  }

  private static func form(_ bytes: Substring.UTF8View, _ text: String) -> String {
    bytes.isEmpty ? text : String(decoding: bytes, as: UTF8.self)
  }
}

/// Reads a stream of bits.
struct BitReader: Sendable {
  /// The values of the characters, six bits each.
  private var sixes: [UInt8] = []
  /// Which bit is read next.
  var place = 0

  private let entryCount: Int

  /// Reads lists of the numbers of so many entries.
  init(base64 text: String, entryCount: Int) throws(SearchReader.Fault) {
    self.entryCount = entryCount
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, byte) in Base64Writer.alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
    sixes = text.utf8.map { values[Int($0)] }
    if sixes.contains(0xFF) { throw SearchReader.Fault(text: "base 64") }
  }

  /// The next list.
  mutating func postings() throws(SearchReader.Fault) -> [Posting] {
    var zeros = 0
    while try !bit() { zeros += 1 }
    let count = 1 << zeros | (try number(zeros))
    let rice =
      count < RiceCode.leastChosen
      ? RiceCode.parameter(count: count, of: entryCount) : try number(4)
    var postings: [Posting] = []
    var last = -1
    for _ in 0..<count {
      var quotient = 0
      while try bit() { quotient += 1 }
      last += quotient << rice | (try number(rice))
      last += 1
      postings.append(Posting(entry: last, level: try level()))
    }
    return postings
  }

  private mutating func level() throws(SearchReader.Fault) -> Int {
    guard try bit() else { return 3 }
    return try bit() ? number(4) : 5
  }

  /// Passes over the next list.
  mutating func skipPostings() throws(SearchReader.Fault) { _ = try postings() }

  private mutating func bit() throws(SearchReader.Fault) -> Bool {
    guard place < sixes.count * 6 else { throw SearchReader.Fault(text: "end of lists") }
    defer { place += 1 }
    return sixes[place / 6] >> UInt8(5 - place % 6) & 1 == 1
  }

  private mutating func number(_ width: Int) throws(SearchReader.Fault) -> Int {
    var value = 0
    for _ in 0..<width { value = value << 1 | (try bit() ? 1 : 0) }
    return value
  }
}
