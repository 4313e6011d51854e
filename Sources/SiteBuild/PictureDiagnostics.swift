import Content
import Diagnostics
import Files
import Pictures

extension Diagnostic {
  static func pictureFault(_ fault: PictureFault, at place: SourceLocation) -> Diagnostic {
    switch fault {
    case .format: pictureFormat(nil, at: place)
    case .heic: pictureHEIC(at: place)
    case .unusualJPEG: pictureUnusualJPEG(at: place)
    case .pixels(let width, let height): pictureTooLarge(width, height, at: place)
    case .memory(let bytes): pictureTooHeavy(bytes, at: place)
    case .damaged(let reason): pictureDamaged(reason, at: place)
    case .engineMissing(let reason): pictureEngineMissing(reason, at: place)
    }
  }

  /// A file that is no picture, or one of another format than its name says.
  static func pictureFormat(_ format: PictureHeader.Format?, at place: SourceLocation)
    -> Diagnostic
  {
    guard let format else {
      return Diagnostic(
        id: "picture-format",
        Message(
          vi: "Tệp này có đuôi của ảnh nhưng không phải là ảnh, hoặc đã hỏng.",
          en: "The file ends like a picture but is none, or it is damaged."),
        at: place,
        fix: Message(
          vi: "Mở thử bằng chương trình xem ảnh: mở được thì lưu lại thành JPEG, không thì bỏ tệp.",
          en: "Try a picture viewer: save it again as JPEG, or remove it if it does not open."))
    }
    let name = format.rawValue.uppercased()
    let ending = AttachmentType.ending(of: place.path)
    return Diagnostic(
      id: "picture-format",
      Message(
        vi: "Tệp này là ảnh \(name), mà tên lại có đuôi “.\(ending)”.",
        en: "This is a \(name) picture, but its name ends in “.\(ending)”."),
      at: place,
      fix: Message(
        vi: "Đổi đuôi tên tệp cho đúng loại ảnh, rồi sửa tên ấy trong bài.",
        en: "Let the name end as the picture is, and mend the name in the text."))
  }

  static func pictureHEIC(at place: SourceLocation) -> Diagnostic {
    let isHidden = !AttachmentType.isPhonePicture(place.path)
    return Diagnostic(
      id: "picture-heic",
      Message(
        vi: isHidden
          ? "Đây vẫn là ảnh HEIC của điện thoại: đổi đuôi tên tệp không đổi được loại ảnh."
          : "Ảnh HEIC của điện thoại không mở được trên phần lớn máy khác.",
        en: isHidden
          ? "This is still a HEIC picture of a phone: another ending makes no other picture."
          : "HEIC pictures of phones cannot be opened on most other devices."),
      at: place,
      fix: Message(
        vi:
          "Chia sẻ hoặc lưu ảnh dưới dạng JPEG. Trên iPhone: Cài đặt › Camera › Định dạng › Tương thích nhất, rồi chụp lại.",
        en:
          "Share or save it as JPEG. On an iPhone: Settings › Camera › Formats › Most Compatible."))
  }

