import Content
package import Diagnostics
package import Files
package import SiteModel

/// How a build ended.
package struct BuildReport: Sendable {
  /// Everything found, sorted.
  package let diagnostics: [Diagnostic]
  /// The texts that the diagnostics speak of, by path.
  package let sources: [String: SourceText]
  /// What was built; nil where errors stood in the way.
  package let summary: SiteSummary?
  /// What the switch did; nil where nothing was published.
  package let published: PublishReport?
  /// How long each stage took.
  package let timings: [(stage: BuildStage, duration: Duration)]
  /// What the build has made; a program that ends with the report need not wait until it is freed.
  let remains: [any Sendable]

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What a site consists of, for the end of a run.
package struct SiteSummary: Sendable {
  /// How many pages of each kind, in the order of the kinds.
  package let kinds: [(noun: Message, count: Int)]
  package let listPages: Int
  package let outputs: Int
  /// How many entries readers can find, and how many bytes the index has; nil without search.
  package let search: (entries: Int, bytes: Int)?
  package let skipped: [Skipped]
  package let nextChange: NextChange?
  /// Lines that belong into the host's `robots.txt`, where the site lies below a sub-path.
  package let robotsLine: String?
  package let outputPath: String
  let site: Site
  let ledger: Ledger

  /// What is told and what is missing; worked out when it is asked for.
  package var coverage: Coverage { Coverage(site) }
  /// What publishing would change in the permalink ledger, or has changed.
  package var ledgerChanges: LedgerChanges { LedgerChanges(from: ledger, to: site.ledger) }
  /// The site's title.
  package var title: String { site.configuration.title }
}
