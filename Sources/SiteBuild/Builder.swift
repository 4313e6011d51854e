import Pictures
import Content
import Diagnostics
import Files
import Outputs
import Parallelism
import SiteModel
import Theming

/// Builds a site: read, parse, link, plan, publish.
package struct Builder {
  private let request: BuildRequest
  private let watch: StageWatch

  package init(_ request: BuildRequest, observer: BuildObserver = BuildObserver()) {
    self.request = request
    watch = StageWatch(observer)
  }

  /// Builds and publishes; errors in content publish nothing.
  ///
  /// Takes the lock of the output unless the caller holds it already. Throws `FileError`,
  /// `PublishError` or `CancellationError`.
  package consuming func build() async throws -> BuildReport { try await build(holding: nil) }

  /// Builds and publishes under a lock that the caller may hold already.
  ///
  /// Files of the last release that are no longer planned are `retained` for pages that are open
  /// now; never those of pictures that were taken down.
  consuming func build(holding held: PublishLock?, retaining: Bool = true) async throws
    -> BuildReport
  {
    let tree = try FileTree(root: request.project)
    let publisher = try Publisher(target: request.output, project: tree, home: request.home)
    let lock = try held ?? publisher.lock()
    let planned = try await prepare(tree)
    guard let plan = planned.plan, !planned.log.hasErrors else {
      return report(planned, published: nil)
    }

    watch.begin(.stage)
    // What the end of the run needs is made ready beside the files, not after them.
    let request = self.request
    async let ledger = planned.changedLedger(request)
    async let sources = planned.sources
    let made = OutputCollector(
      plan.outputs, planned.project, planned.pictures, plan.gate, watch.observer)
    let refused = RefusedPictures(planned.project.takenDown)
    let staged = try await publisher.stage(
      made.files, holding: lock, jobs: request.jobs,
      mayStay: { retaining && !refused.hold($0) })
    var run = planned
    run.log.append(contentsOf: made.log)
    if run.log.hasErrors {
      staged.discard()
      return report(run, published: nil)
    }
    watch.begin(.switch)
    try Task.checkCancellation()
    let published = try staged.commit()
    watch.begin(.finish)
    if let ledger = await ledger { try tree.replaceFile(Ledger.fileName, with: ledger) }
    if !refused.digests.isEmpty {
      try publisher.removeEarlierReleases(holding: lock, where: refused.hold)
    }
    return report(run, published: published, sources: await sources)
  }

  /// Does everything but publish: every output is made and thrown away.
  package consuming func check() async throws -> BuildReport {
    let tree = try FileTree(root: request.project)
    var run = try await prepare(tree)
    guard let plan = run.plan, !run.log.hasErrors else { return report(run, published: nil) }
    watch.begin(.stage)
    let made = OutputCollector(plan.outputs, run.project, run.pictures, plan.gate, watch.observer)
    try await made.makeAll(jobs: request.jobs)
    run.log.append(contentsOf: made.log)
    return report(run, published: nil)
  }
}

extension SourceText {
  /// Whether a theme's file holds words that stand on pages.
  fileprivate var isPublishedWording: Bool { path.hasSuffix(".mustache") || path.hasSuffix(".yml") }
}

/// A site with everything that will be published of it.
struct SitePlan: Sendable {
  let site: Site
  let outputs: [Output]
  let gate: PersonalDataGate
  let search: SearchPlan?
}

/// What is known once the outputs are planned.
private struct Run {
  var log: DiagnosticLog
  let project: Project
  var themeTexts: [SourceText] = []
  var pictures = PictureLibrary()
  var plan: SitePlan?

  /// Every text that diagnostics can speak of, by path.
  var sources: [String: SourceText] {
    let others = themeTexts + pictures.texts
    return project.texts.merging(others.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The ledger's new text, where the request wants it written.
  func changedLedger(_ request: BuildRequest) -> [UInt8]? {
    guard request.updatesLedger, !request.isLocked, let site = plan?.site,
      site.ledger != project.ledger
    else { return nil }
    return Array(site.ledger.text.utf8)
  }
}

extension Builder {
  private func prepare(_ tree: FileTree) async throws -> Run {
    var log = DiagnosticLog()
    watch.begin(.read)
    let project = try await Project.read(tree, jobs: request.jobs, reporting: &log)
    watch.begin(.parse)
    let configuration = project.configuration(request, reporting: &log)
    var gate = project.gate(configuration, reporting: &log)
    let sources = try await project.parse(
      configuration, gate, jobs: request.jobs, reporting: &log)
    watch.begin(.link)
    guard let sources else { return Run(log: log, project: project) }
    let site = Linker.link(sources, options: linkOptions, reporting: &log)
    let isSound = !log.hasErrors
    async let reminders = isSound ? ContentReview.diagnostics(of: site) : []
    let theme = try await project.theme(sources.configuration.theme, reporting: &log)
    for text in theme.texts where text.isPublishedWording { gate.check(text, reporting: &log) }
    try project.settle(&gate, theme.texts, reporting: &log)
    watch.begin(.pictures)
    let recipe = theme.look?.pictures.recipe ?? .standard
    let pictures = try await AttachmentStage(project, recipe, gate, jobs: request.jobs)
      .run(site, reporting: &log)
    var run = Run(log: log, project: project, themeTexts: theme.texts, pictures: pictures)
    guard let look = theme.look else {
      for reminder in await reminders { run.log.append(reminder) }
      return run
    }
    watch.begin(.index)
    let search =
      log.hasErrors ? nil : try await SearchStage(jobs: request.jobs).run(site, look.words)
    watch.begin(.plan)
    let material = OutputSources(
      site: site, theme: look.theme, assets: look.assets, words: look.words,
      pictures: PicturePlan(pictures.shown, layout: look.pictures.layout), links: request.links,
      search: search)
    let outputs = OutputPlan.plan(material, reporting: &run.log)
    for reminder in await reminders { run.log.append(reminder) }
    run.plan = SitePlan(site: site, outputs: outputs, gate: gate, search: search)
    reportLockedLedger(project, site, &run.log)
    return run
  }

  private var linkOptions: LinkOptions {
    var options = LinkOptions(now: request.now ?? request.clock)
    options.today = request.clock.date
    options.includesDrafts = request.includesDrafts
    options.isTimeTravel = request.now != nil
    return options
  }

  private func reportLockedLedger(_ project: Project, _ site: Site, _ log: inout DiagnosticLog) {
    guard request.isLocked else { return }
    let known = project.ledger
    let changed = site.ledger.entries.values.filter { known.entries[$0.url] != $0 }.map(\.url)
    if !changed.isEmpty { log.append(.ledgerLocked(changed.sorted())) }
  }

  private func report(
    _ run: Run, published: PublishReport?, sources: [String: SourceText]? = nil
  ) -> BuildReport {
    BuildReport(
      diagnostics: run.log.sorted, sources: sources ?? run.sources,
      summary: run.plan.map { SiteSummary($0, request, ledger: run.project.ledger) },
      published: published,
      timings: watch.finish(),
      remains: [run.project, run.plan?.site, run.plan?.outputs])
  }
}
