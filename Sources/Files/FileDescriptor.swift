import Glibc

/// An open file or folder, closed when its owner goes.
struct FileDescriptor: ~Copyable, Sendable {
  let raw: Int32

  init(_ raw: Int32) { self.raw = raw }

  /// Closes now and tells whether the kernel had something to complain about.
  consuming func close(_ calls: SystemCalls) throws(SystemError) {
    let raw = self.raw
    discard self
    try calls.close(raw)
  }

  deinit { _ = Glibc.close(raw) }
}

/// An open folder that several values share: a class because it owns the one descriptor.
final class Folder: Sendable {
  let descriptor: FileDescriptor

  init(_ descriptor: consuming FileDescriptor) { self.descriptor = descriptor }

  var raw: Int32 { descriptor.raw }
}

let folderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW

/// What the kernel tells about an entry without opening it, links not followed.
func inspect(_ folder: Int32, _ path: String) throws(SystemError) -> stat {
  var status = stat()
  guard unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
    throw SystemError.last
  }
  return status
}

/// What the kernel tells about an open file.
func inspect(_ descriptor: Int32) throws(SystemError) -> stat {
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else { throw SystemError.last }
  return status
}

extension stat {
  var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }

  var identity: FileIdentity {
    FileIdentity(
      device: UInt64(st_dev), inode: UInt64(st_ino), size: Int(st_size),
      modified: .init(seconds: st_mtim.tv_sec, nanoseconds: st_mtim.tv_nsec),
      changed: .init(seconds: st_ctim.tv_sec, nanoseconds: st_ctim.tv_nsec))
  }

  /// Whether both describe one file or folder.
  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
}
