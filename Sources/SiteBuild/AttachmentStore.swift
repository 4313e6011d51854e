import Files
import Glibc
import Pictures
import Synchronization

/// Keeps what was made of pictures and seen of other attachments: in the project's cache, or in memory
/// where that cannot be written.
///
/// A class because all workers share the one memory.
final class AttachmentStore: Sendable {
  /// The cache's folder in `.lantoa/`.
  static let folder = "anh"
  /// Bytes that memory may hold; what is beyond them is made once more when it is published.
  private static let memoryLimit = 64 << 20

  private struct Memory {
    var files: [String: [UInt8]] = [:]
    var size = 0
    /// Why the cache did not keep something.
    var failure: FileError?
  }

  private let cache: CacheFolder
  private let known: KnownDigests
  private let memory = Mutex(Memory())

  init(_ tree: FileTree) {
    cache = CacheFolder(Self.folder, in: tree)
    known = KnownDigests(cache)
  }

  /// The SHA-256 of a file in hexadecimal digits; `read` is asked for its bytes if they are needed.
  func digest<Failure>(of file: ProjectFile, _ read: () throws(Failure) -> [UInt8]) throws(Failure)
    -> String
  {
    if let digest = known.digest(of: file) { return digest }
    let moment = ReadingMoment.now()
    return known.note(try read(), of: file, readAfter: moment)
  }

  /// Whether a file of that name is kept.
  func holds(_ name: String) -> Bool {
    memory.withLock { $0.files[name] != nil } || cache.bytes(of: name) != nil
  }

  /// The record of a picture all of whose files are there.
  func record(_ names: PictureNames) -> PictureRecord? {
    guard let record = sealed(names.record).flatMap(PictureRecord.init) else { return nil }
    let isWhole = record.variants.allSatisfy { variant in
      let name = names.variant(variant.width, variant.format)
      return memory.withLock { $0.files[name] != nil } || cache.holds(name, size: variant.size)
    }
    return isWhole ? record : nil
  }

  /// A file whose bytes have that SHA-256.
  func bytes(of name: String, digest: String) -> [UInt8]? {
    bytes(of: name).flatMap { Digest(of: $0).hexadecimal == digest ? $0 : nil }
  }

  /// Keeps a file and returns its SHA-256 in hexadecimal digits.
  @discardableResult
  func keep(_ bytes: [UInt8], as name: String) -> String {
    do throws(FileError) {
      try cache.keep(bytes, as: name)
    } catch {
      note(error)
      memory.withLock { memory in
        guard memory.size + bytes.count <= Self.memoryLimit else { return }
        memory.size += bytes.count
        memory.files[name] = bytes
      }
    }
    return Digest(of: bytes).hexadecimal
  }

  /// The bytes that were kept with a seal under that name.
  func sealed(_ name: String) -> [UInt8]? {
    bytes(of: name).flatMap { CacheSeal.opened($0, as: name) }
  }

  /// Keeps bytes of which no digest stands elsewhere.
  func keepSealed(_ bytes: [UInt8], as name: String) {
    keep(CacheSeal.sealed(bytes, as: name), as: name)
  }

  /// Removes what was made of files that this build has not used, and keeps its digests; returns
  /// what the cache did not let be done.
  func finish() -> FileError? {
    do throws(FileError) {
      let present = known.digests
      for name in try cache.names() {
        if let source = PictureNames.source(ofCached: name), !present.contains(source) {
          try cache.remove(name)
        }
      }
      try cache.removeInterrupted()
      try known.save()
    } catch {
      note(error)
    }
    return memory.withLock { $0.failure }
  }

  /// Remembers that the cache fails; which file was the first is no two times the same.
  private func note(_ error: FileError) {
    let folder = FileError(
      error.operation, "\(CacheFolder.parent)/\(Self.folder)", code: error.code)
    memory.withLock { $0.failure = folder }
  }

  private func bytes(of name: String) -> [UInt8]? {
    memory.withLock { $0.files[name] } ?? cache.bytes(of: name)
  }
}
