import Glibc

/// The release that readers see now, as a source of files that need not be written again.
struct LastRelease: Sendable {
  let folder: Folder
  let manifest: Manifest
  /// When the manifest, the last file of a release, was written.
  private let completed: FileIdentity.Timestamp

  /// Opens the present release; nil where there is none, or its manifest cannot be trusted.
  init?(of target: PublishTarget) throws(FileError) {
    let calls = target.calls
    do throws(SystemError) {
      folder = Folder(FileDescriptor(try calls.open(target.parent.raw, target.name, folderFlags)))
      let descriptor = FileDescriptor(
        try calls.open(folder.raw, Manifest.fileName, O_RDONLY | O_NOFOLLOW | O_NONBLOCK))
      let status = try inspect(descriptor.raw)
      guard status.isRegularFile,
        case let bytes = try calls.readPrefix(descriptor.raw, count: Int(status.st_size)),
        let manifest = Manifest(bytes)
      else { return nil }
      self.manifest = manifest
      completed = status.identity.modified
    } catch {
      if error.code == ENOENT { return nil }
      throw FileError(.read, "\(target.name)/\(Manifest.fileName)", code: error.code)
    }
  }

  /// Whether a file is as this release has published it, as far as size and time tell.
  func isUntouched(_ entry: Manifest.Entry) -> Bool {
    guard let status = try? inspect(folder.raw, entry.path) else { return false }
    return status.isRegularFile && Int(status.st_size) == entry.size
      && status.identity.modified <= completed
  }
}
