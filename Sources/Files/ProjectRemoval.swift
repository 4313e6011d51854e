import Glibc

/// A file that is byte for byte one that was looked for.
package struct FoundCopy: Sendable, Equatable {
  /// The path inside the project as the file system spells it.
  package let path: String
  let size: Int
}

/// Taking files out of the project.
extension FileTree {
  /// The project's folder from the root of the machine, without links.
  package var resolvedRoot: String? { realPath(root) }

  /// Replaces a text that was read before and must not have changed since.
  package func replace(_ file: ProjectFile, with bytes: [UInt8]) throws(FileError) {
    let (above, name) = split(file.storedPath)
    let mode: mode_t
    do throws(SystemError) {
      let folder = try openFolder(above)
      let status = try inspect(folder.raw, name)
      guard status.identity == file.identity else { throw SystemError(code: 0) }
      mode = status.st_mode & 0o777
    } catch {
      throw FileError(.verifyUnchanged, file.path, code: error.code)
    }
    try replaceFile(file.storedPath, with: bytes, mode: mode)
  }

  /// Removes a file that was read before, if it is still there.
  package func remove(_ file: ProjectFile) throws(FileError) {
    let (above, name) = split(file.storedPath)
    do throws(SystemError) {
      let folder = try openFolder(above)
      try removeTree(folder.raw, name)
      try calls.synchronise(folder.raw)
    } catch {
      if error.code == ENOENT { return }
      throw FileError(.remove, file.path, code: error.code)
    }
  }

  /// Every file below a folder whose SHA-256 is wanted, also where a build does not look: backups of
  /// editors, names that are refused. Links are not followed.
  ///
  /// Only files of one of `sizes` are read.
  package func copies(of digests: Set<String>, sizes: Set<Int>, below path: String)
    throws(FileError) -> [FoundCopy]
  {
    var found: [FoundCopy] = []
    do throws(SystemError) {
      let folder = try openFolder(path)
      try walk(folder, path) { (folder, name, path) throws(SystemError) in
        if let size = try self.size(folder, name, of: digests, sizes) {
          found.append(FoundCopy(path: path, size: size))
        }
      }
    } catch {
      if error.code == ENOENT { return [] }
      throw FileError(.read, path, code: error.code)
    }
    return found
  }

  /// Removes every such file but some.
  package func removeCopies(
    of digests: Set<String>, sizes: Set<Int>, below path: String, sparing spared: [ProjectFile]
  ) throws(FileError) {
    let spared = Set(spared.map(\.storedPath))
    do throws(SystemError) {
      let folder = try openFolder(path)
      try walk(folder, path) { (folder, name, path) throws(SystemError) in
        guard !spared.contains(path), try self.size(folder, name, of: digests, sizes) != nil else {
          return
        }
        try removeTree(folder, name)
      }
    } catch {
      if error.code == ENOENT { return }
      throw FileError(.remove, path, code: error.code)
    }
  }

  /// The size of a file whose digest is wanted.
  func size(_ folder: Int32, _ name: [UInt8], of digests: Set<String>, _ sizes: Set<Int>)
    throws(SystemError) -> Int?
  {
    let path = name.map { CChar(bitPattern: $0) } + [0]
    let raw = unsafe openat(folder, path, fileFlags | O_CLOEXEC)
    guard raw >= 0 else {
      if [ELOOP, EACCES, ENOENT, ENXIO].contains(errno) { return nil }
      throw SystemError.last
    }
    let descriptor = FileDescriptor(raw)
    let status = try inspect(descriptor.raw)
    let size = Int(status.st_size)
    guard status.isRegularFile, sizes.contains(size) else { return nil }
    let bytes = try calls.readPrefix(descriptor.raw, count: size)
    return digests.contains(Digest(of: bytes).hexadecimal) ? size : nil
  }
}

/// Calls `visit` with the folder, the name and the path of every file below a folder.
func walk(
  _ folder: Folder, _ path: String,
  _ visit: (Int32, [UInt8], String) throws(SystemError) -> Void
) throws(SystemError) {
  for entry in try entries(of: folder.descriptor) {
    let name = String(decoding: entry.name, as: UTF8.self)
    let inside = path.isEmpty ? name : "\(path)/\(name)"
    switch entry.kind {
    case .file: try visit(folder.raw, entry.name, inside)
    case .folder:
      let stored = entry.name.map { CChar(bitPattern: $0) } + [0]
      let raw = unsafe openat(folder.raw, stored, folderFlags | O_CLOEXEC)
      guard raw >= 0 else {
        if [EACCES, ENOENT].contains(errno) { continue }
        throw SystemError.last
      }
      try walk(Folder(FileDescriptor(raw)), inside, visit)
    case .link, .special: break
    }
  }
}
