package import Content

/// An archive that is put together when somebody asks for it: texts that are made, and whole pictures.
package struct PackedFiles: Sendable {
  /// A file of the archive; its name is ASCII.
  package struct Entry: Sendable {
    package enum Contents: Sendable {
      case text([UInt8], mediaType: String)
      /// A picture of the project without hidden data, by its path.
      case picture(String)
    }

    package let name: String
    package let contents: Contents
  }

  /// The day that all files carry: one that the content names, never the clock's.
  package let day: PartialDate
  /// The files by name.
  package let entries: @Sendable () -> [Entry]
}
