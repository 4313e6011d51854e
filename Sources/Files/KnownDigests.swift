import Glibc
import Synchronization

/// The digests of files that have not changed since they were last read, so that they need not be
/// read again; kept in a cache between builds.
///
/// A class because all workers add to the one table.
package final class KnownDigests: Sendable {
  private struct Known {
    let identity: FileIdentity
    let digest: String
  }

  private static let name = "da-doc"
  private static let header = "lantoa-digests 1"
  private let cache: CacheFolder
  private let before: [String: Known]
  private let now = Mutex(Seen())

  private struct Seen {
    var table: [String: Known] = [:]
    var digests: Set<String> = []
  }

  /// Reads the table of a cache; a damaged one counts as none.
  package init(_ cache: CacheFolder) {
    self.cache = cache
    let kept = cache.bytes(of: Self.name).flatMap { CacheSeal.opened($0, as: Self.name) }
    before = kept.map(Self.read) ?? [:]
  }

  /// The SHA-256 of a file in hexadecimal digits, if it has not changed since it was noted.
  package func digest(of file: ProjectFile) -> String? {
    guard let known = before[file.path], known.identity == file.identity else { return nil }
    now.withLock { seen in
      seen.table[file.path] = known
      seen.digests.insert(known.digest)
    }
    return known.digest
  }

  /// Computes and notes the digest of a file whose bytes were read at `moment` or later.
  ///
  /// A file changed in the very tick in which it was read is not noted: it may change once more
  /// without showing it.
  package func note(_ bytes: [UInt8], of file: ProjectFile, readAfter moment: ReadingMoment)
    -> String
  {
    let digest = Digest(of: bytes).hexadecimal
    now.withLock { seen in
      seen.digests.insert(digest)
      if let identity = file.identity, max(identity.changed, identity.modified) < moment.time {
        seen.table[file.path] = Known(identity: identity, digest: digest)
      }
    }
    return digest
  }

  /// Every digest that was asked for or noted.
  package var digests: Set<String> { now.withLock { $0.digests } }

  /// Keeps the table for the next build, if it differs from the last one.
  package func save() throws(FileError) {
    let table = now.withLock { $0.table }
    let isSame =
      table.count == before.count
      && table.allSatisfy { before[$0.key]?.identity == $0.value.identity }
    if !isSame { try keep(table) }
  }

  /// What the table of the last build says of files whatever has become of them.
  package var remembered: [(path: String, digest: String)] {
    before.map { ($0.key, $0.value.digest) }
  }

  /// Takes files out of the table of the last build, now; a damaged table goes as a whole.
  package func forget(_ isForgotten: (_ path: String, _ digest: String) -> Bool)
    throws(FileError)
  {
    let kept = before.filter { !isForgotten($0.key, $0.value.digest) }
    if kept.isEmpty {
      try cache.remove(Self.name)
    } else if kept.count < before.count {
      try keep(kept)
    }
  }

  private func keep(_ table: [String: Known]) throws(FileError) {
    let lines = table.sorted { $0.key.utf8Precedes($1.key) }.map { path, known in
      "\(known.digest) \(known.identity.line) \(path)\n"
    }
    let text = Array((Self.header + "\n" + lines.joined()).utf8)
    try cache.keep(CacheSeal.sealed(text, as: Self.name), as: Self.name)
  }

  private static func read(_ bytes: [UInt8]) -> [String: Known] {
    var lines = bytes.split(separator: 0x0A)[...]
    guard lines.popFirst().map({ $0.elementsEqual(header.utf8) }) == true else { return [:] }
    var table: [String: Known] = [:]
    for line in lines {
      let fields = line.split(separator: 0x20, maxSplits: 8, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 9, fields[0].utf8.count == 64,
        let identity = FileIdentity(fields: fields[1..<8])
      else { return [:] }
      table[fields[8]] = Known(identity: identity, digest: fields[0])
    }
    return table
  }
}

/// A moment of the file system's clock.
package struct ReadingMoment: Sendable {
  let time: FileIdentity.Timestamp

  init(time: FileIdentity.Timestamp) { self.time = time }

  /// The tick of a file's last change.
  package init?(_ file: ProjectFile) {
    guard let identity = file.identity else { return nil }
    time = identity.changed
  }

  /// The tick that files changed just now would carry.
  package static func now() -> ReadingMoment {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return ReadingMoment(time: .init(seconds: time.tv_sec, nanoseconds: time.tv_nsec))
  }
}

extension FileIdentity {
  /// All parts, so that any change of the file shows.
  fileprivate var line: String {
    let times = [modified, changed].map { "\($0.seconds) \($0.nanoseconds)" }
    return "\(device) \(inode) \(size) \(times[0]) \(times[1])"
  }

  fileprivate init?(fields: ArraySlice<String>) {
    let numbers = fields.compactMap { UInt64($0) }
    guard numbers.count == 7, numbers.dropFirst(2).allSatisfy({ $0 <= UInt64(Int.max) }) else {
      return nil
    }
    device = numbers[0]
    inode = numbers[1]
    size = Int(numbers[2])
    modified = Timestamp(seconds: Int(numbers[3]), nanoseconds: Int(numbers[4]))
    changed = Timestamp(seconds: Int(numbers[5]), nanoseconds: Int(numbers[6]))
  }
}
