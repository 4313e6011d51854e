package import Content
import Diagnostics

/// Everything that was read of a project, before anything is linked.
package struct SiteSources: Sendable {
  package var configuration: SiteConfiguration
  /// Every document that could be read, in any order.
  package var documents: [Document]
  package var units: [Unit] = []
  package var organisations: [Organisation] = []
  package var audiences: [Audience] = []
  package var glossary: [GlossaryTerm] = []
  package var figures: [Figure] = []
  /// The rows of `Content/to-cong-nghe.csv`.
  package var teams: [TeamCount] = []
  /// The ledger as it was before this build.
  package var ledger = Ledger()
  /// Paths of the files that are not text, such as pictures.
  package var attachments: Set<String> = []
  /// Paths of files that were refused, so that links to them are not reported again.
  package var unreadable: Set<String> = []

  package init(configuration: SiteConfiguration, documents: [Document]) {
    self.configuration = configuration
    self.documents = documents
  }
}

/// What a build asks of the linker beside the sources.
package struct LinkOptions: Sendable {
  /// The minute that decides what is visible.
  package var now: Moment
  /// The day that new ledger entries get.
  package var today: PartialDate
  /// Whether drafts are shown.
  package var includesDrafts = false
  /// Whether `now` was chosen by hand, so that the ledger may know later pages.
  package var isTimeTravel = false

  package init(now: Moment) {
    self.now = now
    today = now.date
  }
}
