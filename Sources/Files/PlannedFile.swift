/// One file to publish, its bytes not yet made.
package struct PlannedFile: Sendable {
  package enum Contents: Sendable {
    case bytes([UInt8])
    /// A file of the project, published as it is.
    case file(ProjectFile)
    /// Bytes that somebody keeps: made only where the last release does not hold the same.
    case kept(KeptBytes)
  }

  /// The path below the published root, with `/` between parts.
  package let path: String
  /// Whether the name carries a hash, so that open pages may ask for it after the plan dropped it.
  package let retained: Bool
  let contents: @Sendable () throws -> Contents

  /// `contents` is asked once, on any thread.
  package init(
    path: String, retained: Bool = false, contents: @escaping @Sendable () throws -> Contents
  ) {
    self.path = path
    self.retained = retained
    self.contents = contents
  }
}

/// Bytes known by their size and digest before anybody loads them.
package struct KeptBytes: Sendable {
  package let size: Int
  let digest: Digest
  let load: @Sendable () throws -> [UInt8]

  /// `digest` is a SHA-256 in hexadecimal digits; nil where it is none.
  package init?(size: Int, digest: String, load: @escaping @Sendable () throws -> [UInt8]) {
    guard let digest = Digest(hexadecimal: Array(digest.utf8)[...]) else { return nil }
    self.size = size
    self.digest = digest
    self.load = load
  }

  /// The bytes themselves, loaded anew.
  package func bytes() throws -> [UInt8] { try load() }

  /// Describes bytes that `load` will give again.
  package init(of bytes: [UInt8], load: @escaping @Sendable () throws -> [UInt8]) {
    size = bytes.count
    digest = Digest(of: bytes)
    self.load = load
  }
}

/// What a switch to a new release did.
package struct PublishReport: Sendable, Equatable {
  /// Planned files whose bytes were written.
  package let written: Int
  /// Planned files that are hard links to equal files of the last release.
  package let linked: Int
  /// Hashed files of earlier releases that were carried over.
  package let retained: Int
  /// Bytes of all planned files, linked or written.
  package let bytes: Int
  /// Whether a release with the same planned files was published already.
  package let unchanged: Bool

  package init(written: Int, linked: Int, retained: Int, bytes: Int, unchanged: Bool) {
    self.written = written
    self.linked = linked
    self.retained = retained
    self.bytes = bytes
    self.unchanged = unchanged
  }
}
