import ArgumentParser
import Diagnostics
import Files
import Glibc

/// How a run can end; the raw values are exit codes (sysexits where they fit).
enum ExitStatus: Int32 {
  case done = 0
  /// The content has errors; nothing was published.
  case contentErrors = 1
  case usage = 64
  case disk = 74
  /// Another build is running.
  case busy = 75
  case interrupted = 130
}

/// Ends the program.
func endProcess(with status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

/// The text and exit code for an error that ended a run.
struct Outcome {
  let message: String?
  let status: ExitStatus

  init(of error: any Error, _ language: Language) {
    let word = language == .vietnamese ? "lỗi" : "error"
    switch error {
    case let status as ExitError:
      message = nil
      self.status = status.status
    case let error as FileError:
      message = "\(word): \(error.message.text(language))\n"
      status = .disk
    case let error as PublishFailure:
      message = "\(word): \(error.error.message(target: error.target).text(language))\n"
      status = error.error.isBusy ? .busy : .usage
    case is CancellationError:
      let text = Message(
        vi: "Đã dừng; trang cũ vẫn nguyên.", en: "Stopped; the old site is untouched.")
      message = text.text(language) + "\n"
      status = .interrupted
    default:
      let isClean = Lantoa.exitCode(for: error) == .success
      let text = Lantoa.message(for: error)
      message = isClean ? nil : UsageText.explain(text, language)
      status = isClean ? .done : .usage
      if isClean { Console.out(text + "\n") }
    }
  }
}

/// An end that has been told already.
struct ExitError: Error {
  let status: ExitStatus
}

/// Why nothing can be published to a folder, with the folder as the user named it.
struct PublishFailure: Error {
  let error: PublishError
  let target: String
}

extension PublishError {
  var isBusy: Bool {
    if case .busy = self { true } else { false }
  }
}
