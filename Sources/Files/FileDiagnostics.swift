import Diagnostics

extension Diagnostic {
  static func folderMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "folder-missing",
      Message(vi: "không có thư mục “\(path)”", en: "there is no folder “\(path)”"),
      at: SourceLocation(path),
      fix: Message(
        vi: "tạo thư mục này, hoặc chỉ đúng thư mục dự án bằng --project",
        en: "make the folder, or name the project folder with --project"))
  }

  static func folderUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "folder-unreadable",
      Message(vi: "không có quyền đọc thư mục này", en: "this folder may not be read"),
      at: SourceLocation(path),
      fix: Message(vi: "cấp quyền đọc: chmod u+rx", en: "allow reading: chmod u+rx"))
  }

  static func folderTooDeep(_ path: String, _ limit: Int) -> Diagnostic {
    Diagnostic(
      id: "folder-too-deep",
      Message(
        vi: "thư mục lồng nhau quá \(limit) tầng", en: "folders are nested deeper than \(limit)"),
      at: SourceLocation(path),
      fix: Message(vi: "chuyển thư mục này lên tầng trên", en: "move the folder further up"))
  }

  static func symbolicLink(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "symbolic-link",
      Message(vi: "đây là liên kết tượng trưng", en: "this is a symbolic link"),
      at: SourceLocation(path),
      explanation: Message(
        vi: "Liên kết có thể dẫn ra ngoài dự án nên lantoa không đi theo.",
        en: "A link may lead out of the project, so lantoa does not follow it."),
      fix: Message(
        vi: "thay liên kết bằng chính tệp hay thư mục đó",
        en: "put the file or folder itself in its place"))
  }

  static func notAFile(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "not-a-file",
      Message(
        vi: "đây không phải là tệp thường (ống dẫn, thiết bị hay thư mục)",
        en: "this is no regular file (but a pipe, device or folder)"),
      at: SourceLocation(path),
      fix: Message(vi: "xóa hoặc chuyển nó ra ngoài dự án", en: "remove it from the project"))
  }

  static func fileUnreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "file-unreadable",
      Message(vi: "không có quyền đọc tệp này", en: "this file may not be read"),
      at: SourceLocation(path),
      fix: Message(vi: "cấp quyền đọc: chmod u+r", en: "allow reading: chmod u+r"))
  }

  static func fileTooLarge(_ path: String, size: Int, limit: Int) -> Diagnostic {
    let (isText, shown) = (limit == SizeLimit.text, size / 1024)
    return Diagnostic(
      id: "file-too-large",
      Message(
        vi: "tệp nặng \(shown) KiB, quá mức \(limit / 1024) KiB",
        en: "the file has \(shown) KiB, more than \(limit / 1024) KiB"),
      at: SourceLocation(path),
      fix: isText
        ? Message(vi: "chia thành nhiều tệp nhỏ hơn", en: "divide it into smaller files")
        : Message(vi: "thu nhỏ hoặc nén tệp lại", en: "scale it down or compress it"))
  }

  static func fileChanged(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "file-changed",
      Message(
        vi: "tệp thay đổi trong khi đang được đọc", en: "the file changed while it was being read"),
      at: SourceLocation(path),
      fix: Message(vi: "lưu xong rồi chạy lại", en: "finish saving and run again"))
  }

  static func nameCollision(_ path: String, with other: String) -> Diagnostic {
    Diagnostic(
      id: "name-collision",
      Message(
        vi: "tên này trùng với một tên khác nếu bỏ qua chữ hoa, chữ thường và cách gõ dấu",
        en: "this name equals another one but for case or the coding of its marks"),
      at: SourceLocation(path),
      notes: [
        DiagnosticNote(
          Message(vi: "tên kia ở đây", en: "the other one is here"), at: SourceLocation(other))
      ],
      fix: Message(vi: "đổi tên một trong hai", en: "rename one of the two"))
  }
}
