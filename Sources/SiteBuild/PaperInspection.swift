import Content
import Diagnostics
import Files
import Pictures

/// Looks into documents and archives that are published as they are: for personal data in their
/// texts, and for the names of those who wrote them.
///
/// The text of a PDF is drawn, not written, and is not read.
struct PaperInspection: Sendable {
  /// Changes with whatever finds more than before, so that nothing passes on an old verdict.
  private static let version = 2

  private let tree: FileTree
  private let gate: PersonalDataGate
  private let store: AttachmentStore

  init(_ tree: FileTree, _ gate: PersonalDataGate, _ store: AttachmentStore) {
    self.tree = tree
    self.gate = gate
    self.store = store
  }

  /// What is to be said about a file; one in which nothing was found is not read again.
  func inspect(_ file: ProjectFile) throws -> DiagnosticLog {
    var log = DiagnosticLog()
    var read: [UInt8]?
    let source = try store.digest(of: file) { () throws(FileError) in
      let bytes = try tree.bytes(of: file)
      read = bytes
      return bytes
    }
    let verdict = "\(source).\(Self.version).sach"
    if store.holds(verdict) { return log }
    let bytes = try read ?? tree.bytes(of: file)
    var paper = PaperContents(file.path, gate)
    paper.look(at: bytes)
    for diagnostic in paper.log.diagnostics { log.append(diagnostic) }
    if log.diagnostics.isEmpty, !paper.hasNumbers { store.keep([], as: verdict) }
    return log
  }
}

/// What is found in one document, and in the documents that it holds.
private struct PaperContents {
  /// An archive in an archive in an archive; no honest one goes deeper.
  private static let deepest = 3

  private(set) var log = DiagnosticLog()
  /// Whether there are numbers that only a declaration or an exception lets pass.
  private(set) var hasNumbers = false
  private let path: String
  private let gate: PersonalDataGate
  private var bytesLeft = ArchiveReader.totalLimit
  private var told: Set<String> = []

  init(_ path: String, _ gate: PersonalDataGate) {
    self.path = path
    self.gate = gate
  }

  mutating func look(at bytes: [UInt8]) { look(at: bytes, name: path, inside: [], depth: 1) }

  /// `inside` are the names of the archives that it was found in, and its own, below the file.
  private mutating func look(at bytes: [UInt8], name: String, inside: [String], depth: Int) {
    let isArchive = PaperCheck.isArchive(name) || bytes.starts(with: [0x50, 0x4B])
    if isArchive, depth > Self.deepest { return refuse(.tooLarge) }
    for diagnostic in PaperCheck.diagnostics(bytes, path: path) { tell(diagnostic) }
    guard isArchive else { return }
    guard var archive = ArchiveReader(bytes, bytesLeft: bytesLeft) else { return refuse(.damaged) }
    for entry in archive.entries {
      let inside = inside + [entry.name]
      gate.checkPath(([path] + inside).joined(separator: "/"), reporting: &log)
      let form = PaperText(entry.name)
      guard form != nil || PaperCheck.mayHoldPictures(entry.name) else { continue }
      do throws(ArchiveReader.Fault) {
        let bytes = try archive.bytes(of: entry)
        bytesLeft = archive.bytesLeft
        if let form {
          check(form.text(bytes), inside)
        } else {
          look(at: bytes, name: entry.name, inside: inside, depth: depth + 1)
        }
        archive.bytesLeft = bytesLeft
      } catch {
        return refuse(error)
      }
    }
  }

  private mutating func check(_ text: [UInt8], _ inside: [String]) {
    let part = inside.joined(separator: "/")
    gate.check(attachment: text, part: part, path: path, reporting: &log)
    hasNumbers = hasNumbers || !PersonalNumber.find(in: text[...]).isEmpty
  }

  private mutating func refuse(_ fault: ArchiveReader.Fault) {
    hasNumbers = true
    tell(.archiveUnreadable(fault, at: SourceLocation(path)))
  }

  /// Each kind of finding is told once, however many documents an archive holds.
  private mutating func tell(_ diagnostic: Diagnostic) {
    if told.insert(diagnostic.id).inserted { log.append(diagnostic) }
  }
}

/// How a file inside an archive holds its text.
enum PaperText {
  case plain
  /// XML in which a word may be cut into pieces by formatting.
  case markup

  init?(_ name: String) {
    switch AttachmentType.ending(of: name) {
    case "txt", "csv", "tsv", "md", "json", "yml", "yaml", "css", "js", "ics": self = .plain
    case "xml", "html", "xhtml", "htm", "svg", "opf", "ncx", "fodt", "rels": self = .markup
    default: return nil
    }
  }

  /// The text as people read it: pieces of one paragraph or cell joined, others on lines of their own.
  func text(_ bytes: [UInt8]) -> [UInt8] {
    guard self == .markup else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      if !Self.isInsideWord(bytes[(index + 1)..<end]) { text.append(0x0A) }
      index = end + 1
    }
    return text
  }

  /// Whether a tag belongs to the formatting of words; attributes of the others are no text of people.
  private static func isInsideWord(_ tag: ArraySlice<UInt8>) -> Bool {
    let start = tag.first == UInt8(ascii: "/") ? tag.dropFirst() : tag
    let name = start.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    return inline.contains(String(decoding: name, as: UTF8.self))
  }

  /// Runs and their properties of Word, Excel, PowerPoint and OpenDocument, and inline HTML.
  private static let inline: Set<String> = [
    "w:r", "w:t", "w:rPr", "w:b", "w:bCs", "w:i", "w:iCs", "w:u", "w:color", "w:sz", "w:szCs",
    "w:rFonts", "w:lang", "w:highlight", "w:shd", "w:proofErr", "w:noProof", "w:spacing",
    "w:vertAlign", "w:bookmarkStart", "w:bookmarkEnd", "w:hyperlink", "w:ins", "w:rStyle",
    "w:lastRenderedPageBreak", "w:smartTag", "w:kern", "w:strike", "w:caps",
    "a:r", "a:t", "a:rPr", "a:latin", "a:ea", "a:cs", "a:solidFill", "a:srgbClr",
    "r", "t", "rPr", "b", "i", "u", "sz", "color", "rFont", "family", "charset", "scheme",
    "text:span", "text:a", "text:bookmark", "text:soft-page-break",
    "span", "strong", "em", "a", "code", "small", "sup", "sub", "mark", "del", "tspan",
  ]
}

extension Diagnostic {
  static func archiveUnreadable(_ fault: ArchiveReader.Fault, at place: SourceLocation)
    -> Diagnostic
  {
    let isEncrypted = fault == .encrypted
    return Diagnostic(
      id: "archive-unreadable",
      Message(
        vi: isEncrypted
          ? "Tệp có mật khẩu, nên không kiểm tra được thông tin cá nhân bên trong."
          : "Tệp nén hỏng hoặc quá lớn, nên không kiểm tra được thông tin cá nhân bên trong.",
        en: isEncrypted
          ? "The file has a password, so that it cannot be checked for personal data."
          : "The archive is damaged or too large, so that it cannot be checked for personal data."),
      at: place,
      fix: Message(
        vi: isEncrypted
          ? "Lưu lại tệp không có mật khẩu." : "Tạo lại tệp, hoặc tách thành tệp nhỏ.",
        en: isEncrypted ? "Save it without a password." : "Make it anew, or split it."))
  }
}
