import Content
import Diagnostics
import VietnameseText

/// The terms under which pages are grouped: tags by slug, audiences and places by id.
///
/// Two spellings of the same words (hòa giải, hoà giải) are one tag, which has the name and the
/// address of the one that comes first by the pages' addresses.
struct Taxonomies {
  /// Tag slug → the name as first written.
  private(set) var tagNames: [String: String] = [:]
  private var pageTags: [PageID: [String]] = [:]

  init(_ placement: Placement, reporting log: inout DiagnosticLog) {
    var tags = Tags()
    for entry in placement.entries {
      for tag in entry.document.common.tags {
        let place = entry.document.location(tag.range)
        guard let slug = tags.slug(of: tag.text, at: place, reporting: &log),
          pageTags[entry.id]?.contains(slug) != true
        else { continue }
        pageTags[entry.id, default: []].append(slug)
      }
    }
    tagNames = tags.names
  }

  func tags(of id: PageID) -> [String] { pageTags[id] ?? [] }
}

/// The tags found so far.
private struct Tags {
  /// The name as first written, by slug.
  private(set) var names: [String: String] = [:]
  private var firstPlaces: [String: SourceLocation] = [:]
  private var bySpelling: [String: String] = [:]
  private var byWords: [Words: String] = [:]

  /// The slug of a tag; nil, and reported, where it has none. Other words with the same slug are an
  /// error.
  mutating func slug(
    of tag: String, at place: SourceLocation, reporting log: inout DiagnosticLog
  ) -> String? {
    if let known = bySpelling[tag] { return known }
    let words = Words(tag)
    guard let slug = byWords[words] ?? (try? Slug.make(tag)) else {
      log.append(.invalidTag(tag, at: place))
      return nil
    }
    if byWords[words] == nil, let other = names[slug], let first = firstPlaces[slug] {
      log.append(.tagCollision(tag, other, at: place, first: first))
      return slug
    }
    bySpelling[tag] = slug
    byWords[words] = slug
    if names[slug] == nil {
      names[slug] = tag
      firstPlaces[slug] = place
    }
    return slug
  }
}

/// What makes two spellings one tag: the same words, and the same signs (C++ is not C).
private struct Words: Hashable {
  let words: [Syllable]
  let signs: [Unicode.Scalar]

  init(_ tag: String) {
    words = Syllable.words(of: tag)
    signs = tag.unicodeScalars.filter { scalar in
      LetterCode.of(scalar.value) == .none && scalar != " " && scalar != "-"
    }
  }
}
