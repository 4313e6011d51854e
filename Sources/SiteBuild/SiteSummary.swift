import Content
import Outputs
import SiteModel

extension SiteSummary {
  init(_ site: Site, _ outputs: [Output], _ request: BuildRequest) {
    kinds = Kind.all.compactMap { kind in
      let count = site.pages(of: kind).count
      return count == 0 ? nil : (kind.noun, count)
    }
    listPages = site.listings.reduce(0) { $0 + $1.pageCount }
    self.outputs = outputs.count
    skipped = site.skipped
    nextChange = site.nextChange
    robotsLine =
      site.configuration.baseURL.path == "/" ? nil : RobotsOutputs.line(site)
    outputPath = request.output
  }
}
