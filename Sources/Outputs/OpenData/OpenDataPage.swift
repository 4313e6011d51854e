import Encoders
import SiteModel
import Theming

/// The page that tells people what machines can read here, and what the fields mean.
struct OpenDataPage {
  private let library: PageLibrary

  init(_ library: PageLibrary) { self.library = library }

  func context() -> PageContext {
    var frame = library.frame(
      Route.openData, title: library.words[.data], summary: library.words[.lists_data],
      above: [library.homeLink])
    frame.feeds = library.feedLinks(to: .site)
    var html = HTMLText()
    html.element("p", library.words[.data_intro])
    writeTerms(&html)
    for set in DataSet.all { write(set, to: &html) }
    writeFeeds(&html)
    writeCalendars(&html)
    html.paragraph { html in
      html.text(library.words[.data_rest] + " ")
      html.link("danh-muc.json", library.href(DataCatalogue.route))
    }
    frame.contents = html.headings
    return PageContext(frame, .page(StandaloneContext(body: TrustedHTML(html.bytes))))
  }

  private func writeTerms(_ html: inout HTMLText) {
    guard let page = library.termsPage else { return }
    html.paragraph { html in html.link(page.title, library.href(page.route)) }
  }

  private func write(_ set: DataSet, to html: inout HTMLText) {
    html.heading(set.title, anchor: set.name)
    html.element("p", set.about)
    html.paragraph { html in
      html.text(library.words[.data_files] + " ")
      for (index, format) in set.formats.enumerated() {
        if index > 0 { html.text(", ") }
        let route = set.route(format)
        html.link("\(set.name).\(format)", library.href(route))
      }
    }
    html.table(
      set.title, [library.words[.data_field], library.words[.data_meaning]],
      set.fields.map { [$0.name, $0.meaning] })
  }

  /// All feeds but those of campaigns, of which there may be very many.
  private func writeFeeds(_ html: inout HTMLText) {
    let feeds = library.allFeeds.filter { feed in
      if case .campaign = feed.subject { false } else { true }
    }
    if feeds.isEmpty { return }
    html.heading(library.words[.feeds], anchor: "nguon-tin")
    html.list(feeds) { html, feed in
      html.text(library.heading(feed.subject).title + ": ")
      for (index, link) in feed.links.enumerated() {
        if index > 0 { html.text(", ") }
        html.link(FeedFormat.allCases[index].label, link.href)
      }
    }
  }

  private func writeCalendars(_ html: inout HTMLText) {
    let calendars = [.all, .deadlines].compactMap(library.calendarLink)
    if calendars.isEmpty { return }
    html.heading(library.words[.calendar], anchor: "tep-lich")
    html.list(calendars) { html, calendar in html.link(calendar.title, calendar.href) }
  }
}

extension FeedFormat {
  /// The name by which people know the format.
  fileprivate var label: String {
    switch self {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON Feed"
    }
  }
}
