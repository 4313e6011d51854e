import Content
import Diagnostics
import Files

extension Project {
  /// Refuses attachments of kinds that are not published, and names that tell a person's number.
  func checkAttachments(_ gate: PersonalDataGate, reporting log: inout DiagnosticLog) throws {
    for file in contentFiles where file.isAttachment {
      gate.checkPath(file.path, reporting: &log)
      let type = AttachmentType(path: file.path)
      if type == .drawing {
        gate.check(attachment: try tree.bytes(of: file), path: file.path, reporting: &log)
      }
      guard type == nil else { continue }
      let ending = AttachmentType.ending(of: file.path)
      let isPhonePicture = ["heic", "heif", "avif"].contains(ending)
      let place = SourceLocation(file.path)
      log.append(isPhonePicture ? .pictureHEIC(at: place) : .attachmentType(ending, at: place))
    }
  }
}

extension Diagnostic {
  static func attachmentType(_ ending: String, at place: SourceLocation) -> Diagnostic {
    let list = AttachmentType.endings.joined(separator: ", ")
    return Diagnostic(
      id: "attachment-type",
      Message(
        vi: "Không đăng tệp loại “.\(ending)”.", en: "Files of type “.\(ending)” are not published."
      ),
      at: place, fix: Message(vi: "Các loại dùng được: \(list).", en: "Use one of: \(list)."))
  }
}
