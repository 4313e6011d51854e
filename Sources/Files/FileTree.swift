package import Diagnostics
import Glibc
import Parallelism

/// The project folder on disk: the only way in.
///
/// 1. list: names and kinds of entries, folder by folder, links never followed.
/// 2. read: texts in parallel, each checked before it becomes a `SourceText`.
/// 3. Attachments are only looked at; `bytes(of:)` reads one when it is published.
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
  /// Files whose name ends in one of `extensions` (lower case, no dot) are read as text, the
  /// others on demand. A missing folder is a diagnostic. Throws `FileError`, or
  /// `CancellationError`.
  package func read(
    _ folder: String, text extensions: Set<String>, jobs: Int,
    reporting log: inout DiagnosticLog
  ) async throws -> [ProjectFile] {
    var listing = FolderListing(self)
    try listing.list(folder)
    log.append(contentsOf: listing.log)
    let parts = try await parallelMap(listing.runs, jobs: jobs) { run in
      try read(run, text: extensions)
    }
    for part in parts { log.append(contentsOf: part.log) }
    return (listing.rejected + parts.flatMap(\.files)).sorted { $0.path.utf8Precedes($1.path) }
  }

  /// Reads one file as text, whatever its name; nil where there is none.
  package func readFile(
    _ path: String, limit: Int = SizeLimit.text, reporting log: inout DiagnosticLog
  ) throws(FileError) -> ProjectFile? {
    var part = ReadPart()
    let (above, name) = split(path)
    do throws(SystemError) {
      let folder = try openFolder(above)
      try part.readText(
        ListedFile(path: path, storedPath: path, storedName: name), limit: limit, folder, calls)
    } catch {
      if error.code == ENOENT { return nil }
      throw FileError(.read, path, code: error.code)
    }
    log.append(contentsOf: part.log)
    return part.files.first
  }

  /// The bytes of a file that was read before and must not have changed since.
  package func bytes(of file: ProjectFile) throws(FileError) -> [UInt8] {
    if case .text(let text) = file.kind { return text.stored }
    let (above, name) = split(file.storedPath)
    do throws(SystemError) {
      let folder = try openFolder(above)
      let descriptor = FileDescriptor(try calls.open(folder.raw, name, fileFlags))
      guard try inspect(descriptor.raw).identity == file.identity else {
        throw SystemError(code: 0)
      }
      let bytes = try calls.readPrefix(descriptor.raw, count: file.size)
      guard bytes.count == file.size, try inspect(descriptor.raw).identity == file.identity else {
        throw SystemError(code: 0)
      }
      return bytes
    } catch {
      let gone = [0, ENOENT, ELOOP, ENOTDIR].contains(error.code)
      throw FileError(gone ? .verifyUnchanged : .read, file.path, code: error.code)
    }
  }
}

extension FileTree {
  /// Opens a folder below the root part by part, so that no part is a link.
  func openFolder(_ path: String) throws(SystemError) -> Folder {
    var current = folder
    for part in path.split(separator: "/") where part != "." {
      current = Folder(
        FileDescriptor(try calls.open(current.raw, String(part), folderFlags)))
    }
    return current
  }

  private func read(_ run: ReadRun, text extensions: Set<String>) throws -> ReadPart {
    var part = ReadPart()
    let folder: Folder
    do throws(SystemError) {
      folder = try openFolder(run.folder)
    } catch {
      throw FileError(.open, run.folder, code: error.code)
    }
    for file in run.files {
      try Task.checkCancellation()
      do throws(SystemError) {
        if extensions.contains(fileExtension(file.storedName)) {
          try part.readText(file, folder, calls)
        } else {
          try part.inspectAttachment(file, folder)
        }
      } catch {
        throw FileError(
          error.code == ENOENT ? .verifyUnchanged : .read, file.path, code: error.code)
      }
    }
    return part
  }
}
