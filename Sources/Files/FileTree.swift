package import Diagnostics
import Glibc

/// The project folder on disk: the only way in.
package struct FileTree: Sendable {
  /// The folder as the user named it.
  package let root: String
  let folder: Folder
  let calls: SystemCalls

  /// Folders whose files are authors' work; nothing is ever published into them.
  static let sourceFolders = ["Content", "Themes"]

  /// Opens the folder; everything is read relative to it, whatever happens to its name later.
  package init(root: String, calls: SystemCalls = .kernel) throws(FileError) {
    self.root = root
    self.calls = calls
    do throws(SystemError) {
      folder = Folder(FileDescriptor(try calls.open(AT_FDCWD, root, O_RDONLY | O_DIRECTORY)))
    } catch {
      throw FileError(.open, root, code: error.code)
    }
  }

  /// Reads every file below `folder`, sorted by the bytes of the path.
  ///
  /// Files whose name ends in one of `extensions` are read as text, the others on demand. Throws
  /// `FileError`, or `CancellationError`.
  package func read(
    _ folder: String, text extensions: Set<String>, jobs: Int,
    reporting log: inout DiagnosticLog
  ) async throws -> [ProjectFile] {
    throw FileError(.read, folder, code: ENOSYS)
  }

  /// Reads one file as text; nil where there is none.
  package func readFile(_ path: String, reporting log: inout DiagnosticLog) throws(FileError)
    -> ProjectFile?
  {
    throw FileError(.read, path, code: ENOSYS)
  }

  /// The bytes of a file that was read before and must not have changed since.
  package func bytes(of file: ProjectFile) throws(FileError) -> [UInt8] {
    throw FileError(.read, file.path, code: ENOSYS)
  }

  /// Replaces a file of the project in one step, or creates it.
  package func replaceFile(_ path: String, with bytes: [UInt8]) throws(FileError) {
    throw FileError(.write, path, code: ENOSYS)
  }
}
