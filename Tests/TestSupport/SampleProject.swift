import Content
package import Diagnostics
package import SiteModel

/// A project written down in a test: paths and texts, read and linked without a disk.
package struct SampleProject: Sendable {
  /// The files by path.
  package var files: [String: String]
  /// Paths of files that are no text.
  package var attachments: Set<String> = []
  /// The permalink ledger.
  package var ledger = ""

  /// The tables that every sample needs, with `files` laid over them.
  package init(_ files: [String: String] = [:]) {
    self.files = SampleProject.tables.merging(files) { _, own in own }
  }

  /// Reads every file and links the site as it stands at `now`.
  package func link(
    now: String = "2026-06-01", drafts: Bool = false, travels: Bool = false
  ) -> LinkedSample {
    var log = DiagnosticLog()
    let texts = files.map { SourceText(path: $0.key, stored: Array($0.value.utf8)) }
      .sorted { $0.path < $1.path }
    let source = texts.first { $0.path == "site.yml" } ?? SourceText(path: "site.yml", stored: [])
    guard let configuration = SiteConfiguration.read(source, reporting: &log) else {
      preconditionFailure("The sample's site.yml must be readable")
    }
    var sources = SiteSources(configuration: configuration, documents: [])
    for text in texts { SampleProject.read(text, into: &sources, reporting: &log) }
    let ledgerText = SourceText(path: Ledger.fileName, stored: Array(ledger.utf8))
    sources.ledger = Ledger.read(ledgerText, reporting: &log)
    sources.attachments = attachments
    var options = LinkOptions(now: PartialDate(now)?.earliest ?? Moment(minutes: 0))
    options.includesDrafts = drafts
    options.isTimeTravel = travels
    let site = Linker.link(sources, options: options, reporting: &log)
    return LinkedSample(site: site, log: log, texts: texts + [ledgerText])
  }

  private static func read(
    _ text: SourceText, into sources: inout SiteSources, reporting log: inout DiagnosticLog
  ) {
    switch text.path {
    case "site.yml": break
    case "Content/dia-ban.csv": sources.units = Unit.table(text, reporting: &log)
    case "Content/co-quan.yml": sources.organisations = Organisation.table(text, reporting: &log)
    case "Content/doi-tuong.yml": sources.audiences = Audience.table(text, reporting: &log)
    case "Content/to-cong-nghe.csv": sources.teams = TeamCount.table(text, reporting: &log)
    case "Content/thuat-ngu.yml": sources.glossary = GlossaryTerm.table(text, reporting: &log)
    case let path where path.hasPrefix("Content/so-lieu/"):
      sources.figures += Figure.read(text, reporting: &log)
    default:
      let parsed = DocumentParser().parse(text)
      log.append(contentsOf: parsed.log)
      if let document = parsed.document {
        sources.documents.append(document)
      } else {
        sources.unreadable.insert(text.path)
      }
    }
  }
}

/// A linked sample with everything that was said about it.
package struct LinkedSample: Sendable {
  package let site: Site
  package let log: DiagnosticLog
  private let texts: [String: SourceText]

  init(site: Site, log: DiagnosticLog, texts: [SourceText]) {
    self.site = site
    self.log = log
    self.texts = Dictionary(texts.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The diagnostics as `path:line:column id`, sorted by place.
  package var problems: [String] { log.sorted.map(line) }

  /// What the review of a good site reminds of, as `path:line:column id`, sorted by place.
  package var reminders: [String] {
    var log = DiagnosticLog()
    for diagnostic in ContentReview.diagnostics(of: site) { log.append(diagnostic) }
    return log.sorted.map(line)
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let path = diagnostic.location.path
    guard let range = diagnostic.location.range, let text = texts[path] else {
      return "\(path) \(diagnostic.id)"
    }
    let position = text.position(range.lower)
    return "\(path):\(position.line):\(position.column) \(diagnostic.id)"
  }

  /// The diagnostics as people read them in English.
  package var printed: String {
    let formatter = TextDiagnosticFormatter(language: .english) { texts[$0] }
    return log.sorted.map(formatter.format).joined()
  }

  /// The pages' addresses, in their order.
  package var routes: [String] { site.pages.map(\.route.rooted) }

  /// The page at an address such as `/tin/a/`.
  package func page(_ rooted: String) -> Page? {
    site.pages.first { $0.route.rooted == rooted }
  }
}
