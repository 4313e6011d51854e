import Content
import Search
import SiteModel

/// The order in which pages are numbered, which decides between results that fit equally well.
enum SearchOrder {
  /// By kind; skills and lessons by their order, everything else from the newest; then by address.
  static func pages(of site: Site) -> [PageID] {
    let listed = site.pages.filter { !$0.isUnlisted }
    let keyed = listed.map { page in (key: key(of: page, site), id: page.id) }
    return keyed.sorted { $0.key < $1.key }.map(\.id)
  }

  /// The day by which a page is known: of an event when it takes place, of others when they were written, issued, begun.
  static func day(of page: Page) -> PartialDate? {
    (page.document.fields as? Event)?.starts ?? page.date
  }

  /// Pages are sorted by route, so their ids decide last.
  private static func key(of page: Page, _ site: Site) -> (Int, Int, Int, Int) {
    let kind = EntryKind(page.document.fields).rawValue
    switch page.document.fields {
    case let skill as Skill: return (kind, skill.order, 0, page.id.index)
    case is Lesson:
      let skill = page.relations.skills.first.flatMap { site[$0].document.fields as? Skill }
      return (kind, skill?.order ?? .max, page.document.address.order ?? .max, page.id.index)
    default:
      return (kind, -(day(of: page)?.earliest.minutes ?? .min + 1), 0, page.id.index)
    }
  }
}
