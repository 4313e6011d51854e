import Files
import Glibc
import Pictures
import Synchronization

/// Keeps what was made of pictures and seen of other attachments: in the project's cache, or in memory where that cannot be written.
///
/// A class because all workers share the one memory.
final class AttachmentStore: Sendable {
  /// The cache's folder in `.lantoa/`.
  static let folder = "anh"

  private let cache: CacheFolder
  private let known: KnownDigests
  private let memory = Mutex<[String: [UInt8]]>([:])

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
    memory.withLock { $0[name] != nil } || cache.bytes(of: name) != nil
  }

  /// The record of a picture all of whose files are there.
  func record(_ names: PictureNames) -> PictureRecord? {
    guard let record = bytes(of: names.record).flatMap(PictureRecord.init) else { return nil }
    let isWhole = record.variants.allSatisfy { variant in
      let name = names.variant(variant.width, variant.format)
      return memory.withLock { $0[name] != nil } || cache.holds(name, size: variant.size)
    }
    return isWhole ? record : nil
  }

  /// A file whose bytes have that SHA-256.
  func bytes(of name: String, digest: String) -> [UInt8]? {
    bytes(of: name).flatMap { Digest(of: $0).hexadecimal == digest ? $0 : nil }
  }

  /// Keeps a file and returns its SHA-256 in hexadecimal digits.
  @discardableResult
  func keep(_ bytes: [UInt8], as name: String) throws(FileError) -> String {
    do throws(FileError) {
      try cache.keep(bytes, as: name)
    } catch {
      guard [EROFS, EACCES, EPERM].contains(error.code) else { throw error }
      memory.withLock { $0[name] = bytes }
    }
    return Digest(of: bytes).hexadecimal
  }

  /// A whole picture, whose file begins with its own digest.
  func whole(_ name: String) -> [UInt8]? {
    guard let kept = bytes(of: name), kept.count > 64 else { return nil }
    let bytes = Array(kept.dropFirst(64))
    return Digest(of: bytes).hexadecimal.utf8.elementsEqual(kept.prefix(64)) ? bytes : nil
  }

  func keepWhole(_ bytes: [UInt8], as name: String) throws(FileError) {
    try keep(Array(Digest(of: bytes).hexadecimal.utf8) + bytes, as: name)
  }

  /// Removes what was made of files that this build has not used, and keeps its digests.
  func finish() throws(FileError) {
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
      guard [EROFS, EACCES, EPERM].contains(error.code) else { throw error }
    }
  }

  private func bytes(of name: String) -> [UInt8]? {
    memory.withLock { $0[name] } ?? cache.bytes(of: name)
  }
}
