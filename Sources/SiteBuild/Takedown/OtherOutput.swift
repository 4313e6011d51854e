import Content
import Files
import Outputs
import Pictures

/// Another folder near the project to which the site was published, with pictures that must go.
package struct OtherOutput: Sendable, Equatable {
  /// From the root of the machine.
  package let path: String
  /// Below its root.
  let files: [String]
  let hasEarlierReleases: Bool

  /// Nil where nothing of the pictures is there, or where lantoa must not write.
  init?(_ path: String, _ refused: RefusedPictures, _ request: BuildRequest, _ tree: FileTree)
    throws
  {
    guard let publisher = try? Publisher(target: path, project: tree, home: request.home) else {
      return nil
    }
    let released = try publisher.released(where: PublishedPictures.mayHold)
    let found = released.filter(refused.hold)
    // A kit beside such a picture may hold it.
    let kits = found.isEmpty ? [] : released.filter { PressKit.isKit($0.path) }
    files = Set((found + kits).map(\.path)).sorted()
    hasEarlierReleases = try publisher.hasEarlierReleases(where: refused.hold)
    if files.isEmpty, !hasEarlierReleases { return nil }
    self.path = path
  }
}

/// Which published files can be pictures, or hold them.
enum PublishedPictures {
  static func mayHold(_ path: String) -> Bool {
    PictureNames.isPublished(path) || AttachmentType(path: path)?.isShown == true
      || PressKit.isKit(path)
  }
}

/// The other outputs of a takedown, locked against builds until it has ended.
struct OtherOutputs {
  private let outputs: [(OtherOutput, Publisher, PublishLock)]
  private let refused: RefusedPictures

  init(
    _ outputs: [OtherOutput], _ refused: RefusedPictures, _ request: BuildRequest, _ tree: FileTree
  ) throws {
    self.refused = refused
    self.outputs = try outputs.map { output in
      let publisher = try Publisher(target: output.path, project: tree, home: request.home)
      return (output, publisher, try publisher.lock())
    }
  }

  /// Removes the pictures; the pages that showed them stay until they are built anew, and no longer.
  func withdraw() throws(FileError) {
    for (output, publisher, lock) in outputs {
      try publisher.withdraw(output.files, holding: lock)
      if !output.files.isEmpty { try publisher.distrust(holding: lock) }
      try publisher.removeEarlierReleases(holding: lock, where: refused.hold)
    }
  }
}
