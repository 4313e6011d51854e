import ArgumentParser
import Content
import Diagnostics
import Files
import Glibc
import SiteBuild
import SiteModel

/// `lantoa takedown`: removes a picture, and everything made of it, on request.
struct TakedownCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "takedown")

  @Argument var subject: String
  @Option var project = "."
  @Option var output: String?
  @Option(name: .customLong("base-url")) var baseURL: String?
  @Option var links = "web"
  @Option var reason = "Gỡ theo yêu cầu của người trong ảnh"
  @Flag var yes = false
  @Option var lang = "vi"
  @Option var format = "text"

  private var language: Language { Language(rawValue: lang) ?? .vietnamese }

  private var writesJSON: Bool { format == "json" }

  func validate() throws {
    if Language(rawValue: lang) == nil { throw ValidationError("--lang \(lang): vi | en") }
    if !["text", "json"].contains(format) {
      throw ValidationError("--format \(format): text | json")
    }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError("--base-url \(baseURL): https://…/")
    }
    if !["web", "file"].contains(links) { throw ValidationError("--links \(links): web | file") }
    if let fault = TakedownText.fault(inReason: reason) {
      throw ValidationError("--reason: " + fault.text(language))
    }
  }

  func run() async throws {
    let takedown = Takedown(subject, reason: reason, request: request)
    do {
      let plan = try await shownPlan(takedown)
      try confirm()
      let text = TakedownText(plan, language, output: request.output)
      finish(try await carryOut(plan, takedown), text)
    } catch let error as PublishError {
      throw PublishFailure(error: error, target: request.output)
    }
  }

  private func carryOut(_ plan: TakedownPlan, _ takedown: Takedown) async throws -> BuildReport {
    let task = Task { try await takedown.carryOut(plan) }
    let signals = SignalWatch { task.cancel() }
    defer { signals.stop() }
    do {
      return try await task.value
    } catch let error as FileError {
      Console.error(broken(TakedownText.unfinished(error).text(language)))
      throw ExitError(status: .disk)
    } catch is CancellationError {
      Console.error(broken(TakedownText.stopped.text(language)))
      throw ExitError(status: .interrupted)
    }
  }

  private var request: BuildRequest {
    var request = BuildRequest(
      project: project, output: output ?? project + "/public", clock: Clock.now)
    request.baseURL = baseURL.flatMap(BaseURL.init)
    request.links = links == "file" ? .file : .web
    request.jobs = Processors.count
    request.home = Environment.value("HOME")
    return request
  }

  private func shownPlan(_ takedown: Takedown) async throws -> TakedownPlan {
    switch try await takedown.plan() {
    case .nothing(let similar):
      Console.error(broken(TakedownText.nothing(subject, similar, language)))
      throw ExitError(status: .usage)
    case .done:
      Console.out(
        writesJSON ? TakedownJSON.done : broken(TakedownText.alreadyDone(subject, language)))
      throw ExitError(status: .done)
    case .plan(let plan):
      let text = TakedownText(plan, language, output: request.output)
      Console.out(writesJSON ? TakedownJSON.plan(plan) : broken(text.plan))
      if plan.isPossible { return plan }
      Console.error(broken(text.mustEditFirst))
      throw ExitError(status: .contentErrors)
    }
  }

  /// Broken between words where a terminal would break anywhere.
  private func broken(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return LineBreaks.text(Array(lines.dropLast()), width: Console.width)
  }

  private func confirm() throws {
    if yes { return }
    guard isatty(STDIN_FILENO) == 1 else {
      Console.error(broken(TakedownText.needsYes.text(language) + "\n"))
      throw ExitError(status: .usage)
    }
    Console.out(TakedownText.question.text(language) + " ")
    if TakedownText.isYes(readLine() ?? "") { return }
    Console.out("\n" + TakedownText.nothingDone.text(language) + "\n")
    throw ExitError(status: .interrupted)
  }

  private func finish(_ report: BuildReport, _ text: TakedownText) -> Never {
    let printer = ReportPrinter(language, writesJSON: writesJSON)
    if report.published != nil || writesJSON {
      printer.print(report)
    } else {
      printer.printDiagnostics(report)
    }
    let isPublished = report.published != nil
    Console.out(
      writesJSON
        ? TakedownJSON.outcome(isPublished) : broken(text.outcome(isPublished: isPublished)))
    return withExtendedLifetime(report) {
      endProcess(with: report.published != nil ? .done : .contentErrors)
    }
  }
}
