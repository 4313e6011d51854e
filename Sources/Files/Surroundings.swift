import Glibc

/// What lies in a project beside its content, and beside the project: sites that were published
/// there, and copies of files.
package struct Surroundings: Sendable, Equatable {
  /// The folders of published sites, by their paths from the root of the machine.
  package private(set) var releases: [String] = []
  /// Files outside of content and themes, by their paths inside the project.
  package private(set) var copies: [String] = []
}

extension Surroundings {
  /// Folders in which neither sites nor copies are looked for: sources, and what programs keep.
  private static let passedOver = Set(
    FileTree.sourceFolders + [CacheFolder.parent, ".git", ".build", "node_modules"])
  private static let deepest = 8

  /// Looks below the project, and for sites also right beside it and beside `publisher`'s target.
  ///
  /// A file is a copy where its SHA-256 is wanted; only files of one of `sizes` are read. Links are
  /// not followed, and folders that may not be read are passed over.
  package init(
    of tree: FileTree, beside publisher: Publisher, digests: Set<String>, sizes: Set<Int>
  ) throws(FileError) {
    do throws(SystemError) {
      let root = tree.resolvedRoot ?? tree.root
      try look(tree.folder, at: root, inside: "", depth: 0) { (file, name) throws(SystemError) in
        try tree.size(file, name, of: digests, sizes) != nil
      }
    } catch {
      throw FileError(.list, tree.root, code: error.code)
    }
    if let above = try? tree.calls.open(tree.folder.raw, "..", folderFlags) {
      lookBeside(Folder(FileDescriptor(above)))
    }
    lookBeside(publisher.target.parent)
    let own = publisher.target.path
    releases = Set(releases).subtracting(own.map { [$0] } ?? []).sorted { $0.utf8Precedes($1) }
  }

  private mutating func look(
    _ folder: Folder, at path: String, inside: String, depth: Int,
    _ isCopy: (Int32, [UInt8]) throws(SystemError) -> Bool
  ) throws(SystemError) {
    for entry in try entries(of: folder.descriptor) {
      let name = String(decoding: entry.name, as: UTF8.self)
      let place = inside.isEmpty ? name : inside + "/" + name
      switch entry.kind {
      case .file: if try isCopy(folder.raw, entry.name) { copies.append(place) }
      case .folder where depth > 0 || !Self.passedOver.contains(name):
        if note(name, in: folder, at: path) || depth == Self.deepest { continue }
        guard let inner = try? folder.opening(entry.name) else { continue }
        try look(inner, at: path + "/" + name, inside: place, depth: depth + 1, isCopy)
      case .folder, .link, .special: break
      }
    }
  }

  private mutating func lookBeside(_ folder: Folder) {
    guard let path = realPath("/proc/self/fd/\(folder.raw)"),
      let entries = try? entries(of: folder.descriptor)
    else { return }
    for entry in entries where entry.kind == .folder {
      _ = note(String(decoding: entry.name, as: UTF8.self), in: folder, at: path)
    }
  }

  /// Notes a folder that holds a site, or what is kept of one; false where it is neither.
  private mutating func note(_ name: String, in folder: Folder, at path: String) -> Bool {
    let path = path == "/" ? "" : path
    if let target = PublishTarget.name(ofState: name) {
      releases.append(path + "/" + target)
      return true
    }
    guard (try? inspect(folder.raw, name + "/" + Manifest.fileName)) != nil else { return false }
    releases.append(path + "/" + name)
    return true
  }
}

extension Folder {
  fileprivate func opening(_ name: [UInt8]) throws(SystemError) -> Folder {
    let path = name.map { CChar(bitPattern: $0) } + [0]
    let inner = unsafe openat(raw, path, folderFlags | O_CLOEXEC)
    guard inner >= 0 else { throw SystemError.last }
    return Folder(FileDescriptor(inner))
  }
}
