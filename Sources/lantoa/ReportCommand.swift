import ArgumentParser
import Content
import Diagnostics
import Files
import SiteBuild

/// `lantoa report`: the coverage board and what is missing as one HTML page.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "report")

  @OptionGroup var options: BuildOptions

  func run() async throws {
    let target = options.output ?? options.project + "/bao-cao.html"
    var request = options.request
    request.output = options.project + "/public"
    let progress = Progress(options)
    let report: BuildReport
    do {
      report = try await Builder(request, observer: progress.observer).check()
      progress.end()
    } catch {
      progress.end()
      throw error
    }
    let printer = ReportPrinter(options.language)
    guard let summary = report.summary, !report.hasErrors else {
      printer.printDiagnostics(report)
      throw ExitError(status: .contentErrors)
    }
    try write(ReportPage.html(summary, options.language), to: target)
    let done = Message(vi: "Đã ghi báo cáo vào \(target)", en: "Wrote the report to \(target)")
    Console.out(done.text(options.language) + "\n")
    withExtendedLifetime(report) { endProcess(with: .done) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let root = parts.count == 1 ? "." : folder.isEmpty ? "/" : folder
    try FileTree(root: root).replaceFile(String(parts.last ?? ""), with: bytes)
  }
}
