import Content
import Pictures

/// The texts inside a document, archive, sound or film, one after the other; archives in archives
/// are opened too.
struct PaperParts {
  struct Part {
    /// The name inside the archive, with those of the archives around it.
    let name: String?
    let text: [UInt8]
    /// Whether it is of a type that nobody here can read.
    var isUnreadable = false
  }

  private static let archives: Set<String> = [
    "docx", "docm", "xlsx", "xlsm", "pptx", "pptm", "odt", "ods", "odp", "zip", "epub", "kmz",
  ]
  /// Documents and archives of types whose text cannot be had.
  private static let closed: Set<String> = [
    "doc", "xls", "ppt", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "msg", "mdb", "accdb",
  ]
  /// Archives inside archives that are opened.
  private static let depthLimit = 3
  /// Bytes that all of them may unpack to together.
  private static let totalLimit = 256 << 20

  private var bytesLeft = PaperParts.totalLimit

  /// Reads a file by its beginning and the ending of its path.
  static func read(_ bytes: [UInt8], path: String, visit: (Part) -> Void)
    throws(ArchiveReader.Fault)
  {
    var parts = PaperParts()
    try parts.read(bytes, AttachmentType.ending(of: path), inside: [], visit)
  }
}

extension PaperParts {
  private mutating func read(
    _ bytes: [UInt8], _ ending: String, inside names: [String], _ visit: (Part) -> Void
  ) throws(ArchiveReader.Fault) {
    let name = names.isEmpty ? nil : names.joined(separator: "/")
    if Self.archives.contains(ending) || bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      if names.count > Self.depthLimit { throw .tooLarge }
      return try readArchive(bytes, inside: names, visit)
    }
    switch ending {
    case "mp3", "mp4": visit(Part(name: name, text: MediaTags.text(bytes)))
    case "pdf": visit(Part(name: name, text: PaperWords.text(inPDF: bytes)))
    case let ending where Self.closed.contains(ending):
      visit(Part(name: name, text: [], isUnreadable: true))
    default: break
    }
  }

  private mutating func readArchive(
    _ bytes: [UInt8], inside names: [String], _ visit: (Part) -> Void
  ) throws(ArchiveReader.Fault) {
    guard var archive = ArchiveReader(bytes) else { throw .damaged }
    var shared: [[UInt8]] = []
    if let strings = archive.entries.first(where: { $0.name == "xl/sharedStrings.xml" }) {
      shared = PaperTable.sharedStrings(try archive.bytes(of: strings))
    }
    for entry in archive.entries {
      let ending = AttachmentType.ending(of: entry.name)
      let form = PaperText(entry.name)
      let parts = names + [entry.name]
      guard form != nil || isOpened(ending) else {
        visit(Part(name: parts.joined(separator: "/"), text: []))
        continue
      }
      let bytes = try archive.bytes(of: entry)
      bytesLeft -= bytes.count
      if bytesLeft < 0 { throw .tooLarge }
      guard let form else {
        try read(bytes, ending, inside: parts, visit)
        continue
      }
      let text = form.text(PaperText.decoded(bytes))
      let cells = form == .markup ? PaperTable.lines(bytes, shared: shared) : []
      visit(Part(name: parts.joined(separator: "/"), text: text + cells))
    }
  }

  private func isOpened(_ ending: String) -> Bool {
    Self.archives.contains(ending) || Self.closed.contains(ending)
      || ["pdf", "mp3", "mp4"].contains(ending)
  }
}
