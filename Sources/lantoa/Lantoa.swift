import ArgumentParser
import CLinux
import Diagnostics

/// The program: finds the command, runs it, and turns every way a run can end into text and exit code.
@main
struct Lantoa: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lantoa", version: Version.text,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ReportCommand.self, RollbackCommand.self,
      TakedownCommand.self,
    ])

  static func main() async {
    lantoa_keep_freed_memory()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let language = Language.asked(in: arguments)
    if let topic = HelpText.topic(in: arguments) {
      Console.out(HelpText.text(topic, language))
      endProcess(with: .done)
    }
    do {
      var command = try parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error, language)
    }
  }

  private static func end(with error: any Error, _ language: Language) -> Never {
    let outcome = Outcome(of: error, language)
    if let text = outcome.message { Console.error(text) }
    endProcess(with: outcome.status)
  }
}

/// The version of this program.
enum Version {
  static let text = "lantoa 0.1.0"
}