  static func pictureUnusualJPEG(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-unusual-jpeg",
      Message(
        vi: "Ảnh JPEG này thuộc loại mà trình duyệt không mở được (lossless, 12 bit …).",
        en: "Browsers do not show this kind of JPEG (lossless, 12 bits …)."),
      at: place,
      fix: Message(
        vi: "Mở ảnh bằng chương trình xem ảnh rồi lưu lại thành JPEG thường.",
        en: "Open it in a picture viewer and save it as an ordinary JPEG."))
  }

  static func pictureTooLarge(_ width: Int, _ height: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-too-large",
      Message(
        vi: "Ảnh rộng \(width), cao \(height) điểm ảnh: quá mức 50 triệu điểm ảnh.",
        en: "The picture has \(width) × \(height) pixels, over the limit of 50 million."),
      at: place,
      fix: Message(
        vi: "Thu nhỏ ảnh bằng chương trình xem ảnh; rộng 2.000 điểm ảnh là đủ.",
        en: "Make it smaller; 2,000 pixels in width are enough."))
  }

  static func pictureTooHeavy(_ bytes: Int, at place: SourceLocation) -> Diagnostic {
    let size = bytes >> 20
    return Diagnostic(
      id: "picture-too-heavy",
      Message(
        vi: "Muốn mở ảnh này phải có \(size) MB bộ nhớ, quá mức 400 MB.",
        en: "Opening this picture takes \(size) MB of memory, over the limit of 400 MB."),
      at: place,
      explanation: Message(
        vi: "Ảnh GIF, ảnh 16 bit, ảnh lưu kiểu hiện dần (interlaced, progressive) phải mở cả ảnh.",
        en: "GIF, 16 bits, interlaced and progressive pictures have to be held whole."),
      fix: Message(
        vi: "Thu nhỏ ảnh, hoặc lưu lại thành JPEG thường.",
        en: "Make it smaller, or save it as a plain JPEG."))
  }

  static func pictureDamaged(_ reason: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-damaged",
      Message(
        vi: "Ảnh bị hỏng hoặc chép chưa hết.", en: "The picture is damaged or only half copied."),
      at: place,
      explanation: Message(
        vi: "Chương trình đọc ảnh báo: \(reason)", en: "The decoder says: \(reason)"),
      fix: Message(
        vi: "Chép lại tệp gốc từ điện thoại, máy ảnh, hoặc nhờ người gửi gửi lại.",
        en: "Copy the original again from the phone or camera, or ask for it again."))
  }

  static func pictureEngineMissing(_ reason: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-engine-missing",
      Message(
        vi: "Máy này chưa có thư viện xử lý ảnh libvips.",
        en: "This machine lacks the picture library libvips."),
      at: place,
      explanation: Message(vi: "Hệ thống báo: \(reason)", en: "The system says: \(reason)"),
      fix: Message(
        vi: "Cài gói libvips42, ví dụ: sudo apt install libvips42",
        en: "Install the package libvips42, for example: sudo apt install libvips42"))
  }

  static func pictureStill(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-still", severity: .warning,
      Message(
        vi: "Ảnh động chỉ được hiện khung hình đầu tiên.",
        en: "Only the first image of this animation is shown."),
      at: place,
      explanation: Message(
        vi: "Hình chuyển động làm người đọc mất tập trung và tốn dữ liệu di động.",
        en: "Moving pictures distract readers and use up their mobile data."),
      fix: Message(
        vi: "Thay bằng các ảnh tĩnh theo từng bước, hoặc dẫn đến video bằng khối `video`.",
        en: "Use still pictures step by step, or link a film by a `video` block."))
  }
}

extension Diagnostic {
  /// A cache that cannot be written: nothing is wrong with the site, but the next build is slow.
  static func picturesNotKept(_ failure: FileError) -> Diagnostic {
    Diagnostic(
      id: "pictures-not-kept", severity: .warning,
      Message(
        vi: "Không giữ lại được các ảnh đã làm, nên lần sau phải làm lại.",
        en: "The pictures that were made could not be kept; the next build makes them again."),
      at: SourceLocation(failure.path), explanation: failure.message,
      fix: Message(
        vi: "Cho phép ghi vào thư mục .lantoa của dự án, hoặc xóa thư mục đó: nó chỉ chứa tệp tạm.",
        en: "Let the folder .lantoa be written, or delete it: it holds nothing but temporary files."
      ))
  }

  /// A picture that somebody in it has asked to remove.
  static func pictureTakenDown(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-taken-down",
      Message(
        vi: "Ảnh này đã được gỡ theo yêu cầu, không được đăng lại.",
        en: "This picture was taken down on request and must not come back."),
      at: place,
      explanation: Message(
        vi: "Mã nhận dạng (SHA-256) của ảnh nằm trong da-go.yml.",
        en: "Its SHA-256 stands in da-go.yml."),
      fix: Message(
        vi: "Xóa tệp này và mọi chỗ dùng nó: `lantoa takedown \(place.path)`.",
        en: "Delete the file and every use of it: `lantoa takedown \(place.path)`."))
  }
}
