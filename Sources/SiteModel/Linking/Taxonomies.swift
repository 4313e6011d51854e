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
    var slugs: [String: String] = [:]
    for entry in placement.entries {
      for tag in entry.document.common.tags {
        let isNew = slugs[tag.text] == nil
        guard let slug = slugs[tag.text] ?? (try? Slug.make(tag.text)) else {
          log.append(.invalidTag(tag.text, at: entry.document.location(tag.range)))
          continue
        }
        if isNew { slugs[tag.text] = slug }
        add(tag, slug, entry, &firstPlace, &log)
      }
    }
  }

  private mutating func add(
    _ tag: LocatedText, _ slug: String, _ entry: Placement.Entry,
    _ firstPlace: inout [String: SourceLocation], _ log: inout DiagnosticLog
  ) {
    let known = tagNames[slug]
    if let known {
      if known != tag.text, known.lowercased() != tag.text.lowercased(),
        let first = firstPlace[slug]
      {
        let place = entry.document.location(tag.range)
        log.append(.tagCollision(tag.text, known, at: place, first: first))
      }
    } else {
      tagNames[slug] = tag.text
      firstPlace[slug] = entry.document.location(tag.range)
    }
    if pageTags[entry.id]?.contains(slug) == true { return }
    pageTags[entry.id, default: []].append(slug)
  }

  func tags(of id: PageID) -> [String] { pageTags[id] ?? [] }
}
