package import Content
package import SiteModel

/// What a build is asked to do; clock, environment and folders are values here, never looked up later.
package struct BuildRequest: Sendable {
  package var project: String
  package var output: String
  /// Replaces the base URL of `site.yml`.
  package var baseURL: BaseURL?
  /// How pages write the addresses of others: for a web server, or for folders opened as files.
  package var links = LinkStyle.Form.web
  /// The minute of the clock.
  package var clock: Moment
  /// The minute that decides what is visible, where it is not the clock's.
  package var now: Moment?
  package var includesDrafts = false
  /// Whether a build that would change the permalink ledger is an error.
  package var isLocked = false
  package var jobs = 2
  package var home: String?

  package init(project: String, output: String, clock: Moment) {
    self.project = project
    self.output = output
    self.clock = clock
  }

  /// Whether the ledger may learn what this build publishes.
  var updatesLedger: Bool { baseURL == nil && now == nil && !includesDrafts && links == .web }
}

/// The stages of a build, in their order.
package enum BuildStage: String, Sendable, CaseIterable {
  case read, parse, link, pictures, index, plan, stage, `switch`, finish
}

/// Hears how a build goes on.
package struct BuildObserver: Sendable {
  package var began: @Sendable (BuildStage) -> Void = { _ in }
  /// How many outputs of how many are done.
  package var progressed: @Sendable (Int, Int) -> Void = { _, _ in }

  package init() {}
}
