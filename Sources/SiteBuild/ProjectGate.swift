import Content
import Diagnostics
import Files

extension Project {
  /// Knows the declared contacts and the exceptions; where `site.yml` cannot be read, every contact
  /// in it counts as declared, so that its fault is not followed by one for each page.
  func gate(_ configuration: SiteConfiguration?, reporting log: inout DiagnosticLog)
    -> PersonalDataGate
  {
    let exceptions =
      exceptionFile.map { PersonalDataException.list($0, reporting: &log) } ?? []
    guard let configuration else {
      return PersonalDataGate(declaring: configurationFile, exceptions: exceptions)
    }
    return PersonalDataGate(contacts: configuration.contacts, exceptions: exceptions)
  }

  /// Settles the exceptions once the theme is read too, and checks their own list.
  func settle(
    _ gate: inout PersonalDataGate, _ themeTexts: [SourceText], reporting log: inout DiagnosticLog
  ) throws {
    guard let exceptionFile else { return }
    let known = texts.merging(themeTexts.map { ($0.path, $0) }) { first, _ in first }
    let files = attachments
    try gate.admit(
      texts: { path in
        if let text = known[path] { return [text] }
        guard let file = files[path] else { return [] }
        let bytes = try tree.bytes(of: file)
        switch AttachmentType(path: path) {
        case .drawing: return [SourceText(path: path, asStored: bytes)]
        case .paper: return Self.texts(inside: bytes, path)
        default: return [SourceText(path: path, asStored: [])]
        }
      }, reporting: &log)
    gate.check(exceptionList: exceptionFile, reporting: &log)
  }

  /// The texts of an attachment; what cannot be read has been reported elsewhere.
  private static func texts(inside bytes: [UInt8], _ path: String) -> [SourceText] {
    var texts = [SourceText(path: path, asStored: [])]
    try? PaperParts.read(bytes, path: path) { part in
      texts.append(SourceText(path: path, asStored: part.text))
      if let name = part.name {
        texts.append(SourceText(path: path, asStored: Array("\(path)/\(name)".utf8)))
      }
    }
    return texts
  }
}
