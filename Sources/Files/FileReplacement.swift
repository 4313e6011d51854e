import Glibc

extension FileTree {
  /// Replaces a file of the project in one step, or creates it; readers see all or nothing.
  package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
    try replaceFile(path, with: bytes, mode: 0o644)
  }

  func replaceFile(_ path: String, with bytes: [UInt8], mode: mode_t) throws(FileError) {
    let (above, name) = split(path)
    let temporary = ".\(name).\(getpid())\(temporaryEnding)"
    do throws(SystemError) {
      let folder = try openFolder(above)
      try removeTree(folder.raw, temporary)
      do throws(SystemError) {
        try calls.writeNewFile(folder.raw, temporary, bytes, mode: mode, synchronising: true)
        try calls.rename(folder.raw, temporary, name)
      } catch {
        try? removeTree(folder.raw, temporary)
        throw error
      }
      try calls.synchronise(folder.raw)
    } catch {
      throw FileError(.write, path, code: error.code)
    }
  }

  /// Removes what processes that are gone have left half written, in content and in the root.
  package func removeInterruptedWrites() throws(FileError) {
    do throws(SystemError) {
      for entry in try entries(of: folder.descriptor) where entry.kind == .file {
        if isInterruptedWrite(entry.name) { try removeTree(folder.raw, entry.name) }
      }
      for name in Self.sourceFolders {
        guard let folder = try? openFolder(name) else { continue }
        try walk(folder, name) { (folder, name, _) throws(SystemError) in
          if isInterruptedWrite(name) { try removeTree(folder, name) }
        }
      }
    } catch {
      throw FileError(.remove, root, code: error.code)
    }
  }
}

private let temporaryEnding = ".tmp"

/// Whether a name is that of a file in the making, of a process that is gone.
private func isInterruptedWrite(_ name: [UInt8]) -> Bool {
  let text = String(decoding: name, as: UTF8.self)
  guard text.hasPrefix("."), text.hasSuffix(temporaryEnding),
    let owner = text.dropLast(temporaryEnding.utf8.count).split(separator: ".").last
      .flatMap({ Int32($0) })
  else { return false }
  return owner > 0 && kill(owner, 0) != 0 && errno == ESRCH
}
