import Parallelism

extension SearchFiles {
  /// Makes the index of a site on at most `jobs` tasks; the bytes do not depend on how many.
  ///
  /// 1. Stretches of entries are read, each on its own: their terms, sorted, and what is shown of them.
  /// 2. The words of all stretches are merged; then the terms are written in blocks.
  /// 3. Shards are cut, written and hashed; the directory comes last.
  ///
  /// `weights` tells how much work each entry is; `read` gives the entry of a number and fills its
  /// text, which is empty.
  package static func make(
    weights: [Int], jobs: Int,
    read: @escaping @Sendable (Int, inout SearchText) -> SearchEntry,
    hash: @escaping @Sendable ([UInt8]) -> String
  ) async throws -> SearchFiles {
    let stretches = Stretches.cut(weights, into: max(1, jobs))
    let parts = try await parallelMap(stretches, jobs: jobs) { Self.stretch($0, read) }
    let merge = TermMerge(parts.map(\.run))
    let blocks = try await parallelMap(Array(0..<merge.blockCount), jobs: jobs, merge.block)
    let layout = IndexLayout(terms: blocks, entries: parts.map(\.entries))
    let shards = try await parallelMap(Array(0..<layout.shardCount), jobs: jobs) { number in
      let call = layout.shard(number)
      return (call: call, hash: hash(call.bytes))
    }
    return SearchFiles(layout, shards: shards, hash: hash)
  }

  private static func stretch(
    _ numbers: Range<Int>, _ read: (Int, inout SearchText) -> SearchEntry
  ) -> (run: SearchRun, entries: EntryBlock) {
    var indexer = SearchIndexer()
    var entries = EntryBlock()
    var text = SearchText()
    for number in numbers {
      text.removeAll()
      entries.append(read(number, &text))
      indexer.add(text)
    }
    return (indexer.finish(), entries)
  }
}

/// Ranges of about the same weight.
enum Stretches {
  static func cut(_ weights: [Int], into count: Int) -> [Range<Int>] {
    let whole = weights.reduce(0, +)
    var stretches: [Range<Int>] = []
    var start = 0
    var passed = 0
    for (index, weight) in weights.enumerated() {
      passed += weight
      if passed * count >= whole * (stretches.count + 1), stretches.count < count - 1 {
        stretches.append(start..<index + 1)
        start = index + 1
      }
    }
    return stretches + [start..<weights.count]
  }
}
