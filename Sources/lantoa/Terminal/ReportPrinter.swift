import Content
import Files
import SiteModel
import Diagnostics
import Encoders
import SiteBuild

/// Prints the diagnostics of a run and what was built, as text or as JSON lines.
struct ReportPrinter {
  private let language: Language
  private let writesJSON: Bool

  init(_ language: Language, writesJSON: Bool = false) {
    self.language = language
    self.writesJSON = writesJSON
  }

  func print(_ report: BuildReport) {
    if writesJSON {
      let sources = report.sources
      let formatter = JSONDiagnosticFormatter(language: language) { sources[$0] }
      Console.out(formatter.format(report.diagnostics).joined())
      Console.out(SummaryJSON(report).line)
      return
    }
    printDiagnostics(report)
    let text = SummaryText(report, language, publishes: report.published != nil)
    let width = Console.width
    Console.out(LineBreaks.text(text.lines, width: width))
    guard let summary = report.summary, report.published == nil, !report.hasErrors else { return }
    let lines = LedgerText(language).lines(summary.ledgerChanges)
    let board = CoverageText(language, width: width ?? 80).lines(summary.coverage)
    Console.out(LineBreaks.text(lines + board, width: width))
  }

  /// What was found, as text, and nothing else.
  func printDiagnostics(_ report: BuildReport) {
    let sources = report.sources
    let formatter = TextDiagnosticFormatter(
      language: language, color: Console.errorIsTerminal, width: Console.errorWidth
    ) { sources[$0] }
    Console.error(formatter.format(report.diagnostics).map { $0 + "\n" }.joined())
  }
}

/// The last line of a run for tools.
private struct SummaryJSON {
  let line: String

  init(_ report: BuildReport) {
    var members: [(String, JSONValue)] = [
      ("errors", .integer(report.diagnostics.count { $0.severity == .error })),
      ("warnings", .integer(report.diagnostics.count { $0.severity == .warning })),
    ]
    if let summary = report.summary {
      members.append(("pages", .integer(summary.kinds.reduce(0) { $0 + $1.count })))
      members.append(("listPages", .integer(summary.listPages)))
      members.append(("outputs", .integer(summary.outputs)))
      if let search = summary.search {
        members.append(("searchEntries", .integer(search.entries)))
        members.append(("searchBytes", .integer(search.bytes)))
      }
      members.append(("skipped", .array(summary.skipped.map { .string($0.path) })))
      if let next = summary.nextChange { members.append(("nextChange", .string(next.moment.iso))) }
    }
    if let published = report.published {
      members.append(("written", .integer(published.written)))
      members.append(("linked", .integer(published.linked)))
      members.append(("retained", .integer(published.retained)))
    }
    members.append(
      (
        "seconds",
        .object(report.timings.map { ($0.stage.rawValue, .number($0.duration / .seconds(1))) })
      ))
    let value = JSONValue.object([("summary", .object(members))])
    line = String(decoding: value.encoded, as: UTF8.self) + "\n"
  }
}
