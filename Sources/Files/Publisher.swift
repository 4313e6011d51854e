import Parallelism
import Synchronization

/// Publishes complete releases to one folder.
///
/// 1. lock: one build at a time; what an interrupted one has left is cleared away.
/// 2. stage: the whole release is made beside the target, equal files as hard links.
/// 3. commit: manifest and files reach the disk, then one switch shows the release to readers.
/// 4. The release before is kept for a rollback.
package struct Publisher: Sendable {
  let target: PublishTarget
  private let project: FileTree

  /// Checks that `target` may be replaced; `home` is the user's home folder, if known.
  ///
  /// Throws `PublishError` or `FileError`.
  package init(
    target: String, project: FileTree, home: String?, calls: SystemCalls = .kernel
  ) throws {
    do {
      let place = try PublishTarget(resolving: target, calls: calls)
      try place.refuseDangerousPlaces(project: project, home: home)
      try place.checkOwnership()
      self.target = place
    } catch let error as SystemError {
      throw FileError(.inspect, target, code: error.code)
    }
    self.project = project
  }

  /// Takes the lock of the target; throws `PublishError.busy` while another build holds it.
  package func lock() throws -> PublishLock { try PublishLock(target) }

  /// Writes a complete release beside the target; a throw or cancellation leaves nothing behind.
  ///
  /// Files that are no longer planned are carried over if each of them `mayStay`. `progress` hears,
  /// on any thread, how many files are done.
  package func stage(
    _ files: [PlannedFile], holding lock: PublishLock, jobs: Int,
    mayStay: (ReleasedFile) -> Bool = { _ in true }, progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> StagedRelease {
    let last = try LastRelease(of: target)
    let plan = ReleasePlan(files, last: last?.manifest)
    let tree = try StagingTree(target, last: last)
    do {
      try tree.makeFolders(for: plan.items)
      let stored = try await store(plan.items, in: tree, jobs: jobs, progress: progress)
      return try StagedRelease(
        tree, stored: stored, dropped: plan.dropped, lock: lock, mayStay: mayStay)
    } catch {
      tree.remove()
      throw error
    }
  }

  private func store(
    _ items: [ReleasePlan.Item], in tree: StagingTree, jobs: Int,
    progress: (@Sendable (Int) -> Void)?
  ) async throws -> [StoredFile] {
    let counter = Counter()
    let project = project
    return try await parallelMap(items, jobs: jobs) { item in
      try Task.checkCancellation()
      let contents = try item.file.contents()
      try tree.makeOwnFolder(for: item)
      let stored =
        switch contents {
        case .bytes(let bytes): try tree.store(bytes, as: item.file, last: item.last)
        case .file(let file):
          try tree.store(project.bytes(of: file), as: item.file, last: item.last)
        case .kept(let kept): try tree.store(kept, as: item.file, last: item.last)
        }
      progress?(counter.next())
      return stored
    }
  }
}

/// How many files are done: a class because all workers share the one number.
private final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
