import Encoders

extension IndexLayout {
  /// The call that opens the index, with the hashes of all shards, which are empty for those that stand in the same file.
  func directory(hashes: [String]) -> SearchCall {
    var call = SearchCall("muc-luc", "open")
    call.append("{\"format\":1,\"count\":\(entryCount),\"kinds\":".utf8)
    call.append(JSONValue.array(kinds).encoded)
    call.append(",\"words\":".utf8)
    call.appendCodes(appendVocabulary)
    call.append(",\"terms\":".utf8)
    let first = zip(termShards, hashes).map { shard, hash in
      JSONValue.array([.string(String(decoding: shard.first, as: UTF8.self)), .string(hash)])
    }
    call.appendTable(first)
    call.append(",\"entries\":".utf8)
    let others = zip(entryShards, hashes.dropFirst(termShards.count)).map { shard, hash in
      JSONValue.array([.integer(shard.first), .string(hash)])
    }
    call.appendTable(others)
    call.append("}".utf8)
    call.end()
    return call
  }

  private var kinds: [JSONValue] {
    var counts = [Int](repeating: 0, count: EntryKind.allCases.count)
    for block in entries {
      for kind in block.kinds { counts[kind.rawValue] += 1 }
    }
    return EntryKind.allCases.map {
      .array([.string($0.name), .integer(counts[$0.rawValue])])
    }
  }

  /// Above so many words those of one posting are left out.
  private static let manyWords = 8000

  private func appendVocabulary(to text: inout [UInt8]) {
    let isLarge = terms.reduce(0) { $0 + $1.counts.count } > Self.manyWords
    var coder = FrontCoder()
    for block in terms {
      for (index, count) in block.counts.enumerated() where !isLarge || count > 1 {
        coder.append(block.words[index], to: &text)
        let size = UInt32.bitWidth - 1 - count.leadingZeroBitCount
        text.append(0x41 + UInt8(min(size, 25)))
      }
    }
  }
}

extension SearchCall {
  /// Appends a list of firsts and hashes; no hash is something that somebody reads.
  fileprivate mutating func appendTable(_ rows: [JSONValue]) {
    appendUnquotedCodes { JSONValue.array(rows).append(to: &$0) }
  }
}
