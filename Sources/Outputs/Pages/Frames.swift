import Content
import Markdown
import SiteModel
import Theming

/// What every page carries around its own content.
extension PageLibrary {
  func frame(_ page: Page) -> PageFrame {
    let common = page.document.common
    let site = site.configuration
    var frame = PageFrame(
      language: site.language, title: page.title,
      documentTitle: "\(page.title) – \(site.title)")
    frame.summary = page.summary
    frame.canonical = absolute.href(page.route)
    frame.shortLink = shortLink(page)
    frame.noindex = page.isNoindex
    frame.breadcrumbs = [homeLink] + parents(page).map(link)
    frame.published = publishedDate(page).map(date)
    frame.updated = updatedDate(page).map(date)
    frame.isSample = common.sample
    frame.isDraft = common.draft
    frame.expired = page.expired.map(date)
    frame.tags = page.tags.map { Link(self.site.tagNames[$0] ?? $0, href: href(.tag($0))) }
    frame.contents = contents(page.document.markup.headings)
    frame.cover = cover(page)
    frame.pictureStyles = pictureStyles(page)
    frame.sharing = sharing(page)
    frame.feeds = feedLinks(page) + [calendarLink(.page(page.id))].compactMap { $0 }
    return frame
  }

  /// A frame for a page that no document makes, below the home page and `parents`.
  func frame(
    _ route: Route, title: String, summary: String?, above: [Link], parents: [Crumb] = [],
    type: String = "WebPage"
  ) -> PageFrame {
    var frame = PageFrame(
      language: site.configuration.language, title: title,
      documentTitle: "\(title) – \(site.configuration.title)")
    frame.summary = summary
    frame.canonical = absolute.href(route)
    frame.breadcrumbs = above + parents.map(link)
    frame.sharing = sharing(route, title, summary, parents: parents, type: type)
    return frame
  }

  var homeLink: Link { Link(words[.home], href: href(Route(page: []))) }

  private func link(_ crumb: Crumb) -> Link { Link(crumb.text, href: href(crumb.route)) }

  /// The newest day that the content names, where it differs from the day of writing.
  func updatedDate(_ page: Page) -> PartialDate? {
    page.updated.flatMap { $0.iso == page.date?.iso ? nil : $0 }
  }

  /// The day of writing; what has dates of its own tells those instead.
  func publishedDate(_ page: Page) -> PartialDate? {
    switch page.document.fields {
    case is Campaign, is OfficialDocument, is Award: nil
    default: page.date
    }
  }

  /// The pages above a page, without the home page.
  func parents(_ page: Page) -> [Crumb] {
    var trail: [Crumb] = []
    func add(_ subject: Listing.Subject, _ word: Words.Key) {
      if let route = listingRoutes[subject] { trail.append(Crumb(text: words[word], route: route)) }
    }
    func add(_ parent: PageID?) {
      if let parent { trail.append(Crumb(text: site[parent].title, route: site[parent].route)) }
    }
    switch page.document.fields {
    case is Skill: add(.skills, .skills)
    case is Lesson:
      if page.relations.skills.isEmpty { add(.lessons, .lessons) } else { add(.skills, .skills) }
      add(page.relations.skills.first)
    case is Model: add(.models, .models)
    case is Campaign: add(.campaigns, .campaigns)
    case is News:
      if page.relations.campaign == nil { add(.news, .news) } else { add(.campaigns, .campaigns) }
      add(page.relations.campaign)
    case is Event: add(.events, .events)
    case is Award: add(.awards, .awards)
    case is OfficialDocument: add(.documents, .documents)
    default: break
    }
    return trail
  }

  private func contents(_ headings: [Heading]) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    for heading in headings where heading.level <= 3 {
      let entry = ContentsEntry(anchor: heading.anchor, text: heading.text)
      if heading.level == 2 || entries.isEmpty {
        entries.append(entry)
      } else {
        entries[entries.count - 1].children.append(entry)
      }
    }
    return entries
  }
}
