/// Reads the files of an index back.
package struct SearchReader: Sendable {
  /// How many entries there are.
  package let count: Int
  /// How many entries each kind has, in the order of the numbers.
  package let kinds: [(name: String, count: Int)]
  /// The words that the directory knows, in byte order, each with the logarithm of how many postings it has.
  package let vocabulary: [(word: String, size: Int)]
  /// The first term of each shard.
  private let firsts: [[UInt8]]
  private let shards: [TermShardText]
  /// The number of the first entry of each shard.
  private let firstEntries: [Int]
  private let entries: [SearchEntry]

  /// What is wrong with a file.
  package struct Fault: Error, Equatable {
    package let text: String
  }

  /// Takes the files of an index.
  package init(_ files: SearchFiles) throws(Fault) { try self.init(files.all.map(\.bytes)) }

  /// Takes the bytes of all files, the directory first, the others in any order.
  package init(_ files: [[UInt8]]) throws(Fault) {
    var calls: [ScriptCall] = []
    for bytes in files { calls += try ScriptCall.all(in: bytes) }
    guard let first = calls.first, first.function == "open",
      let directory = first.arguments.first?.members,
      directory["format"]?.integer == 1, let count = directory["count"]?.integer
    else { throw Fault(text: "directory") }
    self.count = count
    kinds = (directory["kinds"]?.items ?? []).map {
      ($0.items.first?.text ?? "", $0.items.last?.integer ?? 0)
    }
    vocabulary = try Self.vocabulary(directory["words"]?.text ?? "")
    firsts = (directory["terms"]?.items ?? []).map { Array(($0.items.first?.text ?? "").utf8) }
    var shards: [TermShardText] = []
    for call in try Self.calls("terms", firsts.count, calls) {
      shards.append(try TermShardText(call, entryCount: count))
    }
    self.shards = shards
    firstEntries = (directory["entries"]?.items ?? []).compactMap { $0.items.first?.integer }
    let entryCalls = try Self.calls("entries", directory["entries"]?.items.count ?? 0, calls)
    var entries: [SearchEntry] = []
    for call in entryCalls {
      for item in call.arguments.last?.items ?? [] { entries.append(try Self.entry(item)) }
    }
    guard entries.count == count else { throw Fault(text: "count of entries") }
    self.entries = entries
  }

  /// A term with its entries, if any entry has it.
  package func term(_ text: String) -> SearchTerm? {
    shard(of: text).flatMap { shards[$0].term(text) }
  }

  /// The number of the shard in which a term stands if any entry has it.
  package func shard(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    return firsts.lastIndex { !bytes.lexicographicallyPrecedes($0) }
  }

  /// The number of the shard in which an entry stands.
  package func entryShard(of number: Int) -> Int? { firstEntries.lastIndex { $0 <= number } }

  /// The texts of all terms, shard by shard.
  package var terms: [String] { shards.flatMap(\.texts) }

  /// The entry of a number.
  package func entry(_ number: Int) -> SearchEntry? {
    entries.indices.contains(number) ? entries[number] : nil
  }
}

extension SearchReader {
  /// The calls of one function by their numbers, which must be all there.
  private static func calls(_ function: String, _ count: Int, _ calls: [ScriptCall])
    throws(Fault) -> [ScriptCall]
  {
    let found = calls.filter { $0.function == function }
    let numbered = Dictionary(
      found.map { ($0.arguments.first?.integer ?? -1, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let ordered = (0..<count).compactMap { numbered[$0] }
    guard ordered.count == count else { throw Fault(text: "a file is missing") }
    return ordered
  }

  private static func vocabulary(_ text: String) throws(Fault) -> [(word: String, size: Int)] {
    var decoder = FrontDecoder()
    var found: [(word: String, size: Int)] = []
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      guard let end = bytes.firstIndex(where: { (0x41...0x5A).contains($0) }),
        decoder.take(bytes[..<end])
      else { throw Fault(text: "words") }
      found.append((String(decoding: decoder.last, as: UTF8.self), Int(bytes[end] - 0x41)))
      bytes = bytes[(end + 1)...]
    }
    return found
  }

  private static func entry(_ value: ScriptValue) throws(Fault) -> SearchEntry {
    let parts = value.items
    guard parts.count == 6, let title = parts[0].text, let path = parts[1].text,
      let kind = parts[2].integer.flatMap(EntryKind.init), let date = parts[3].text,
      let summary = parts[4].text
    else { throw Fault(text: "entry") }
    let headings = parts[5].items.map {
      SearchHeading($0.items.first?.text ?? "", anchor: $0.items.last?.text ?? "")
    }
    return SearchEntry(
      title: title, path: path, kind: kind, date: date, summary: summary, headings: headings)
  }
}
