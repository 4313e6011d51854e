import Glibc

extension PublishTarget {
  /// Refuses places where a switch would hide something that is not a release.
  ///
  /// Folders are compared by device and inode, so that no spelling of a path slips through.
  func refuseDangerousPlaces(project: FileTree, home: String?) throws {
    let root = try inspect(AT_FDCWD, "/")
    let projectStatus = try inspect(project.folder.raw)
    if let status = try status() {
      if status.isSame(as: root) { throw PublishError.rootFolder }
      if let home, !home.isEmpty, let homeStatus = followed(home), status.isSame(as: homeStatus) {
        throw PublishError.homeFolder
      }
      if status.isSame(as: projectStatus) { throw PublishError.projectRoot }
      if try isAncestor(status, of: project.folder) { throw PublishError.aroundProject }
      try refuseSources(status, project)
    }
    for status in try ancestors(of: parent) { try refuseSources(status, project) }
  }

  private func refuseSources(_ status: stat, _ project: FileTree) throws {
    for name in FileTree.sourceFolders {
      guard let source = try? inspect(project.folder.raw, name) else { continue }
      if status.isSame(as: source) { throw PublishError.insideSources(name) }
    }
  }

  private func isAncestor(_ status: stat, of folder: Folder) throws -> Bool {
    try ancestors(of: folder).contains { $0.isSame(as: status) }
  }

  /// The folder itself and every folder above it, up to the root.
  private func ancestors(of folder: Folder) throws -> [stat] {
    var found: [stat] = []
    var current = folder
    while true {
      let status = try inspect(current.raw)
      if let last = found.last, last.isSame(as: status) { return found }
      found.append(status)
      current = Folder(FileDescriptor(try calls.open(current.raw, "..", folderFlags)))
    }
  }

  private func followed(_ path: String) -> stat? {
    var status = stat()
    return unsafe fstatat(AT_FDCWD, path, &status, 0) == 0 ? status : nil
  }
}
