import Pictures
import Search
import SiteModel
import TestSupport
import Theming

@testable import Outputs

/// Everything that is published of a project in which every text is an attack, drawn by the
/// repository's own theme.
struct HostileSite {
  /// The files by path; those of an archive as `archive.zip/name`.
  let files: [String: [UInt8]]
  /// What readers can find.
  let search: SearchReader

  init(payload: String) async throws {
    let site = HostileProject(whole: payload).site
    let words = Words()
    let entries = SearchEntries(site, words)
    let index = try await SearchFiles.make(weights: entries.weights, jobs: 1) { number, text in
      entries.read(number, into: &text)
    } hash: { bytes in
      SearchPlan.hash(of: bytes)
    }
    search = try SearchReader(index)
    let sources = OutputSources(
      site: site, theme: try ShippedTheme.load(), assets: AssetPlan([]), words: words,
      pictures: PicturePlan([HostileProject.picture: HostileSite.picture]),
      search: SearchPlan(index, kinds: entries.kinds))
    var files: [String: [UInt8]] = [:]
    for output in OutputPlan.all(sources) {
      switch output.contents {
      case .made(let make): files[output.path] = make().bytes
      case .packed(let archive):
        for case (let name, .text(let bytes, _)) in archive.entries().map({ ($0.name, $0.contents) }
        ) {
          files["\(output.path)/\(name)"] = bytes
        }
      case .copied, .picture: break
      }
    }
    self.files = files.filter { !$0.key.hasPrefix("tep/") }
  }

  private static let picture = PublishedPicture(
    PictureRecord(
      width: 800, height: 600, color: nil, isStill: false,
      variants: [
        PictureRecord.Variant(
          width: 800, height: 600, format: .jpeg, size: 1000,
          digest: String(repeating: "0", count: 64))
      ]), source: String(repeating: "0", count: 64), recipe: .standard)
}
