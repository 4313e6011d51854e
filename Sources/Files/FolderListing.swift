import Diagnostics
import Glibc

/// A file that was found, not yet opened.
struct ListedFile: Sendable {
  /// In NFC, inside the project.
  let path: String
  let storedPath: String
  /// The last part of `storedPath`.
  let storedName: String
}

/// Files of one folder that are read in one go.
struct ReadRun: Sendable {
  /// As the file system spells it.
  let folder: String
  let files: ArraySlice<ListedFile>
}

/// Walks folders and collects the files in them, refusing what is not a plain file.
struct FolderListing {
  private static let deepest = 16
  private static let longestRun = 64

  private let tree: FileTree
  private(set) var runs: [ReadRun] = []
  private(set) var rejected: [ProjectFile] = []
  private(set) var log = DiagnosticLog()

  init(_ tree: FileTree) { self.tree = tree }

  /// Lists a folder of the project and all below it.
  mutating func list(_ path: String) throws(FileError) {
    do throws(SystemError) {
      let folder = try tree.openFolder(path)
      try list(folder, path: path, storedPath: path, depth: 1)
    } catch {
      switch error.code {
      case ENOTDIR where (try? inspect(tree.folder.raw, path))?.isLink == true:
        log.append(.symbolicLink(path))
      case ENOENT, ENOTDIR: log.append(.folderMissing(path))
      case ELOOP: log.append(.symbolicLink(path))
      case EACCES, EPERM: log.append(.folderUnreadable(path))
      default: throw FileError(.list, path, code: error.code)
      }
    }
  }

  private mutating func list(_ folder: Folder, path: String, storedPath: String, depth: Int)
    throws(SystemError)
  {
    var files: [ListedFile] = []
    var seen: [String: String] = [:]
    for entry in try entries(of: folder.descriptor) where !isLeftBehind(entry.name) {
      let name = FileName(entry.name)
      let found = ListedFile(
        path: "\(path)/\(name.canonical)", storedPath: "\(storedPath)/\(name.stored)",
        storedName: name.stored)
      if let fault = name.fault {
        reject(found, .badName(found.path, fault))
      } else if let other = seen.updateValue(found.path, forKey: name.collisionKey) {
        reject(found, .nameCollision(found.path, with: other))
      } else {
        switch entry.kind {
        case .file: files.append(found)
        case .folder: try descend(into: found, of: folder, depth: depth)
        case .link: reject(found, .symbolicLink(found.path))
        case .special: reject(found, .notAFile(found.path))
        }
      }
    }
    for start in stride(from: 0, to: files.count, by: Self.longestRun) {
      let end = min(start + Self.longestRun, files.count)
      runs.append(ReadRun(folder: storedPath, files: files[start..<end]))
    }
  }

  private mutating func descend(into found: ListedFile, of folder: Folder, depth: Int)
    throws(SystemError)
  {
    guard depth < Self.deepest else { return log.append(.folderTooDeep(found.path, Self.deepest)) }
    do throws(SystemError) {
      let raw = try tree.calls.open(folder.raw, found.storedName, folderFlags)
      let inner = Folder(FileDescriptor(raw))
      try list(inner, path: found.path, storedPath: found.storedPath, depth: depth + 1)
    } catch {
      guard error.code == EACCES || error.code == EPERM else { throw error }
      log.append(.folderUnreadable(found.path))
    }
  }

  private mutating func reject(_ file: ListedFile, _ diagnostic: Diagnostic) {
    log.append(diagnostic)
    rejected.append(
      ProjectFile(
        path: file.path, storedPath: file.storedPath,
        kind: .rejected(SourceText(path: file.path, asStored: []))))
  }
}
