import ArgumentParser
import Diagnostics
import Files

/// `lantoa rollback`: puts the previous release back.
struct RollbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "rollback")

  @Option var project = "."
  @Option var output: String?
  @Option var lang = "vi"

  func run() throws {
    let target = output ?? project + "/public"
    do {
      let publisher = try Publisher(
        target: target, project: FileTree(root: project), home: Environment.value("HOME"))
      try publisher.rollBack(holding: publisher.lock())
    } catch let error as PublishError {
      throw PublishFailure(error: error, target: target)
    }
    let done = Message(
      vi: "Đã trở lại bản trước ở \(target).", en: "The previous release is back at \(target).")
    Console.out(done.text(Language(rawValue: lang) ?? .vietnamese) + "\n")
  }
}
