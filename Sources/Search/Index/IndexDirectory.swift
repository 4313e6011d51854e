import Encoders

/// The call that opens an index: what it consists of and which words it knows.
struct IndexDirectory {
  private(set) var call = SearchCall("muc-luc", "open")

  init(
    _ index: SearchIndex, terms: [(first: String, hash: String)],
    entries: [(first: Int, hash: String)]
  ) {
    call.append("{\"format\":1,\"count\":\(index.entries.count),\"kinds\":".utf8)
    let kinds = EntryKind.allCases.map { kind in
      JSONValue.array([
        .string(kind.name), .integer(index.entries.count { $0.kind == kind }),
      ])
    }
    call.append(JSONValue.array(kinds).encoded)
    call.append(",\"words\":".utf8)
    call.append(code: Self.vocabulary(index))
    call.append(",\"terms\":".utf8)
    call.append(JSONValue.array(terms.map { .array([.string($0), .string($1)]) }).encoded)
    call.append(",\"entries\":".utf8)
    call.append(JSONValue.array(entries.map { .array([.integer($0), .string($1)]) }).encoded)
    call.append("}".utf8)
    call.end()
  }

  /// Above so many words those of one entry are left out.
  private static let manyWords = 8000

  private static func vocabulary(_ index: SearchIndex) -> [UInt8] {
    let words = index.terms.filter { $0.isWord && !$0.term.isNumber }
    var coder = FrontCoder()
    var text: [UInt8] = []
    for (term, _) in words {
      let entries = Set(term.forms.flatMap { $0.postings.map(\.entry) }).count
      if words.count > manyWords, entries < 2 { continue }
      coder.append(Array(term.text.utf8), to: &text)
      let size = Int.bitWidth - 1 - entries.leadingZeroBitCount
      text.append(0x41 + UInt8(min(size, 25)))
    }
    return text
  }
}

extension SearchTerm {
  fileprivate var isNumber: Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
