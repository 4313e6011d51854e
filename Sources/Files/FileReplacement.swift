import Glibc

extension FileTree {
  /// Replaces a file of the project in one step, or creates it; readers see all or nothing.
  package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let (above, name) = split(path)
    let temporary = ".\(name).\(getpid()).tmp"
    do throws(SystemError) {
      let folder = try openFolder(above)
      try removeTree(folder.raw, temporary)
      do throws(SystemError) {
        try calls.writeNewFile(folder.raw, temporary, bytes, mode: 0o644, synchronising: true)
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
}
