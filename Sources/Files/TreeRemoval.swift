import Glibc

/// Removes a file, or a folder with everything in it; what is not there is no error.
func removeTree(_ folder: Int32, _ name: [UInt8]) throws(SystemError) {
  let path = name.map { CChar(bitPattern: $0) } + [0]
  if unsafe unlinkat(folder, path, 0) == 0 || errno == ENOENT { return }
  guard errno == EISDIR || errno == EPERM else { throw SystemError.last }
  let raw = unsafe openat(folder, path, folderFlags | O_CLOEXEC)
  guard raw >= 0 else { throw SystemError.last }
  let inner = FileDescriptor(raw)
  for entry in try entries(of: inner) { try removeTree(inner.raw, entry.name) }
  guard unsafe unlinkat(folder, path, AT_REMOVEDIR) == 0 || errno == ENOENT else {
    throw SystemError.last
  }
}

/// Removes a file, or a folder with everything in it; what is not there is no error.
func removeTree(_ folder: Int32, _ name: String) throws(SystemError) {
  try removeTree(folder, Array(name.utf8))
}
