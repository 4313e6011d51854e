import Glibc

/// A folder to publish to, by the open folder that holds it; everything else stands beside it.
///
///     parent/public/            the release that readers see
///     parent/.public.lantoa/    lock, staging-<pid>, switching-<inode>, previous
struct PublishTarget: Sendable {
  let parent: Folder
  let name: String
  let calls: SystemCalls

  /// The folder beside the target where releases are made and kept.
  var stateName: String { ".\(name).lantoa" }

  /// The target whose releases are made and kept in a folder of that name; nil for other names.
  static func name(ofState name: String) -> String? {
    let ending = ".lantoa"
    guard name.hasPrefix("."), name.hasSuffix(ending), name.utf8.count > ending.utf8.count + 1
    else { return nil }
    return String(name.dropFirst().dropLast(ending.utf8.count))
  }

  /// The path from the root of the machine, without links.
  var path: String? {
    realPath("/proc/self/fd/\(parent.raw)").map { $0 == "/" ? "/" + name : $0 + "/" + name }
  }

  /// The path of something in that folder, relative to `parent`.
  func state(_ entry: String) -> String { "\(stateName)/\(entry)" }

  /// Resolves links and `..` of what the user has named; the target itself need not exist.
  init(resolving target: String, calls: SystemCalls) throws {
    let path: String
    if let real = realPath(target) {
      path = real
    } else {
      let (folder, name) = split(target)
      guard let real = realPath(folder), name != "..", name != "." else {
        throw PublishError.parentMissing
      }
      path = real == "/" ? "/" + name : real + "/" + name
    }
    guard path != "/" else { throw PublishError.rootFolder }
    let (folder, name) = split(path)
    do throws(SystemError) {
      let raw = try calls.open(AT_FDCWD, folder, folderFlags)
      parent = Folder(FileDescriptor(raw))
    } catch {
      guard error.code != ENOTDIR else { throw PublishError.parentMissing }
      throw FileError(.open, folder, code: error.code)
    }
    self.name = name
    self.calls = calls
  }
}

extension PublishTarget {
  /// What stands at the target now.
  func status() throws(FileError) -> stat? {
    do throws(SystemError) {
      return try inspect(parent.raw, name)
    } catch {
      if error.code == ENOENT { return nil }
      throw FileError(.inspect, name, code: error.code)
    }
  }

  /// Refuses a target that is no folder, is a mount point, or holds what lantoa did not make.
  func checkOwnership() throws {
    guard let status = try status() else { return }
    guard status.isFolder else { throw PublishError.notAFolder }
    guard status.st_dev == (try inspect(parent.raw)).st_dev else {
      throw PublishError.otherFileSystem
    }
    let folder = try open(name)
    let names = try entries(of: folder.descriptor)
    guard names.isEmpty || hasMarker(folder) else { throw PublishError.notOurs }
  }

  /// Opens a folder below `parent`.
  func open(_ path: String) throws(FileError) -> Folder {
    do throws(SystemError) {
      return Folder(FileDescriptor(try calls.open(parent.raw, path, folderFlags)))
    } catch {
      throw FileError(.open, path, code: error.code)
    }
  }

  private func hasMarker(_ folder: Folder) -> Bool {
    guard let raw = try? calls.open(folder.raw, Manifest.fileName, O_RDONLY | O_NOFOLLOW) else {
      return false
    }
    let descriptor = FileDescriptor(raw)
    let header = try? calls.readPrefix(descriptor.raw, count: Manifest.header.count)
    return header == Manifest.header
  }
}

/// The path without links and dots, if it exists.
func realPath(_ path: String) -> String? {
  guard let resolved = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

/// The folder part and the last name of a path; `.` where it has no folder.
func split(_ path: String) -> (folder: String, name: String) {
  var bytes = Array(path.utf8)
  while bytes.count > 1, bytes.last == 0x2F { bytes.removeLast() }
  guard let slash = bytes.lastIndex(of: 0x2F) else {
    return (".", String(decoding: bytes, as: UTF8.self))
  }
  let folder = slash == 0 ? bytes[...0] : bytes[..<slash]
  return (
    String(decoding: folder, as: UTF8.self), String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  )
}
