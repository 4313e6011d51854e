package import Diagnostics

/// One file of the site, not yet made.
package struct Output: Sendable {
  /// Where the bytes come from.
  package enum Contents: Sendable {
    /// Bytes that are made when somebody asks for them.
    case made(@Sendable () -> MadeOutput)
    /// A file of the project, published as it is; of a picture what it shows and nothing else.
    case copied(from: String)
    /// An archive of texts and pictures.
    case packed(PackedFiles)
    /// A file that was made of a picture before the outputs were planned.
    case picture
  }

  /// The path below the published root.
  package let path: String
  /// The media type, with its charset where it is text.
  package let mediaType: String
  /// Whether the name carries a hash of what it is made from.
  package let isHashed: Bool
  package let contents: Contents

  package init(
    path: String, mediaType: String, isHashed: Bool = false,
    make: @escaping @Sendable () -> MadeOutput
  ) {
    self.path = path
    self.mediaType = mediaType
    self.isHashed = isHashed
    contents = .made(make)
  }

  /// A file that was made of a picture; its name is a hash of what it was made from.
  init(picture path: String, mediaType: String) {
    self.path = path
    self.mediaType = mediaType
    isHashed = true
    contents = .picture
  }

  init(path: String, packing files: PackedFiles) {
    self.path = path
    mediaType = MediaType.of(path)
    isHashed = false
    contents = .packed(files)
  }

  package init(path: String, copying source: String) {
    self.path = path
    mediaType = "application/octet-stream"
    isHashed = false
    contents = .copied(from: source)
  }
}

/// The bytes of an output and what is to be said about them.
package struct MadeOutput: Sendable {
  package let bytes: [UInt8]
  /// What making the bytes has found, such as a page over its budget.
  package let diagnostics: [Diagnostic]
  /// Where codes stand that the program makes and nobody reads, such as streams of bits, in order.
  package let codes: [Range<Int>]

  package init(_ bytes: [UInt8], diagnostics: [Diagnostic] = [], codes: [Range<Int>] = []) {
    self.bytes = bytes
    self.diagnostics = diagnostics
    self.codes = codes
  }
}
