import Glibc

/// A release in the making beside the target.
struct StagingTree: Sendable {
  let target: PublishTarget
  let name: String
  let folder: Folder
  let last: LastRelease?
  /// Whether the process hides rights from others by default, which a public site must not do.
  private let needsModes: Bool

  /// Makes an empty tree.
  init(_ target: PublishTarget, last: LastRelease?) throws(FileError) {
    name = "staging-\(getpid())"
    let path = target.state(name)
    do throws(SystemError) {
      try target.calls.makeDirectory(target.parent.raw, path)
      folder = Folder(FileDescriptor(try target.calls.open(target.parent.raw, path, folderFlags)))
      needsModes = try inspect(folder.raw).st_mode & 0o777 != 0o755
      guard fchmod(folder.raw, 0o755) == 0 else { throw SystemError.last }
    } catch {
      throw FileError(.makeDirectory, path, code: error.code)
    }
    self.target = target
    self.last = last
  }

  /// Makes every folder that several of the files, sorted by path, stand in.
  func makeFolders(for items: [ReleasePlan.Item]) throws(FileError) {
    var open: [ArraySlice<UInt8>] = []
    for item in items {
      let path = Array(item.sharedPath)[...]
      while let folder = open.last, !path.starts(with: folder) { open.removeLast() }
      var start = open.last?.count ?? 0
      while let slash = path[start...].firstIndex(of: 0x2F) {
        try makeFolder(String(decoding: path[..<slash], as: UTF8.self))
        open.append(path[...slash])
        start = slash + 1
      }
    }
  }

  /// Makes the folder that only this file stands in, if it has one.
  func makeOwnFolder(for item: ReleasePlan.Item) throws(FileError) {
    guard item.hasOwnFolder, let slash = item.file.path.utf8.lastIndex(of: 0x2F) else { return }
    try makeFolder(String(item.file.path[..<slash]))
  }

  private func makeFolder(_ path: String) throws(FileError) {
    do throws(SystemError) {
      try target.calls.makeDirectory(folder.raw, path)
      if needsModes, unsafe fchmodat(folder.raw, path, 0o755, 0) != 0 { throw SystemError.last }
    } catch {
      throw FileError(.makeDirectory, path, code: error.code)
    }
  }

  /// Makes the folders above a path where they are missing.
  private func makeFolders(above path: String) throws(FileError) {
    let bytes = Array(path.utf8)
    for slash in bytes.indices where bytes[slash] == 0x2F {
      do throws(FileError) {
        try makeFolder(String(decoding: bytes[..<slash], as: UTF8.self))
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
  }
}

extension StagingTree {
  /// Puts one file in place, as a link where the last release holds the same bytes.
  func store(_ bytes: [UInt8], as file: PlannedFile, last entry: Manifest.Entry?) throws(FileError)
    -> StoredFile
  {
    let stored = Manifest.Entry(
      path: file.path, size: bytes.count, digest: Digest(of: bytes),
      flag: file.retained ? .hashed : .plain)
    if let entry, entry.size == stored.size, entry.digest == stored.digest, link(entry) {
      return StoredFile(entry: stored, linked: true)
    }
    try write(bytes, to: file.path)
    return StoredFile(entry: stored, linked: false)
  }

  /// Puts a file in place whose digest is known, loading its bytes only where no link does.
  func store(_ kept: KeptBytes, as file: PlannedFile, last entry: Manifest.Entry?) throws
    -> StoredFile
  {
    if let entry, entry.size == kept.size, entry.digest == kept.digest, link(entry) {
      let stored = Manifest.Entry(
        path: file.path, size: kept.size, digest: kept.digest,
        flag: file.retained ? .hashed : .plain)
      return StoredFile(entry: stored, linked: true)
    }
    return try store(kept.load(), as: file, last: nil)
  }

  /// Writes a file of the tree.
  func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do throws(SystemError) {
      try target.calls.writeNewFile(folder.raw, path, bytes, mode: needsModes ? 0o644 : nil)
    } catch {
      throw FileError(.write, path, code: error.code)
    }
  }

  /// Links a file of the last release; whatever prevents it, writing will do or tell why not.
  private func link(_ entry: Manifest.Entry) -> Bool {
    guard let last, last.isUntouched(entry) else { return false }
    return (try? target.calls.link(last.folder.raw, entry.path, folder.raw, entry.path)) != nil
  }

  /// Carries hashed files over that are no longer planned, since open pages still ask for them.
  ///
  /// Each stays for two releases; a release equal to the last one does not count.
  func retain(_ dropped: [Manifest.Entry], unchanged: Bool) throws(FileError) -> [Manifest.Entry] {
    var kept: [Manifest.Entry] = []
    for entry in dropped {
      guard let flag = unchanged ? entry.flag : entry.flag.afterRelease,
        (try? makeFolders(above: entry.path)) != nil, link(entry)
      else { continue }
      kept.append(
        Manifest.Entry(path: entry.path, size: entry.size, digest: entry.digest, flag: flag))
    }
    return kept
  }
}

/// One file of the release and how it came there.
struct StoredFile: Sendable {
  let entry: Manifest.Entry
  let linked: Bool
}

extension Manifest.Flag {
  /// What becomes of an unplanned file in the next release; nil lets it go.
  fileprivate var afterRelease: Manifest.Flag? {
    switch self {
    case .hashed: .retainedOnce
    case .retainedOnce: .retainedTwice
    case .plain, .retainedTwice: nil
    }
  }
}

extension ReleasePlan.Item {
  /// The path without what is made together with the file.
  fileprivate var sharedPath: Substring.UTF8View {
    let path = file.path.utf8[...]
    guard hasOwnFolder, let slash = path.lastIndex(of: 0x2F) else { return path }
    return path[..<slash]
  }
}
