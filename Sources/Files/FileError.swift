package import Diagnostics
import Glibc

/// A machine that does not do its part: which file, which operation, and the kernel's reason.
package struct FileError: Error, Sendable, Hashable {
  package enum Operation: String, Sendable, Hashable {
    case open, read, list, write, link, rename, makeDirectory, remove, synchronise, inspect, lock
    /// The file is no longer what it was when the project was read.
    case verifyUnchanged
  }

  package let path: String
  package let operation: Operation
  /// The value of `errno`; 0 where the kernel did not complain.
  package let code: Int32

  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.path = path
    self.operation = operation
    self.code = code
  }
}

extension FileError {
  /// What went wrong, as one sentence for people.
  package var message: Message {
    if operation == .verifyUnchanged {
      return Message(
        vi: "“\(path)” đã thay đổi trong khi đang xây dựng trang; hãy chạy lại.",
        en: "“\(path)” changed while the site was being built; run again.")
    }
    let reason = self.reason
    return Message(
      vi: "Không \(verb.vi) được “\(path)”: \(reason.vi).",
      en: "Cannot \(verb.en) “\(path)”: \(reason.en).")
  }

  private var verb: Message {
    switch operation {
    case .open: Message(vi: "mở", en: "open")
    case .read: Message(vi: "đọc", en: "read")
    case .list: Message(vi: "liệt kê", en: "list")
    case .write: Message(vi: "ghi", en: "write")
    case .link: Message(vi: "tạo liên kết cứng đến", en: "hard-link")
    case .rename: Message(vi: "đổi tên", en: "rename")
    case .makeDirectory: Message(vi: "tạo thư mục", en: "create the folder")
    case .remove: Message(vi: "xóa", en: "remove")
    case .synchronise: Message(vi: "ghi chắc xuống đĩa", en: "flush to disk")
    case .inspect, .verifyUnchanged: Message(vi: "kiểm tra", en: "inspect")
    case .lock: Message(vi: "khóa", en: "lock")
    }
  }

  private var reason: Message {
    switch code {
    case ENOSPC: Message(vi: "đĩa đã đầy", en: "the disk is full")
    case EDQUOT: Message(vi: "hết hạn mức đĩa", en: "the disk quota is used up")
    case EIO: Message(vi: "đĩa báo lỗi vào/ra", en: "the disk reports an input/output error")
    case EACCES, EPERM: Message(vi: "không có quyền", en: "permission denied")
    case EROFS: Message(vi: "hệ thống tệp chỉ cho đọc", en: "the file system is read-only")
    case ENOENT: Message(vi: "không tồn tại", en: "it does not exist")
    case EEXIST: Message(vi: "đã có sẵn", en: "it exists already")
    case ENOTDIR: Message(vi: "không phải là thư mục", en: "it is not a folder")
    case EMFILE, ENFILE:
      Message(vi: "mở quá nhiều tệp cùng lúc", en: "too many files are open at once")
    case EXDEV: Message(vi: "nằm trên hệ thống tệp khác", en: "it is on another file system")
    case EBUSY: Message(vi: "đang được hệ thống dùng", en: "the system is using it")
    case ELOOP: Message(vi: "là liên kết tượng trưng", en: "it is a symbolic link")
    case ENAMETOOLONG: Message(vi: "tên quá dài", en: "the name is too long")
    case EINVAL: Message(vi: "hệ thống tệp không hỗ trợ", en: "the file system does not support it")
    default: Message(vi: "mã lỗi hệ thống \(code)", en: "system error \(code)")
    }
  }
}
