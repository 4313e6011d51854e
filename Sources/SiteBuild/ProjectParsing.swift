import Content
import Diagnostics
import Files
import Parallelism
import SiteModel

extension Project {
  /// What `site.yml` says; nil where it cannot be read.
  func configuration(_ request: BuildRequest, reporting log: inout DiagnosticLog)
    -> SiteConfiguration?
  {
    configurationFile.flatMap {
      SiteConfiguration.read($0, baseURL: request.baseURL, reporting: &log)
    }
  }

  /// Parses every file on its own, in parallel; nil where too much is missing to go on.
  func parse(
    _ configuration: SiteConfiguration?, _ gate: PersonalDataGate, jobs: Int,
    reporting log: inout DiagnosticLog
  ) async throws -> SiteSources? {
    if let configurationFile { gate.check(configurationFile, reporting: &log) }
    let parsed = try await parseDocuments(gate, jobs: jobs)
    for result in parsed { log.append(contentsOf: result.log) }
    try checkAttachments(gate, reporting: &log)
    guard let configuration, !contentFiles.isEmpty else { return nil }
    var sources = SiteSources(
      configuration: configuration, documents: parsed.compactMap(\.document))
    readTables(into: &sources, gate, reporting: &log)
    sources.ledger = ledger
    sources.attachments = Set(attachments.keys)
    sources.unreadable = unreadable(parsed).union(faultyTables(log))
    return sources
  }

  var markdownFiles: [SourceText] {
    contentFiles.compactMap(\.text).filter { $0.path.hasSuffix(".md") }
  }

  private func parseDocuments(_ gate: PersonalDataGate, jobs: Int) async throws
    -> [ParsedDocument]
  {
    let parser = DocumentParser()
    return try await parallelMap(markdownFiles, jobs: jobs) { source in
      var parsed = parser.parse(source)
      gate.check(source, reporting: &parsed.log)
      return parsed
    }
  }

  private func unreadable(_ parsed: [ParsedDocument]) -> Set<String> {
    let failed = zip(markdownFiles, parsed).filter { $0.1.document == nil }.map(\.0.path)
    return Set(contentFiles.filter(\.isRejected).map(\.path) + failed)
  }

  /// Data files with errors: what they would have defined is not reported as unknown again.
  private func faultyTables(_ log: DiagnosticLog) -> Set<String> {
    let faulty = log.diagnostics.filter { $0.severity == .error }.map(\.location.path)
    return Set(faulty.filter { $0.hasSuffix(".yml") || $0.hasSuffix(".csv") })
  }

  private func readTables(
    into sources: inout SiteSources, _ gate: PersonalDataGate, reporting log: inout DiagnosticLog
  ) {
    let known = [
      "dia-ban.csv", "co-quan.yml", "doi-tuong.yml", "thuat-ngu.yml", "to-cong-nghe.csv",
    ]
    if let file = table("dia-ban.csv") { sources.units = Unit.table(file, reporting: &log) }
    if let file = table("co-quan.yml") {
      sources.organisations = Organisation.table(file, reporting: &log)
    }
    if let file = table("doi-tuong.yml") {
      sources.audiences = Audience.table(file, reporting: &log)
    }
    if let file = table("thuat-ngu.yml") {
      sources.glossary = GlossaryTerm.table(file, reporting: &log)
    }
    if let file = table("to-cong-nghe.csv") {
      sources.teams = TeamCount.table(file, reporting: &log)
    }
    for file in contentFiles.compactMap(\.text) where !file.path.hasSuffix(".md") {
      gate.check(file, reporting: &log)
      if file.path.hasPrefix("Content/so-lieu/") {
        sources.figures += Figure.read(file, reporting: &log)
      } else if !known.contains(String(file.path.dropFirst("Content/".utf8.count))) {
        log.append(.unknownDataFile(known, at: SourceLocation(file.path)))
      }
    }
  }
}

extension Diagnostic {
  static func unknownDataFile(_ known: [String], at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "unknown-data-file",
      Message(
        vi: "Tệp này không phải là bảng nào của lantoa.", en: "This is no table that lantoa knows."),
      at: place,
      fix: Message(
        vi:
          "Bảng để người đọc tải về thì lưu thành .xlsx. Các bảng của lantoa: \(known.joined(separator: ", ")), so-lieu/*.yml.",
        en:
          "Save a table for readers as .xlsx. The tables of lantoa: \(known.joined(separator: ", ")), so-lieu/*.yml."
      ))
  }
}
