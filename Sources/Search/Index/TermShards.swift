/// Cuts the terms into shards and writes them.
struct TermShards {
  private(set) var calls: [SearchCall] = []
  /// The first term of each shard.
  private(set) var firsts: [String] = []

  /// About so many bytes a shard has.
  private static let aim = 24 << 10

  init(_ terms: [(term: SearchTerm, isWord: Bool)]) {
    var start = 0
    while start < terms.count {
      var end = start
      var shard = TermShard()
      while end < terms.count, shard.size < Self.aim {
        shard.append(terms[end].term, isWord: terms[end].isWord)
        end += 1
      }
      firsts.append(terms[start].term.text)
      calls.append(shard.call(number: calls.count))
      start = end
    }
  }
}

private struct TermShard {
  private var words: [UInt8] = []
  private var lists = BitWriter()
  private var coder = FrontCoder()

  var size: Int { words.count + lists.count / 6 }

  mutating func append(_ term: SearchTerm, isWord: Bool) {
    coder.append(Array(term.text.utf8), to: &words)
    for form in term.forms {
      if isWord {
        words.append(UInt8(ascii: ","))
        if form.text != term.text { words += form.text.utf8 }
      }
      PostingCode.append(form.postings, to: &lists)
    }
    words.append(UInt8(ascii: ";"))
  }

  consuming func call(number: Int) -> SearchCall {
    var call = SearchCall("tu-\(number)", "terms")
    call.append("\(number),".utf8)
    call.append(code: words)
    call.append(",".utf8)
    let count = lists.count
    lists.flush()
    call.append(code: Base64.text(lists.bytes, bits: 0..<count))
    call.end()
    return call
  }
}

/// Six bits a character.
enum Base64 {
  /// The characters for some of the bits of `bytes`, the last one filled with zeros.
  static func text(_ bytes: [UInt8], bits: Range<Int>) -> [UInt8] {
    stride(from: bits.lowerBound, to: bits.upperBound, by: 6).map { bit in
      let high = UInt16(bytes[bit / 8]) << 8
      let low = bit / 8 + 1 < bytes.count ? UInt16(bytes[bit / 8 + 1]) : 0
      var value = (high | low) >> UInt16(10 - bit % 8) & 0x3F
      let beyond = bit + 6 - bits.upperBound
      if beyond > 0 { value &= .max << UInt16(beyond) }
      return alphabet[Int(value)]
    }
  }

  static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
