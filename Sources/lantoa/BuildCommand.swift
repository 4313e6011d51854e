import ArgumentParser
import Files
import SiteBuild

/// `lantoa build`: publishes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build")

  @OptionGroup var options: BuildOptions

  func run() async throws {
    try await BuildRun(options).run { builder in try await builder.build() }
  }
}

/// `lantoa check`: everything but publishing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "check")

  @OptionGroup var options: BuildOptions

  func run() async throws {
    try await BuildRun(options).run { builder in try await builder.check() }
  }
}

/// One run of the builder, with progress, diagnostics and summary.
struct BuildRun {
  private let options: BuildOptions

  init(_ options: BuildOptions) { self.options = options }

  func run(
    _ work: @escaping @Sendable (consuming Builder) async throws -> BuildReport
  ) async throws {
    let progress = Progress(options)
    let request = options.request
    let task = Task { try await work(Builder(request, observer: progress.observer)) }
    let signals = SignalWatch { task.cancel() }
    defer { signals.stop() }
    do {
      let report = try await task.value
      progress.end()
      ReportPrinter(options.language, writesJSON: options.writesJSON).print(report)
      withExtendedLifetime(report) {
        endProcess(with: report.hasErrors ? .contentErrors : .done)
      }
    } catch let error as PublishError {
      progress.end()
      throw PublishFailure(error: error, target: request.output)
    } catch {
      progress.end()
      throw error
    }
  }
}
