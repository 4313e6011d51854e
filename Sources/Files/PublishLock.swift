import Glibc

/// The right to publish to a target: a class because it stands for one open file of the kernel,
/// which frees it even when the process is killed.
package final class PublishLock: Sendable {
  let target: PublishTarget
  private let descriptor: FileDescriptor

  /// Takes the lock of a target and clears away what an interrupted build has left.
  init(_ target: PublishTarget) throws {
    let state = try Self.makeStateFolder(target)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let raw = unsafe openat(state.raw, "lock", flags, 0o644)
    guard raw >= 0 else { throw FileError(.lock, target.state("lock"), code: errno) }
    descriptor = FileDescriptor(raw)
    self.target = target
    guard flock(raw, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw FileError(.lock, target.state("lock"), code: errno) }
      throw PublishError.busy(pid: Self.holder(raw, target.calls))
    }
    try writeOwnPid()
    try target.finishInterruptedWork(in: state)
  }

  /// Frees the lock even if a child process still holds a copy of the descriptor.
  deinit { flock(descriptor.raw, LOCK_UN) }
}

extension PublishLock {
  private static func makeStateFolder(_ target: PublishTarget) throws(FileError) -> Folder {
    do throws(SystemError) {
      try target.calls.makeDirectory(target.parent.raw, target.stateName)
    } catch {
      if error.code != EEXIST {
        throw FileError(.makeDirectory, target.stateName, code: error.code)
      }
    }
    return try target.open(target.stateName)
  }

  private static func holder(_ descriptor: Int32, _ calls: SystemCalls) -> Int32? {
    guard let bytes = try? calls.readPrefix(descriptor, count: 16) else { return nil }
    return Int32(String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self))
  }

  private func writeOwnPid() throws(FileError) {
    do throws(SystemError) {
      guard ftruncate(descriptor.raw, 0) == 0 else { throw SystemError.last }
      try target.calls.writeAll(descriptor.raw, Array("\(getpid())\n".utf8))
    } catch {
      throw FileError(.lock, target.state("lock"), code: error.code)
    }
  }
}

extension PublishTarget {
  /// Removes what no build owns any more, and files away a release whose switch was not finished.
  ///
  /// A folder `switching-<inode>` that still has that inode was never switched to; one that has
  /// another holds the release that readers saw before the switch.
  fileprivate func finishInterruptedWork(in state: Folder) throws(FileError) {
    do throws(SystemError) {
      for entry in try entries(of: state.descriptor) {
        let name = String(decoding: entry.name, as: UTF8.self)
        if name.hasPrefix("switching-") {
          let inode = try inspect(state.raw, name).st_ino
          if name == "switching-\(inode)" {
            try removeTree(state.raw, name)
          } else {
            try keepAsPrevious(name)
          }
        } else if ["staging-", "renewing-", "discarded-"].contains(where: name.hasPrefix) {
          try removeTree(state.raw, name)
        }
      }
    } catch {
      throw FileError(.remove, stateName, code: error.code)
    }
  }

  /// Makes a release in the state folder the one that a rollback brings back.
  func keepAsPrevious(_ name: String) throws(SystemError) {
    let discarded = state("discarded-\(getpid())")
    do throws(SystemError) {
      try calls.rename(parent.raw, state("previous"), discarded)
    } catch {
      if error.code != ENOENT { throw error }
    }
    try calls.rename(parent.raw, state(name), state("previous"))
    try removeTree(parent.raw, discarded)
  }
}
