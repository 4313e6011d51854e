package import Diagnostics

/// Why lantoa does not publish to a place, before anything was written there.
package enum PublishError: Error, Sendable, Equatable {
  /// Another build holds the lock; its process id where it is known.
  case busy(pid: Int32?)
  case rootFolder
  case homeFolder
  case projectRoot
  case aroundProject
  case insideSources(String)
  case notAFolder
  /// A folder with files that lantoa has not published.
  case notOurs
  case parentMissing
  /// A mount point, which cannot be switched in one step.
  case otherFileSystem
  case nothingToRollBackTo
}

extension PublishError {
  /// The reason as one sentence for people; `target` is the output folder as the user named it.
  package func message(target: String) -> Message {
    switch self {
    case .busy(let pid):
      Message(
        vi:
          "Một lần xây dựng khác\(pid.map { " (tiến trình \($0))" } ?? "") đang ghi vào “\(target)”.",
        en: "Another build\(pid.map { " (process \($0))" } ?? "") is writing to “\(target)”.")
    case .nothingToRollBackTo:
      Message(
        vi: "“\(target)” không có bản phát hành trước để quay lại.",
        en: "“\(target)” has no previous release to go back to.")
    default:
      Message(
        vi: "Không xuất bản vào “\(target)”: \(reason.vi).",
        en: "Will not publish to “\(target)”: \(reason.en).")
    }
  }

  private var reason: Message {
    switch self {
    case .rootFolder: Message(vi: "đó là thư mục gốc của máy", en: "it is the root folder")
    case .homeFolder: Message(vi: "đó là thư mục nhà của bạn", en: "it is your home folder")
    case .projectRoot: Message(vi: "đó là thư mục dự án", en: "it is the project folder")
    case .aroundProject:
      Message(vi: "thư mục đó chứa cả dự án", en: "that folder contains the project")
    case .insideSources(let name):
      Message(vi: "nó nằm trong “\(name)”", en: "it is inside “\(name)”")
    case .notAFolder:
      Message(vi: "đã có một tệp mang tên đó", en: "a file of that name exists")
    case .notOurs:
      Message(
        vi: "thư mục có tệp không do lantoa tạo (thiếu “\(Manifest.fileName)”)",
        en: "the folder holds files that lantoa did not make (no “\(Manifest.fileName)”)")
    case .parentMissing:
      Message(vi: "thư mục chứa nó không tồn tại", en: "the folder that holds it does not exist")
    case .otherFileSystem:
      Message(
        vi: "đó là điểm gắn của hệ thống tệp khác, không thể chuyển trong một bước",
        en: "it is a mount point of another file system and cannot be switched in one step")
    case .busy, .nothingToRollBackTo: Message(vi: "", en: "")
    }
  }
}
