import TestSupport
import CZlib
import Search

/// What the first query of a visit loads: the directory, the shards of its terms, those of the
/// entries that are shown. Queries are four words in a row from the texts.
struct QueryLoads {
  private struct Load {
    let query: String
    let files, terms, entries, all: Int
  }

  private let reader: SearchReader
  private let engine: SearchEngine
  private let texts: [BenchText]
  private var random: SeededGenerator
  private let sizes: [Substring: Int]
  private let directory: Int
  /// So many results the page asks for at first.
  private static let shown = 12

  init?(_ files: SearchFiles, _ texts: [BenchText], _ seed: UInt64) {
    guard !texts.isEmpty, let reader = try? SearchReader(files) else { return nil }
    self.reader = reader
    self.texts = texts
    engine = SearchEngine(reader)
    random = SeededGenerator(seed: seed)
    directory = Wire.size(files.directory.bytes)
    sizes = Dictionary(
      files.shards.map { ($0.name.prefix { $0 != "." }, Wire.size($0.bytes)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Prints what random queries load.
  mutating func report(_ count: Int) {
    var loads: [Load] = []
    for _ in 0..<count * 20 where loads.count < count {
      let words = words()
      if words.count == 4 { loads.append(load(words.joined(separator: " "))) }
    }
    loads.sort { $0.all < $1.all }
    print(
      "\(loads.count) queries of four words; compressed bytes, \(directory) of them the directory:")
    for (name, share) in [("median", 50), ("95 %", 95), ("most", 100)] {
      guard let load = loads.dropFirst(max(0, loads.count * share / 100 - 1)).first else { return }
      print(
        "  \(name): \(load.all) in \(load.files) files; terms \(load.terms), entries \(load.entries):"
          + " \(load.query)")
    }
  }

  private mutating func words() -> [String] {
    let body = texts[Int.random(in: texts.indices, using: &random)].body
    let parts = body.split { $0 < 0x20 || ".,:;|()[]*`~#>".utf8.contains($0) }
    guard let part = parts.randomElement(using: &random) else { return [] }
    let words = part.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= 4 else { return [] }
    let start = Int.random(in: 0...(words.count - 4), using: &random)
    return Array(words[start..<start + 4])
  }

  private func load(_ query: String) -> Load {
    let tokens = Tokeniser.tokens(Array(query.utf8)).map { token in
      switch token {
      case .word(let folded, _): folded
      case .pair(let first, let second): first + " " + second
      case .number(let number): number
      }
    }
    let termShards = Set(tokens.compactMap(reader.shard))
    let shown = engine.search(query + " ").numbers.prefix(Self.shown)
    let entryShards = Set(shown.compactMap(reader.entryShard))
    let terms = termShards.reduce(0) { $0 + (sizes["tu-\($1)"] ?? 0) }
    let entries = entryShards.reduce(0) { $0 + (sizes["trang-\($1)"] ?? 0) }
    return Load(
      query: query, files: 1 + termShards.count + entryShards.count, terms: terms,
      entries: entries, all: directory + terms + entries)
  }
}

/// Sizes as they go over the wire, with zlib's usual effort.
private enum Wire {
  static func size(_ bytes: [UInt8]) -> Int {
    var length = compressBound(UInt(bytes.count))
    var buffer = [UInt8](repeating: 0, count: Int(length))
    let status = unsafe buffer.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(target.baseAddress, &length, source.baseAddress, UInt(source.count), 6)
      }
    }
    precondition(status == Z_OK, "zlib has memory")
    return Int(length) + 12
  }
}
