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
    let isJPEG = ["jfif", "jpe"].contains(ending)
    let summary =
      ending.isEmpty
      ? Message(
        vi: "Tên tệp thiếu đuôi cho biết loại tệp.", en: "The file's name has no ending.")
      : Message(
        vi: "Không đăng tệp loại “.\(ending)”.",
        en: "Files of type “.\(ending)” are not published.")
    return Diagnostic(
      id: "attachment-type", summary, at: place,
      fix: isJPEG
        ? Message(
          vi: "Đây thường là ảnh JPEG: đổi đuôi tệp thành “.jpg”.",
          en: "This is usually a JPEG picture: rename it to end in “.jpg”.")
        : Message(vi: "Các loại dùng được: \(list).", en: "Use one of: \(list)."))
  }
}
