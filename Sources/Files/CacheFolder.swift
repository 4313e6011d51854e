import Glibc

/// A folder of made files beside the content, which may be deleted at any time.
///
///     .lantoa/          holds a `.gitignore`, so that nothing here is ever committed
///     .lantoa/<name>/   one cache
package struct CacheFolder: Sendable {
  /// The folder of all caches, in the project.
  package static let parent = ".lantoa"

  private static let temporary = ".ghi-do-"
  private let tree: FileTree
  private let path: String

  /// The cache of a name; the folder is made when the first file is kept.
  package init(_ name: String, in tree: FileTree) {
    self.tree = tree
    path = "\(Self.parent)/\(name)"
  }

  /// The bytes of a file; nil where there is none that can be read.
  package func bytes(of name: String) -> [UInt8]? {
    guard let folder = try? tree.openFolder(path),
      let raw = try? tree.calls.open(folder.raw, name, fileFlags)
    else { return nil }
    let descriptor = FileDescriptor(raw)
    guard let status = try? inspect(descriptor.raw), status.isRegularFile else { return nil }
    return try? tree.calls.readPrefix(descriptor.raw, count: Int(status.st_size))
  }

  /// Whether a file of that name and size is there.
  package func holds(_ name: String, size: Int) -> Bool {
    guard let folder = try? tree.openFolder(path), let status = try? inspect(folder.raw, name)
    else { return false }
    return status.isRegularFile && Int(status.st_size) == size
  }

  /// Keeps a file; readers see all of it or nothing.
  package func keep(_ bytes: [UInt8], as name: String) throws(FileError) {
    do throws(SystemError) {
      let folder = try makeFolder()
      let temporary = "\(Self.temporary)\(getpid())-\(UInt32.random(in: .min ... .max))"
      do throws(SystemError) {
        try removeTree(folder.raw, temporary)
        try tree.calls.writeNewFile(folder.raw, temporary, bytes)
        try replace(folder, name, with: temporary)
      } catch {
        try? removeTree(folder.raw, temporary)
        throw error
      }
    } catch {
      throw FileError(.write, "\(path)/\(name)", code: error.code)
    }
  }

  /// The names of all files, sorted by their bytes.
  package func names() throws(FileError) -> [String] {
    do throws(SystemError) {
      let folder = try tree.openFolder(path)
      return try entries(of: folder.descriptor)
        .map { String(decoding: $0.name, as: UTF8.self) }.sorted { $0.utf8Precedes($1) }
    } catch {
      if error.code == ENOENT { return [] }
      throw FileError(.read, path, code: error.code)
    }
  }

  /// Removes what processes that are gone have left half written.
  package func removeInterrupted() throws(FileError) {
    for name in try names() where name.hasPrefix(Self.temporary) {
      let owner = Int32(name.dropFirst(Self.temporary.utf8.count).prefix { $0 != "-" })
      let isAlive = owner.map { kill($0, 0) == 0 || errno == EPERM } ?? false
      if !isAlive { try remove(name) }
    }
  }

  /// Removes a file, if it is there.
  package func remove(_ name: String) throws(FileError) {
    do throws(SystemError) {
      let folder = try tree.openFolder(path)
      try removeTree(folder.raw, name)
    } catch {
      if error.code == ENOENT { return }
      throw FileError(.remove, "\(path)/\(name)", code: error.code)
    }
  }
}

extension CacheFolder {
  private func makeFolder() throws(SystemError) -> Folder {
    do throws(SystemError) {
      return try tree.openFolder(path)
    } catch {
      if error.code != ENOENT { throw error }
    }
    for folder in [Self.parent, path] {
      do throws(SystemError) {
        try tree.calls.makeDirectory(tree.folder.raw, folder)
      } catch {
        if error.code != EEXIST { throw error }
      }
    }
    try ignoreInGit()
    return try tree.openFolder(path)
  }

  /// Also where somebody has put a folder.
  private func replace(_ folder: Folder, _ name: String, with temporary: String)
    throws(SystemError)
  {
    do throws(SystemError) {
      try tree.calls.rename(folder.raw, temporary, name)
    } catch {
      if error.code != EISDIR { throw error }
      try removeTree(folder.raw, name)
      try tree.calls.rename(folder.raw, temporary, name)
    }
  }

  private func ignoreInGit() throws(SystemError) {
    let folder = try tree.openFolder(Self.parent)
    do throws(SystemError) {
      try tree.calls.writeNewFile(folder.raw, ".gitignore", Array("*\n".utf8))
    } catch {
      if error.code != EEXIST { throw error }
    }
  }
}
