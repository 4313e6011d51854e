import Content
import Diagnostics
import Files
import Pictures

/// Looks into documents and archives that are published as they are: for personal data in their
/// texts, and for the names of those who wrote them.
/// What is only drawn, as on scanned pages, is not read.
struct PaperInspection: Sendable {
  /// Changes with whatever finds more than before, so that nothing passes on an old verdict.
  private static let version = 3

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
    let hasNumbers = checkParts(bytes, of: file, reporting: &log)
    if log.diagnostics.isEmpty, !hasNumbers { store.keep([], as: verdict) }
    return log
  }

  /// Checks the documents and texts inside a file; whether there are numbers that only a
  /// declaration or an exception lets pass.
  private func checkParts(
    _ bytes: [UInt8], of file: ProjectFile, reporting log: inout DiagnosticLog
  ) -> Bool {
    var hasNumbers = false
    // Each kind of author is told once, however many documents an archive holds.
    var told: Set<String> = []
    let place = SourceLocation(file.path)
    do throws(ArchiveReader.Fault) {
      try PaperParts.read(bytes, path: file.path) { part in
        if let name = part.name { gate.checkPath("\(file.path)/\(name)", reporting: &log) }
        for diagnostic in part.document.map({ PaperCheck.diagnostics($0, path: file.path) }) ?? []
        where told.insert(diagnostic.id).inserted {
          log.append(diagnostic)
        }
        if part.isUnreadable { log.append(.archivePart(part.name ?? "", at: place)) }
        gate.check(attachment: part.text, part: part.name, path: file.path, reporting: &log)
        hasNumbers = hasNumbers || !PersonalNumber.find(in: part.text[...], .wraps).isEmpty
      }
    } catch {
      log.append(.archiveUnreadable(error, at: place))
      return true
    }
    return hasNumbers
  }
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

  static func archivePart(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "archive-part",
      Message(
        vi: "Trong tệp nén có “\(name)”, loại tệp không kiểm tra được thông tin cá nhân bên trong.",
        en: "The archive holds “\(name)”, of a type that cannot be checked for personal data."),
      at: place,
      fix: Message(
        vi: "Lưu tệp ấy thành docx, xlsx, pptx hoặc pdf, hay bỏ nó khỏi tệp nén, rồi nén lại.",
        en: "Save it as docx, xlsx, pptx or pdf, or leave it out, and pack again."))
  }
}
