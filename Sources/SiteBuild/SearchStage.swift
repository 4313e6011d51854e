import Content
import Outputs
import Search
import SiteModel

/// Makes the search index, before the outputs are planned: pages name its files.
struct SearchStage {
  let jobs: Int

  /// The index of a site; nil where `site.yml` switches it off.
  func run(_ site: Site, _ words: Words) async throws -> SearchPlan? {
    guard site.configuration.outputs.search else { return nil }
    let entries = SearchEntries(site, words)
    let files = try await SearchFiles.make(weights: entries.weights, jobs: jobs) { number, text in
      entries.read(number, into: &text)
    } hash: { bytes in
      SearchPlan.hash(of: bytes)
    }
    return SearchPlan(files, kinds: entries.kinds)
  }
}
