import Content
import Encoders
import SiteModel
import Theming

/// The page for journalists: how to quote, what to take, whom to ask.
struct PressPage {
  /// How many campaigns it names; the list of campaigns has them all.
  private static let limit = 100

  private let library: PageLibrary
  private var site: Site { library.site }
  private var words: Words { library.words }

  init(_ library: PageLibrary) { self.library = library }

  func context() -> PageContext {
    var frame = library.frame(
      Route.press, title: words[.press], summary: words[.lists_press], above: [library.homeLink])
    frame.feeds = library.feedLinks(to: .site)
    var html = HTMLText()
    writeQuoting(&html)
    writeCampaigns(&html)
    writeSources(&html)
    let contacts = contacts
    if !contacts.isEmpty { html.heading(words[.press_contact], anchor: "lien-he") }
    frame.contents = html.headings
    var content = StandaloneContext(body: TrustedHTML(html.bytes))
    content.contacts = contacts
    return PageContext(frame, .page(content))
  }

  private func writeQuoting(_ html: inout HTMLText) {
    html.heading(words[.press_quoting], anchor: "trich-dan")
    for key in [Words.Key.press_quote_text, .press_quote_figures, .press_corrections] {
      html.element("p", words[key])
    }
    guard let terms = library.termsPage else { return }
    html.paragraph { html in html.link(terms.title, library.href(terms.route)) }
  }

  private func writeCampaigns(_ html: inout HTMLText) {
    let ids = site.listing(.campaigns)?.items ?? []
    let told = ids.lazy.map { site[$0] }.filter(site.isTold).prefix(Self.limit)
    if told.isEmpty { return }
    html.heading(words[.press_kits], anchor: "bo-tai-lieu")
    html.element("p", words[.press_kits_text])
    html.list(Array(told)) { html, page in
      html.link(page.title, library.href(page.route))
      if let campaign = page.document.fields as? Campaign, let starts = campaign.starts,
        let ends = campaign.ends
      {
        html.text(" (\(starts.vietnamese) – \(ends.vietnamese))")
      }
      html.text(": ")
      html.link(words[.press_kit], library.href(PressKit.route(page)))
    }
    guard let all = library.href(.campaigns) else { return }
    html.paragraph { html in html.link(words[.press_campaigns], all) }
  }

  /// Feeds, calendars and open data: only those that the site has.
  private func writeSources(_ html: inout HTMLText) {
    let feeds = library.feedLinks(to: .site)
    let calendars: [(Words.Key, FeedLink)] = [
      (.calendar, library.calendarLink(.all)), (.deadlines, library.calendarLink(.deadlines)),
    ].compactMap { word, link in link.map { (word, $0) } }
    let hasData = site.configuration.outputs.data
    if feeds.isEmpty, calendars.isEmpty, !hasData { return }
    html.heading(words[.press_follow], anchor: "theo-doi")
    let links =
      zip(feeds, ["Atom", "RSS", "JSON Feed"]).map {
        Link("\(words[.feeds]): \($1)", href: $0.href)
      } + calendars.map { Link("\(words[$0]) (.ics)", href: $1.href) }
      + (hasData ? [Link(words[.data], href: library.href(Route.openData))] : [])
    html.list(links) { html, link in html.link(link.text, link.href ?? "") }
  }

  /// The contacts of the campaigns named, or the site's own, each once.
  private var contacts: [Theming.Contact] {
    let pages = site.pages(of: .campaign).filter { site.isTold($0) && !$0.isUnlisted }
    var seen: Set<String> = []
    let own = [site.contact(site.configuration.help?.id)] + pages.map(library.pressContact)
    return own.compactMap { $0 }.filter { seen.insert($0.id.id).inserted }.map { Contact($0) }
  }
}
