import Glibc

/// A complete release beside the target, not yet switched to; removed unless it is committed.
package struct StagedRelease: ~Copyable, Sendable {
  private let tree: StagingTree
  private let lock: PublishLock
  private let report: PublishReport
  private var isSwitched = false

  init(
    _ tree: StagingTree, stored: [StoredFile], dropped: [Manifest.Entry], lock: PublishLock,
    mayStay: (ReleasedFile) -> Bool
  ) throws(FileError) {
    let linked = stored.count { $0.linked }
    let unchanged =
      tree.last != nil && linked == stored.count && !dropped.contains { $0.flag.isPlanned }
    // Where one must not stay, others may tell of it.
    let mayAllStay = dropped.allSatisfy {
      mayStay(ReleasedFile(path: $0.path, digest: $0.digest.hexadecimal))
    }
    let retained = try tree.retain(mayAllStay ? dropped : [], unchanged: unchanged)
    let entries = (stored.map(\.entry) + retained).sorted { $0.path.utf8Precedes($1.path) }
    try tree.write(Manifest(entries: entries).encoded, to: Manifest.fileName)
    self.tree = tree
    self.lock = lock
    report = PublishReport(
      written: stored.count - linked, linked: linked, retained: retained.count,
      bytes: stored.reduce(0) { $0 + $1.entry.size }, unchanged: unchanged)
  }

  /// Switches the target to this release in one step; on a throw readers keep the old one.
  package consuming func commit() throws -> PublishReport {
    let target = tree.target
    try target.checkOwnership()
    try target.attempt(.synchronise) { () throws(SystemError) in
      try target.calls.synchroniseFileSystem(tree.folder.raw)
    }
    let inode = try inspect(tree.folder.raw).st_ino
    let slot = report.unchanged ? "renewing-\(inode)" : "switching-\(inode)"
    try target.attempt(.rename) { () throws(SystemError) in
      try target.calls.rename(target.parent.raw, target.state(tree.name), target.state(slot))
    }
    do {
      try target.switchTo(slot)
    } catch {
      try? removeTree(target.parent.raw, target.state(slot))
      throw error
    }
    isSwitched = true
    target.fileAway(slot, asPrevious: !report.unchanged)
    return report
  }

  /// Removes the release.
  package consuming func discard() {}

  deinit {
    if !isSwitched { tree.remove() }
  }
}

extension StagingTree {
  /// Removes the tree; what resists is removed by the next build.
  func remove() { try? removeTree(target.parent.raw, target.state(name)) }
}
