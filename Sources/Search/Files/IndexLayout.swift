/// What stands in which shard.
package struct IndexLayout: Sendable {
  let terms: [TermBlock]
  let entries: [EntryBlock]
  let termShards: [TermShard]
  let entryShards: [EntryShard]

  /// About so many bytes, and at most, has a shard of terms.
  static let termSize = (least: 16 << 10, aim: 18 << 10, most: 32 << 10)
  /// About so many bytes has a shard of entries.
  static let entryAim = 16 << 10

  /// Takes all terms and all entries in their order.
  package init(terms: [TermBlock], entries: [EntryBlock]) {
    self.terms = terms
    self.entries = entries
    termShards = TermShard.cut(terms)
    entryShards = EntryShard.cut(entries)
  }

  /// How many shards there are; those of terms come first.
  package var shardCount: Int { termShards.count + entryShards.count }

  /// Writes a shard.
  package func shard(_ number: Int) -> SearchCall {
    number < termShards.count
      ? termCall(number) : entryCall(number - termShards.count)
  }

  var entryCount: Int { entries.reduce(0) { $0 + $1.kinds.count } }
}

/// Terms `lower` up to `upper` of the blocks, each counted through all of them.
struct TermShard: Sendable {
  /// The whole text of the first term.
  let first: [UInt8]
  /// The terms of each block that the shard reaches into.
  var parts: [(block: Int, terms: Range<Int>)]
}

extension TermShard {
  /// Ends a shard before a word once it is nearly full, and anywhere once it is full.
  static func cut(_ blocks: [TermBlock]) -> [TermShard] {
    var shards: [TermShard] = []
    var size = 0
    var decoder = FrontDecoder()
    for (number, block) in blocks.enumerated() {
      var before = TermBlock.End(text: 0, bits: 0, isWord: false)
      for (index, end) in block.ends.enumerated() {
        let own = Int(end.text - before.text) + Int(end.bits - before.bits) / 6
        let text = block.text[Int(before.text)..<Int(end.text)]
        let term = text.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
        precondition(decoder.take(term), "terms are written by a front coder")
        if shards.isEmpty || isFull(size, adding: own, before: end) {
          shards.append(TermShard(first: decoder.last, parts: []))
          size = 0
        }
        shards[shards.count - 1].append(number, index)
        size += own
        before = end
      }
    }
    return shards
  }

  private static func isFull(_ size: Int, adding more: Int, before term: TermBlock.End) -> Bool {
    let limits = IndexLayout.termSize
    return size + more > limits.most || size >= (term.isWord ? limits.aim - 4096 : limits.aim)
  }

  private mutating func append(_ block: Int, _ term: Int) {
    if let last = parts.last, last.block == block {
      parts[parts.count - 1].terms = last.terms.lowerBound..<term + 1
    } else {
      parts.append((block, term..<term + 1))
    }
  }
}

extension IndexLayout {
  private func termCall(_ number: Int) -> SearchCall {
    let shard = termShards[number]
    var call = SearchCall("tu-\(number)", "terms")
    call.append("\(number),".utf8)
    call.appendCodes { bytes in
      bytes.append(0x30)
      bytes += shard.first
      for (index, part) in shard.parts.enumerated() {
        var text = terms[part.block].text(part.terms)
        if index == 0 {
          text = text.drop { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
        }
        bytes += text
      }
    }
    call.append(",".utf8)
    call.appendCodes { bytes in
      var writer = Base64Writer(appendingTo: bytes)
      bytes = []
      for part in shard.parts {
        let block = terms[part.block]
        writer.append(block.bits, block.bits(part.terms))
      }
      writer.end()
      bytes = writer.output
    }
    call.end()
    return call
  }

  private func entryCall(_ number: Int) -> SearchCall {
    var call = SearchCall("trang-\(number)", "entries")
    call.append("\(number),[".utf8)
    for (index, place) in entryShards[number].entries.enumerated() {
      if index > 0 { call.append(",\n".utf8) }
      let block = entries[place.block]
      call.append(block.bytes[block.range(place.index)])
    }
    call.append("]".utf8)
    call.end()
    return call
  }
}

extension TermBlock {
  fileprivate func text(_ terms: Range<Int>) -> ArraySlice<UInt8> {
    let start = terms.lowerBound == 0 ? 0 : Int(ends[terms.lowerBound - 1].text)
    return text[start..<Int(ends[terms.upperBound - 1].text)]
  }

  fileprivate func bits(_ terms: Range<Int>) -> Range<Int> {
    let start = terms.lowerBound == 0 ? 0 : Int(ends[terms.lowerBound - 1].bits)
    return start..<Int(ends[terms.upperBound - 1].bits)
  }
}

/// Entries that follow one another.
struct EntryShard: Sendable {
  /// The number of the first entry.
  let first: Int
  var entries: [(block: Int, index: Int)]

  static func cut(_ blocks: [EntryBlock]) -> [EntryShard] {
    var shards: [EntryShard] = []
    var number = 0
    var size = 0
    for (place, block) in blocks.enumerated() {
      for index in block.kinds.indices {
        if shards.isEmpty || size >= IndexLayout.entryAim {
          shards.append(EntryShard(first: number, entries: []))
          size = 0
        }
        shards[shards.count - 1].entries.append((place, index))
        size += block.range(index).count + 2
        number += 1
      }
    }
    return shards
  }
}
