package import Diagnostics

/// Which file on which file system, and which state of it.
package struct FileIdentity: Sendable, Hashable {
  package let device: UInt64
  package let inode: UInt64
  package let size: Int
  let modified: Timestamp
  let changed: Timestamp

  struct Timestamp: Sendable, Hashable, Comparable {
    let seconds: Int
    let nanoseconds: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
  }
}

/// One file of the project as it was found.
package struct ProjectFile: Sendable {
  package enum Kind: Sendable {
    /// A text that later stages read.
    case text(SourceText)
    /// A file that is published as it is; its bytes are read on demand.
    case attachment
    /// A file that a diagnostic has refused; the text serves only to print the place.
    case rejected(SourceText)
  }

  /// The path inside the project in NFC, with `/` between parts.
  package let path: String
  package let size: Int
  package let kind: Kind
  /// The path as the file system spells it.
  let storedPath: String
  let identity: FileIdentity?

  init(
    path: String, storedPath: String, kind: Kind, identity: FileIdentity? = nil
  ) {
    self.path = path
    self.storedPath = storedPath
    self.kind = kind
    self.identity = identity
    self.size = identity?.size ?? 0
  }
}

extension ProjectFile {
  /// The text, refused or not, by which diagnostics count lines and columns.
  package var source: SourceText? {
    switch kind {
    case .text(let text), .rejected(let text): text
    case .attachment: nil
    }
  }
}
