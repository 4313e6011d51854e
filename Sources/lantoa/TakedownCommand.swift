import ArgumentParser
import Diagnostics
import Files
import Glibc
import SiteBuild

/// `lantoa takedown`: removes a picture, and everything made of it, on request.
struct TakedownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "takedown")

  @Argument var subject: String
  @Option var project = "."
  @Option var output: String?
  @Option var reason = "Gỡ theo yêu cầu của người trong ảnh"
  @Flag var yes = false
  @Option var lang = "vi"

  private var language: Language { Language(rawValue: lang) ?? .vietnamese }

  func validate() throws {
    if Language(rawValue: lang) == nil { throw ValidationError("--lang \(lang): vi | en") }
    let isLine = reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    let isLong = reason.utf8.count > 300
    if !isLine || isLong || reason.utf8.allSatisfy({ $0 == 0x20 }) {
      throw ValidationError(
        language.say(
          "--reason: viết trên một dòng, không quá 300 byte",
          "--reason: one line of at most 300 bytes"))
    }
    if !PersonalNumber.find(in: Array(reason.utf8)[...]).isEmpty {
      throw ValidationError(
        language.say("--reason: không ghi dữ liệu cá nhân", "--reason: no personal data")
          + " (\(PersonalNumber.masked(reason)))")
    }
  }

  func run() async throws {
    let takedown = Takedown(subject, reason: reason, request: request)
    do {
      let plan = try await shownPlan(takedown)
      try confirm()
      let report = try await takedown.carryOut(plan)
      finish(report, TakedownText(plan, language, output: request.output))
    } catch let error as PublishError {
      throw PublishFailure(error: error, target: request.output)
    }
  }

  private var request: BuildRequest {
    var request = BuildRequest(
      project: project, output: output ?? project + "/public", clock: Clock.now)
    request.jobs = Processors.count
    request.home = Environment.value("HOME")
    return request
  }

  private func shownPlan(_ takedown: Takedown) async throws -> TakedownPlan {
    switch try await takedown.plan() {
    case .nothing(let similar):
      Console.error(TakedownText.nothing(subject, similar, language))
      throw ExitError(status: .usage)
    case .plan(let plan):
      let text = TakedownText(plan, language, output: request.output)
      Console.out(text.plan)
      if plan.isPossible { return plan }
      Console.error(text.mustEditFirst)
      throw ExitError(status: .contentErrors)
    }
  }

  private func confirm() throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else {
      Console.error(TakedownText.needsYes.text(language) + "\n")
      throw ExitError(status: .usage)
    }
    Console.out(TakedownText.question.text(language) + " ")
    let answer = readLine()?.lowercased() ?? ""
    if ["c", "có", "co", "y", "yes"].contains(answer) { return }
    Console.out("\n" + TakedownText.nothingDone.text(language) + "\n")
    throw ExitError(status: .interrupted)
  }

  private func finish(_ report: BuildReport, _ text: TakedownText) -> Never {
    let printer = ReportPrinter(language)
    if report.published != nil {
      printer.print(report)
    } else {
      printer.printDiagnostics(report)
    }
    Console.out(text.outcome(isPublished: report.published != nil))
    return withExtendedLifetime(report) {
      endProcess(with: report.published != nil ? .done : .contentErrors)
    }
  }
}
