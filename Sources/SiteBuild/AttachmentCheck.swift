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
      let place = SourceLocation(file.path)
      log.append(
        AttachmentType.isPhonePicture(file.path)
          ? .pictureHEIC(at: place)
          : .attachmentType(AttachmentType.ending(of: file.path), at: place))
    }
  }
}

extension Diagnostic {
  static func attachmentType(_ ending: String, at place: SourceLocation) -> Diagnostic {
    let list = AttachmentType.endings.joined(separator: ", ")
    let summary =
      ending.isEmpty
      ? Message(
        vi: "Tên tệp thiếu đuôi cho biết loại tệp.", en: "The file's name has no ending.")
      : Message(
        vi: "Không đăng tệp loại “.\(ending)”.",
        en: "Files of type “.\(ending)” are not published.")
    return Diagnostic(
      id: "attachment-type", summary, at: place,
      fix: saveAgain(ending)
        ?? Message(vi: "Các loại dùng được: \(list).", en: "Use one of: \(list)."))
  }

  /// What to save a file of another program or of an old format as.
  private static func saveAgain(_ ending: String) -> Message? {
    switch ending {
    case "doc", "xls", "ppt":
      Message(
        vi: "Mở tệp rồi lưu lại thành .\(ending)x; chỉ để xem và in thì lưu thành PDF.",
        en: "Open it and save it as .\(ending)x, or as PDF where it is only to be read.")
    case "jfif", "jpe":
      Message(
        vi: "Đây thường là ảnh JPEG: đổi đuôi tệp thành “.jpg”.",
        en: "This is usually a JPEG picture: rename it to end in “.jpg”.")
    case "bmp", "tif", "tiff":
      Message(
        vi: "Mở bằng chương trình xem ảnh rồi lưu lại thành JPEG.",
        en: "Open it in a picture viewer and save it as JPEG.")
    case "rar", "7z":
      Message(vi: "Giải nén rồi nén lại thành .zip.", en: "Unpack it and make a .zip.")
    default: nil
    }
  }
}
