import Content
import Outputs
import SiteModel

extension SiteSummary {
  /// `ledger` is the one that the project had before.
  init(_ plan: SitePlan, _ request: BuildRequest, ledger: Ledger) {
    let site = plan.site
    self.site = site
    self.ledger = ledger
    kinds = Kind.all.compactMap { kind in
      let count = site.pages(of: kind).count
      return count == 0 ? nil : (kind.noun, count)
    }
    listPages = site.listings.reduce(0) { $0 + $1.pageCount }
    outputs = plan.outputs.count
    search = plan.search.map { ($0.entryCount, $0.byteCount) }
    skipped = site.skipped
    nextChange = site.nextChange
    robotsLine =
      site.configuration.baseURL.path == "/" ? nil : RobotsOutputs.line(site)
    outputPath = request.output
  }
}
