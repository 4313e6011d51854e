import Glibc

/// A file of the release that readers see.
package struct ReleasedFile: Sendable, Equatable {
  /// The path below the published root.
  package let path: String
  /// SHA-256 of its bytes in hexadecimal digits.
  package let digest: String

  package init(path: String, digest: String) {
    self.path = path
    self.digest = digest
  }
}

/// Taking files out of what is published, at once and for good.
extension Publisher {
  /// The files that readers can ask for now and whose path is wanted, found on the disk, whatever
  /// the manifest says; empty where nothing is published.
  package func released(where isWanted: (String) -> Bool) throws(FileError) -> [ReleasedFile] {
    guard try target.status() != nil else { return [] }
    let folder = try target.open(target.name)
    var files: [ReleasedFile] = []
    do throws(SystemError) {
      try walk(folder, "") { (_, _, path) throws(SystemError) in
        guard isWanted(path) else { return }
        let descriptor = FileDescriptor(try self.target.calls.open(folder.raw, path, fileFlags))
        let size = Int(try inspect(descriptor.raw).st_size)
        let bytes = try self.target.calls.readPrefix(descriptor.raw, count: size)
        files.append(ReleasedFile(path: path, digest: Digest(of: bytes).hexadecimal))
      }
    } catch {
      throw FileError(.read, target.name, code: error.code)
    }
    return files
  }

  /// Whether a release of the past is kept, or what an interrupted build has left.
  package var hasEarlierReleases: Bool {
    get throws(FileError) { try !earlierReleases().isEmpty }
  }

  /// Whether a release of the past holds a file that must not come back.
  package func hasEarlierReleases(where mustGo: (ReleasedFile) -> Bool) throws(FileError) -> Bool {
    let names = try earlierReleases()
    if names.isEmpty { return false }
    let state = try target.open(target.stateName)
    return names.contains { holds(mustGo, in: $0, state) }
  }

  /// Removes files from the release that readers see; the manifest no longer names them.
  package func withdraw(_ paths: [String], holding lock: PublishLock) throws(FileError) {
    guard !paths.isEmpty, try target.status() != nil else { return }
    let folder = try target.open(target.name)
    do throws(SystemError) {
      for path in paths { try removeTree(folder.raw, path) }
      try rewriteManifest(of: folder, without: Set(paths))
      try target.calls.synchroniseFileSystem(folder.raw)
    } catch {
      throw FileError(.remove, target.name, code: error.code)
    }
  }

  /// Makes the next build write everything anew: it links and carries over nothing of the release
  /// that readers see, whose manifest no longer says anything.
  package func distrust(holding lock: PublishLock) throws(FileError) {
    guard try target.status() != nil else { return }
    let folder = try target.open(target.name)
    do throws(SystemError) {
      let temporary = target.state("manifest-\(getpid())")
      try removeTree(target.parent.raw, temporary)
      let bytes = Manifest.header + Array("withdrawn\n".utf8)
      try target.calls.writeNewFile(target.parent.raw, temporary, bytes, mode: 0o644)
      try target.calls.rename(
        target.parent.raw, temporary, "\(target.name)/\(Manifest.fileName)")
      try target.calls.synchronise(folder.raw)
    } catch {
      throw FileError(.write, target.name, code: error.code)
    }
  }

  /// Removes every release but the one that readers see, so that nothing can be rolled back to;
  /// or only those that hold a file that must not come back.
  package func removeEarlierReleases(
    holding lock: PublishLock, where mustGo: ((ReleasedFile) -> Bool)? = nil
  ) throws(FileError) {
    var names = try earlierReleases()
    if names.isEmpty { return }
    let state = try target.open(target.stateName)
    if let mustGo { names = names.filter { holds(mustGo, in: $0, state) } }
    if names.isEmpty { return }
    do throws(SystemError) {
      for name in names { try removeTree(state.raw, name) }
      try target.calls.synchronise(state.raw)
    } catch {
      throw FileError(.remove, target.stateName, code: error.code)
    }
  }

  /// Whether an earlier release holds such a file; one without a manifest may hold anything.
  private func holds(_ mustGo: (ReleasedFile) -> Bool, in name: [UInt8], _ state: Folder) -> Bool {
    let path = String(decoding: name, as: UTF8.self) + "/" + Manifest.fileName
    guard let raw = try? target.calls.open(state.raw, path, fileFlags) else { return true }
    let descriptor = FileDescriptor(raw)
    guard let status = try? inspect(descriptor.raw),
      let bytes = try? target.calls.readPrefix(descriptor.raw, count: Int(status.st_size)),
      let manifest = Manifest(bytes)
    else { return true }
    return manifest.entries.contains {
      mustGo(ReleasedFile(path: $0.path, digest: $0.digest.hexadecimal))
    }
  }

  private func earlierReleases() throws(FileError) -> [[UInt8]] {
    do throws(SystemError) {
      let raw = try target.calls.open(target.parent.raw, target.stateName, folderFlags)
      let folder = Folder(FileDescriptor(raw))
      return try entries(of: folder.descriptor).map(\.name).filter { $0 != Array("lock".utf8) }
    } catch {
      if error.code == ENOENT { return [] }
      throw FileError(.list, target.stateName, code: error.code)
    }
  }

  /// Puts a manifest in place that lacks some files and is as old as the last one, so that nothing
  /// that was changed since counts as published.
  private func rewriteManifest(of folder: Folder, without paths: Set<String>) throws(SystemError) {
    let calls = target.calls
    let raw = try calls.open(folder.raw, Manifest.fileName, fileFlags)
    let old = FileDescriptor(raw)
    let status = try inspect(old.raw)
    let bytes = try calls.readPrefix(old.raw, count: Int(status.st_size))
    guard let manifest = Manifest(bytes) else { return }
    let kept = manifest.entries.filter { !paths.contains($0.path) }
    if kept.count == manifest.entries.count { return }
    let temporary = target.state("manifest-\(getpid())")
    try removeTree(target.parent.raw, temporary)
    try calls.writeNewFile(
      target.parent.raw, temporary, Manifest(entries: kept).encoded,
      mode: status.st_mode & 0o777)
    let times = [status.st_atim, status.st_mtim]
    guard unsafe utimensat(target.parent.raw, temporary, times, 0) == 0 else {
      throw SystemError.last
    }
    try calls.rename(target.parent.raw, temporary, "\(target.name)/\(Manifest.fileName)")
  }
}
