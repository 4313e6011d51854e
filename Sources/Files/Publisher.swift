import Glibc

/// Publishes complete releases to one folder, each by a single switch.
package struct Publisher: Sendable {
  package let target: String
  let project: FileTree

  /// Checks that `target` may be replaced; `home` is the user's home folder, if known.
  package init(target: String, project: FileTree, home: String?) throws {
    self.target = target
    self.project = project
  }

  /// Takes the lock of the target; throws `PublishError.busy` while another build holds it.
  package func lock() throws -> PublishLock {
    throw FileError(.lock, target, code: ENOSYS)
  }

  /// Writes a complete release beside the target; a throw or cancellation leaves nothing behind.
  ///
  /// `progress` hears, on any thread, how many files are done.
  package func stage(
    _ files: [PlannedFile], holding lock: PublishLock, jobs: Int,
    progress: (@Sendable (Int) -> Void)? = nil
  ) async throws -> StagedRelease {
    throw FileError(.write, target, code: ENOSYS)
  }

  /// Puts the previous release back; the present one becomes the previous.
  package func rollBack(holding lock: PublishLock) throws {
    throw FileError(.rename, target, code: ENOSYS)
  }
}

/// The right to publish to a target: a class because it stands for one open file of the kernel.
package final class PublishLock: Sendable {
  init() {}
}

/// A complete release beside the target, not yet switched to; removed unless it is committed.
package struct StagedRelease: ~Copyable, Sendable {
  /// Switches the target to this release.
  package consuming func commit() throws -> PublishReport {
    throw FileError(.rename, "", code: ENOSYS)
  }

  /// Removes the release.
  package consuming func discard() {}
}
