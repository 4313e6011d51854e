import Glibc

/// One name in a folder, as the file system spells it.
struct FolderEntry {
  enum Kind { case file, folder, link, special }

  let name: [UInt8]
  let kind: Kind
}

/// The entries of an open folder without `.` and `..`, sorted by bytes.
func entries(of folder: borrowing FileDescriptor) throws(SystemError) -> [FolderEntry] {
  let copy = unsafe openat(folder.raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard copy >= 0 else { throw SystemError.last }
  guard let stream = unsafe fdopendir(copy) else {
    let error = SystemError.last
    _ = Glibc.close(copy)
    throw error
  }
  defer { _ = unsafe closedir(stream) }
  var found: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = unsafe readdir(stream) else {
      if errno != 0 { throw SystemError.last }
      break
    }
    let name = unsafe name(of: entry)
    if name == [0x2E] || name == [0x2E, 0x2E] { continue }
    found.append(
      FolderEntry(name: name, kind: try kind(unsafe entry.pointee.d_type, name, folder.raw)))
  }
  return found.sorted { $0.name.lexicographicallyPrecedes($1.name) }
}

private func name(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
    let start = unsafe UnsafeRawPointer(tuple)
    let length = unsafe strlen(start.assumingMemoryBound(to: CChar.self))
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: length))
  }
}

private func kind(_ type: UInt8, _ name: [UInt8], _ folder: Int32) throws(SystemError)
  -> FolderEntry.Kind
{
  switch Int(type) {
  case Int(DT_REG): return .file
  case Int(DT_DIR): return .folder
  case Int(DT_LNK): return .link
  case Int(DT_UNKNOWN):
    let status = try inspectBytes(folder, name)
    return status.isRegularFile
      ? .file : status.isFolder ? .folder : status.isLink ? .link : .special
  default: return .special
  }
}

/// Like `inspect`, for a name that may not be UTF-8.
private func inspectBytes(_ folder: Int32, _ name: [UInt8]) throws(SystemError) -> stat {
  var status = stat()
  let path = name.map { CChar(bitPattern: $0) } + [0]
  guard unsafe fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
    throw SystemError.last
  }
  return status
}
