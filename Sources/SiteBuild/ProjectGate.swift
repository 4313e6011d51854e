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
        let isText = AttachmentType(path: path) == .drawing
        return [SourceText(path: path, asStored: isText ? try tree.bytes(of: file) : [])]
      }, reporting: &log)
    gate.check(exceptionList: exceptionFile, reporting: &log)
  }
}
