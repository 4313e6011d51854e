import Diagnostics
import Glibc
import SiteBuild
import Synchronization

/// Shows how far a build is: one moving line on a terminal, a line for each stage elsewhere.
///
/// A class because it is the one line that all workers write to.
final class Progress: Sendable {
  private let language: Language
  private let moves: Bool
  private let isQuiet: Bool
  private let stageFile: String?
  private let shown = Mutex(Shown())

  private struct Shown {
    var last: ContinuousClock.Instant?
    var isOpen = false
  }

  init(_ options: BuildOptions) {
    language = options.language
    moves = Console.errorIsTerminal && !options.writesJSON
    isQuiet = options.writesJSON
    stageFile = Environment.value("LANTOA_STAGE_FILE")
  }

  var observer: BuildObserver {
    var observer = BuildObserver()
    observer.began = { self.begin($0) }
    observer.progressed = { done, all in self.count(done, all) }
    return observer
  }

  /// Clears the moving line.
  func end() {
    shown.withLock { shown in
      if shown.isOpen { Console.error("\r\u{1B}[K") }
      shown.isOpen = false
    }
  }

  private func begin(_ stage: BuildStage) {
    trace(stage)
    if isQuiet { return }
    let text = stage.message.text(language)
    shown.withLock { shown in
      if moves {
        Console.error("\r\u{1B}[K\(text) …")
        shown.isOpen = true
      } else {
        Console.error("\(text) …\n")
      }
    }
  }

  private func count(_ done: Int, _ all: Int) {
    guard moves else { return }
    let now = ContinuousClock.now
    shown.withLock { shown in
      if let last = shown.last, now - last < .milliseconds(100) { return }
      shown.last = now
      Console.error("\r\u{1B}[K\(BuildStage.stage.message.text(language)) \(done)/\(all)")
    }
  }

  /// Appends the stage to the file that tests watch.
  private func trace(_ stage: BuildStage) {
    guard let stageFile else { return }
    let descriptor = unsafe open(stageFile, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    let line = Array((stage.rawValue + "\n").utf8)
    _ = unsafe line.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
  }
}

extension BuildStage {
  /// The stage as people read it.
  var message: Message {
    switch self {
    case .read: Message(vi: "Đọc tệp", en: "Reading")
    case .parse: Message(vi: "Phân tích", en: "Parsing")
    case .link: Message(vi: "Nối liên kết", en: "Linking")
    case .pictures: Message(vi: "Làm ảnh", en: "Making pictures")
    case .index: Message(vi: "Lập chỉ mục tìm kiếm", en: "Indexing")
    case .plan: Message(vi: "Lập kế hoạch", en: "Planning")
    case .stage: Message(vi: "Dựng trang", en: "Making pages")
    case .switch: Message(vi: "Chuyển sang bản mới", en: "Switching")
    case .finish: Message(vi: "Ghi sổ đường dẫn", en: "Updating the ledger")
    }
  }
}
