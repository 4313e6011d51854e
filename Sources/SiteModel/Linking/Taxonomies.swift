import Content
import Diagnostics
import VietnameseText

/// The terms under which pages are grouped: tags by slug, audiences and places by id.
struct Taxonomies {
  /// Tag slug → the name as first written.
  private(set) var tagNames: [String: String] = [:]
  private var pageTags: [PageID: [String]] = [:]

  init(_ placement: Placement, reporting log: inout DiagnosticLog) {
    var firstPlace: [String: SourceLocation] = [:]
    for entry in placement.entries {
      for tag in entry.document.common.tags {
        let place = entry.document.location(tag.range)
        guard let slug = try? Slug.make(tag.text) else {
          log.append(.invalidTag(tag.text, at: place))
          continue
        }
        if let known = tagNames[slug], let first = firstPlace[slug],
          known.lowercased() != tag.text.lowercased()
        {
          log.append(.tagCollision(tag.text, known, at: place, first: first))
        }
        if tagNames[slug] == nil {
          tagNames[slug] = tag.text
          firstPlace[slug] = place
        }
        if pageTags[entry.id]?.contains(slug) == true { continue }
        pageTags[entry.id, default: []].append(slug)
      }
    }
  }

  func tags(of id: PageID) -> [String] { pageTags[id] ?? [] }
}
