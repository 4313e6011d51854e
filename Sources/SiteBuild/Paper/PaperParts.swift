import Content
import Pictures

/// The texts inside a document, archive, sound or film, one after the other; archives in archives
/// are opened too.
struct PaperParts {
  struct Part {
    /// The name inside the archive, with those of the archives around it.
    let name: String?
    let text: [UInt8]
    /// The whole of it, where it is a document or archive of its own.
    var document: [UInt8]?
    /// Whether it is of a type that nobody here can read.
    var isUnreadable = false
  }

  /// Documents and archives of types whose text cannot be had.
  private static let closed: Set<String> = [
    "doc", "xls", "ppt", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "msg", "mdb", "accdb",
  ]
  /// How deep archives inside archives are opened; no honest ones go deeper.
  private static let depthLimit = 2

  /// Bytes that all of them may still unpack to together.
  private var bytesLeft = ArchiveReader.totalLimit

  /// Reads a file by its beginning and the ending of its path.
  static func read(_ bytes: [UInt8], path: String, visit: (Part) -> Void)
    throws(ArchiveReader.Fault)
  {
    var parts = PaperParts()
    try parts.read(bytes, path, inside: [], visit)
  }
}

extension PaperParts {
  private mutating func read(
    _ bytes: [UInt8], _ file: String, inside names: [String], _ visit: (Part) -> Void
  ) throws(ArchiveReader.Fault) {
    let name = names.isEmpty ? nil : names.joined(separator: "/")
    if PaperCheck.isArchive(file) || bytes.starts(with: [0x50, 0x4B]) {
      if names.count > Self.depthLimit { throw .tooLarge }
      visit(Part(name: name, text: [], document: bytes))
      return try readArchive(bytes, inside: names, visit)
    }
    switch AttachmentType.ending(of: file) {
    case "mp3", "mp4": visit(Part(name: name, text: MediaTags.text(bytes)))
    case "pdf":
      visit(Part(name: name, text: PaperWords.text(inPDF: bytes), document: bytes))
    case let ending where Self.closed.contains(ending):
      visit(Part(name: name, text: [], isUnreadable: true))
    default: break
    }
  }

  private mutating func readArchive(
    _ bytes: [UInt8], inside names: [String], _ visit: (Part) -> Void
  ) throws(ArchiveReader.Fault) {
    guard var archive = ArchiveReader(bytes, bytesLeft: bytesLeft) else { throw .damaged }
    var shared: [[UInt8]] = []
    if let strings = archive.entries.first(where: { $0.name == "xl/sharedStrings.xml" }) {
      shared = PaperTable.sharedStrings(try archive.bytes(of: strings))
    }
    for entry in archive.entries {
      let form = PaperText(entry.name)
      let parts = names + [entry.name]
      guard form != nil || isOpened(entry.name) else {
        visit(Part(name: parts.joined(separator: "/"), text: []))
        continue
      }
      let bytes = try archive.bytes(of: entry)
      bytesLeft = archive.bytesLeft
      guard let form else {
        try read(bytes, entry.name, inside: parts, visit)
        archive.bytesLeft = bytesLeft
        continue
      }
      let text = form.text(PaperText.decoded(bytes))
      let cells = form == .markup ? PaperTable.lines(bytes, shared: shared) : []
      visit(Part(name: parts.joined(separator: "/"), text: text + cells))
    }
  }

  private func isOpened(_ name: String) -> Bool {
    let ending = AttachmentType.ending(of: name)
    return PaperCheck.mayHoldPictures(name) || Self.closed.contains(ending)
      || ["mp3", "mp4"].contains(ending)
  }
}
