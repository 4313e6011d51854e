import Encoders

/// Cuts the entries into shards and writes them.
struct EntryShards {
  private(set) var calls: [SearchCall] = []
  /// The number of the first entry of each shard.
  private(set) var firsts: [Int] = []

  /// About so many bytes a shard has.
  private static let aim = 24 << 10

  init(_ entries: [SearchEntry]) {
    var start = 0
    while start < entries.count {
      var call = SearchCall("trang-\(calls.count)", "entries")
      call.append("\(calls.count),[".utf8)
      var end = start
      while end < entries.count, call.bytes.count < Self.aim {
        if end > start { call.append(",\n".utf8) }
        call.append(Self.value(entries[end]).encoded)
        end += 1
      }
      call.append("]".utf8)
      call.end()
      firsts.append(start)
      calls.append(call)
      start = end
    }
  }

  private static func value(_ entry: SearchEntry) -> JSONValue {
    .array([
      .string(entry.title), .string(entry.path), .integer(entry.kind.rawValue),
      .string(entry.date), .string(entry.summary),
      .array(entry.headings.map { .array([.string($0.text), .string($0.anchor)]) }),
    ])
  }
}
