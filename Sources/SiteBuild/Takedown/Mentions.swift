import Content
import Diagnostics
import SiteModel

/// Where a text still tells the name of a picture, in words that are no use of it.
enum Mentions {
  /// The lines, counted from 1; names of files that stay are none.
  static func lines(in source: SourceText, of targets: PictureTargets, staying: Set<String>)
    -> [Int]
  {
    let bytes = source.bytes
    var lines: Set<Int> = []
    for name in targets.names.map({ Array($0.utf8) }) {
      for start in bytes.occurrences(of: name) {
        let end = start + name.count
        if end < bytes.count, bytes[end].isInNames { continue }
        let before = bytes[..<start].reversed().prefix { $0.isInPaths }.count
        let path = String(decoding: bytes[(start - before)..<end], as: UTF8.self)
        guard PictureTargets.name(path).utf8.elementsEqual(name) else { continue }
        let decoded = PercentEncoding.decoded(path)
        if let file = RelativePath.resolve(decoded, from: source.path), staying.contains(file) {
          continue
        }
        lines.insert(source.position(Int32(start)).line)
      }
    }
    return lines.sorted()
  }
}

extension [UInt8] {
  fileprivate func occurrences(of word: [UInt8]) -> [Int] {
    guard let first = word.first, word.count <= count else { return [] }
    return (0...(count - word.count)).filter {
      self[$0] == first && self[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}

extension UInt8 {
  fileprivate var isInNames: Bool {
    switch self {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x80...: true
    default: false
    }
  }

  fileprivate var isInPaths: Bool { self > 0x20 && !"\"'`()[]<>{}:|,;=".utf8.contains(self) }
}
