import Encoders

/// One file of the index, not yet named by its hash.
package struct SearchFile: Sendable {
  /// The name without hash and ending: `tu-3`.
  package let stem: String
  /// The name: `tu-3.0123456789.js`.
  package let name: String
  package let bytes: [UInt8]
  /// The bytes that hold codes: parts of words and streams of bits, nothing that somebody reads.
  package let codes: [Range<Int>]
}

/// The files of an index, as docs/search.md lays them out.
package struct SearchFiles: Sendable {
  /// The directory; of a small site everything.
  package let directory: SearchFile
  /// The shards of a large site.
  package let shards: [SearchFile]

  package var all: [SearchFile] { [directory] + shards }

  /// Writes `index`; `hash` names a file by its bytes.
  package init(_ index: SearchIndex, hash: ([UInt8]) -> String) {
    let terms = TermShards(index.terms)
    let entries = EntryShards(index.entries)
    let calls = terms.calls + entries.calls
    let isSmall = calls.reduce(0) { $0 + $1.bytes.count } <= Self.smallLimit
    let shards = calls.map { $0.file(hash) }
    let names = isSmall ? [String](repeating: "", count: calls.count) : shards.map(\.hash)
    var own = IndexDirectory(
      index, terms: zip(terms.firsts, names).map { ($0, $1) },
      entries: zip(entries.firsts, names.dropFirst(terms.firsts.count)).map { ($0, $1) }
    ).call
    if isSmall { for call in calls { own.append(call) } }
    directory = own.file(hash).file
    self.shards = isSmall ? [] : shards.map(\.file)
  }

  /// An index of at most so many bytes is one file.
  static let smallLimit = 96 << 10
}

/// A call that stands in a file.
struct SearchCall {
  let stem: String
  private(set) var bytes: [UInt8] = []
  private(set) var codes: [Range<Int>] = []

  init(_ stem: String, _ function: String) {
    self.stem = stem
    bytes += "lantoaSearch.\(function)(".utf8
  }

  mutating func append(_ text: some Sequence<UInt8>) { bytes += text }

  mutating func append(code: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(UInt8(ascii: "\""))
    bytes += code
    bytes.append(UInt8(ascii: "\""))
    codes.append(start..<bytes.count)
  }

  mutating func end() { bytes += ");\n".utf8 }

  mutating func append(_ other: SearchCall) {
    codes += other.codes.map { bytes.count + $0.lowerBound..<bytes.count + $0.upperBound }
    bytes += other.bytes
  }

  func file(_ hash: ([UInt8]) -> String) -> (file: SearchFile, hash: String) {
    let hash = hash(bytes)
    return (
      SearchFile(stem: stem, name: "\(stem).\(hash).js", bytes: bytes, codes: codes), hash
    )
  }
}
