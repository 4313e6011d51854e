import Content
import Diagnostics
import Files
import Pictures

extension Project {
  /// Refuses attachments that could harm readers or the people in them.
  func checkAttachments(_ gate: PersonalDataGate, reporting log: inout DiagnosticLog) throws {
    for file in contentFiles where file.isAttachment {
      gate.checkPath(file.path, reporting: &log)
      let place = SourceLocation(file.path)
      let ending = AttachmentType.ending(file.path)
      let type = AttachmentType(ending: ending)
      if let type, type.isText {
        gate.check(attachment: try tree.bytes(of: file), path: file.path, reporting: &log)
      }
      switch type {
      case .picture(let formats): try checkPicture(file, formats, reporting: &log)
      case .drawing: log.append(.drawingRefused(at: place))
      case .paper: continue
      case nil: log.append(.attachmentType(ending, at: place))
      }
    }
  }

  private func checkPicture(
    _ file: ProjectFile, _ formats: Set<PictureHeader.Format>, reporting log: inout DiagnosticLog
  ) throws {
    let bytes = try tree.bytes(of: file)
    let place = SourceLocation(file.path)
    guard let header = PictureHeader.read(bytes), formats.contains(header.format) else {
      log.append(.pictureFormat(at: place))
      return
    }
    let kinds = Set(PictureMetadata.find(in: bytes).map(\.kind.rawValue)).sorted()
    if !kinds.isEmpty { log.append(.pictureMetadata(kinds, at: place)) }
  }
}

/// What a file ending promises.
enum AttachmentType {
  case picture(Set<PictureHeader.Format>)
  case drawing
  case paper

  /// Whether the bytes are text that people could read in a plain editor.
  var isText: Bool {
    if case .drawing = self { true } else { false }
  }

  static func ending(_ path: String) -> String {
    path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  }

  init?(ending: String) {
    switch ending {
    case "jpg", "jpeg": self = .picture([.jpeg])
    case "png": self = .picture([.png])
    case "webp": self = .picture([.webp])
    case "gif": self = .picture([.gif])
    case "svg": self = .drawing
    case "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "epub", "mp3", "mp4":
      self = .paper
    default: return nil
    }
  }
}

extension Diagnostic {
  static func drawingRefused(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-refused",
      Message(vi: "Chưa nhận hình SVG trong nội dung.", en: "SVG in content is not accepted yet."),
      at: place, fix: Message(vi: "Đổi sang PNG hoặc WebP.", en: "Convert it to PNG or WebP."))
  }

  static func attachmentType(_ ending: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "attachment-type",
      Message(
        vi: "Không đăng tệp loại “.\(ending)”.", en: "Files of type “.\(ending)” are not published."
      ),
      at: place,
      fix: Message(
        vi:
          "Dùng pdf, docx, xlsx, pptx, odt, ods, odp, zip, epub, mp3, mp4, jpg, png, webp hoặc gif.",
        en: "Use pdf, docx, xlsx, pptx, odt, ods, odp, zip, epub, mp3, mp4, jpg, png, webp or gif.")
    )
  }

  static func pictureFormat(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-format",
      Message(
        vi: "Tệp không phải là ảnh như tên của nó nói, hoặc đã hỏng.",
        en: "The file is not the picture that its name says, or it is damaged."),
      at: place,
      fix: Message(vi: "Lưu lại ảnh từ chương trình xem ảnh.", en: "Save the picture again."))
  }

  static func pictureMetadata(_ kinds: [String], at place: SourceLocation) -> Diagnostic {
    let list = kinds.map { $0.uppercased() }.joined(separator: ", ")
    return Diagnostic(
      id: "picture-metadata",
      Message(
        vi: "Ảnh mang thông tin ẩn (\(list)), có thể lộ nơi chụp và người chụp.",
        en:
          "The picture carries hidden data (\(list)), which may tell where and by whom it was taken."
      ),
      at: place,
      fix: Message(
        vi: "Xóa thông tin ẩn, ví dụ: exiftool -all= \(place.path)",
        en: "Remove it, for example: exiftool -all= \(place.path)"))
  }
}
