/// One file of the index.
package struct SearchFile: Sendable {
  /// The name with its hash: `tu-3.0123456789.js`.
  package let name: String
  package let bytes: [UInt8]
  /// Where codes stand: parts of words and streams of bits, nothing that somebody reads.
  package let codes: [Range<Int>]

  /// Names a file by the hash of its bytes.
  package init(_ call: SearchCall, hash: String) {
    name = "\(call.stem).\(hash).js"
    bytes = call.bytes
    codes = call.codes
  }
}

/// The files of an index, as docs/search.md lays them out.
package struct SearchFiles: Sendable {
  /// The directory; of a small site everything.
  package let directory: SearchFile
  /// The shards of a large site.
  package let shards: [SearchFile]

  package var all: [SearchFile] { [directory] + shards }

  /// An index of at most so many bytes is one file.
  package static let smallLimit = 96 << 10

  /// Takes all shards in their order, each with its hash; `hash` names the directory.
  package init(
    _ layout: IndexLayout, shards: [(call: SearchCall, hash: String)], hash: ([UInt8]) -> String
  ) {
    let isSmall = shards.reduce(0) { $0 + $1.call.bytes.count } <= Self.smallLimit
    var directory = layout.directory(hashes: shards.map { isSmall ? "" : $0.hash })
    if isSmall { for shard in shards { directory.append(shard.call) } }
    self.directory = SearchFile(directory, hash: hash(directory.bytes))
    self.shards = isSmall ? [] : shards.map { SearchFile($0.call, hash: $0.hash) }
  }
}

/// Makes an index of entries that are added one after another, in the order of their numbers.
package struct SearchIndexBuilder {
  private var entries = EntryBlock()
  private var texts: [SearchText] = []

  package init() {}

  /// Adds the next entry with its text.
  package mutating func add(_ entry: SearchEntry, _ text: SearchText) {
    entries.append(entry)
    texts.append(text)
  }

  /// The index's files, named by `hash` of their bytes; made from `stretches` as many stretches, which changes nothing.
  package func files(stretches: Int = 1, hash: ([UInt8]) -> String) -> SearchFiles {
    let runs = (0..<stretches).map { number in
      var indexer = SearchIndexer()
      let range = texts.count * number / stretches..<texts.count * (number + 1) / stretches
      for text in texts[range] { indexer.add(text) }
      return indexer.finish()
    }
    let merge = TermMerge(runs)
    let layout = IndexLayout(
      terms: (0..<merge.blockCount).map { merge.block($0) }, entries: [entries])
    let shards = (0..<layout.shardCount).map { number in
      let call = layout.shard(number)
      return (call: call, hash: hash(call.bytes))
    }
    return SearchFiles(layout, shards: shards, hash: hash)
  }
}
