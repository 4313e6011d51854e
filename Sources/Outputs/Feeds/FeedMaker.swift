import Content
import Encoders
import Markdown
import SiteModel
import Theming

/// Makes the feed of a subject out of the site's pages, with complete addresses everywhere.
struct FeedMaker {
  private let library: PageLibrary
  private var site: Site { library.site }

  /// Takes a library whose addresses are complete.
  init(_ library: PageLibrary) {
    precondition(library.style.form == .absolute, "what leaves the site needs complete addresses")
    self.library = library
  }

  func feed(_ subject: FeedSubject, _ format: FeedFormat, _ contents: FeedPlan.Contents) -> Feed {
    let configuration = site.configuration
    let page = subject.route(in: site)
    let heading = library.heading(subject)
    return Feed(
      id: library.stable.tag(kind: "feed", identity: subject.identity(in: site)),
      title: heading.title, summary: heading.summary, language: configuration.language,
      page: library.href(page), address: library.href(format.route(below: page)),
      author: Feed.Author(
        name: configuration.publisher.name, address: configuration.publisher.url),
      terms: library.terms, updated: contents.updated, entries: contents.entries.map(entry))
  }

  private func entry(_ entry: FeedPlan.Entry) -> Feed.Entry {
    let page = site[entry.id]
    return Feed.Entry(
      id: library.stable.tag(page), title: page.title, address: library.href(page.route),
      published: entry.published, updated: entry.updated, summary: page.summary, html: html(page),
      tags: page.tags.map { Feed.Tag(slug: $0, name: site.tagNames[$0] ?? $0) },
      picture: library.cover(page)?.href)
  }
}

// MARK: The text of an entry

extension FeedMaker {
  /// Corrections, or when and where an event takes place and what has changed, or who is honoured;
  /// the text, or the summary where there is none; quotes.
  private func html(_ page: Page) -> [UInt8] {
    var policy = HTMLPolicy()
    policy.writesHeadingIDs = false
    policy.checkboxes = .bare
    policy.alignment = .attributes
    policy.loadsPicturesLazily = false
    policy.footnoteAddress = library.href(page.route)
    let news = page.document.fields as? News
    var html: [UInt8] = []
    for correction in news?.corrections ?? [] {
      let lead = "\(library.words[.correction_on]) \(correction.on.vietnamese)"
      append(lead, correction.text, to: &html)
    }
    if let event = page.document.fields as? Event { append(event, to: &html) }
    if let award = page.document.fields as? Award { append(award, of: page, to: &html) }
    if let body = BodyFormatter(library, policy: policy).optionalHTML(page) {
      html += body.bytes
    } else {
      append(paragraph: page.summary, to: &html)
    }
    for quote in news?.quotes ?? [] { append(quote, to: &html) }
    return html
  }

  private func append(_ event: Event, to html: inout [UInt8]) {
    let days = [event.starts, event.ends].compactMap { $0?.vietnamese }.joined(separator: " – ")
    let place = event.place.map { library.unitName($0.id) }
    let status = event.status.map { library.badge($0).text }
    let facts = [status, days, place].compactMap { $0 }
    append(paragraph: facts.joined(separator: " · "), to: &html)
    for change in event.changes {
      let lead = "\(library.words[.change_on]) \(change.on.vietnamese)"
      append(lead, change.text, to: &html)
    }
  }

  private func append(_ award: Award, of page: Page, to html: inout [UInt8]) {
    let names = library.recipientNames(award).joined(separator: "; ")
    let decision = page.relations.documents.first.map { site[$0].title }
    let lines = [(Words.Key.award_recipients, names), (.award_decision, decision ?? "")]
    for (word, text) in lines where !text.isEmpty {
      append(library.words[word], text, to: &html)
    }
  }

  /// A paragraph with what it is about: "Đính chính ngày …: …".
  private func append(_ lead: String, _ text: String, to html: inout [UInt8]) {
    html += "<p><strong>".utf8
    HTMLEncoder.append("\(lead):", to: &html)
    html += "</strong> ".utf8
    HTMLEncoder.append(text, to: &html)
    html += "</p>\n".utf8
  }

  private func append(_ quote: News.Quote, to html: inout [UInt8]) {
    html += "<blockquote>\n".utf8
    append(paragraph: quote.text, to: &html)
    append(paragraph: "— " + quote.role, to: &html)
    html += "</blockquote>\n".utf8
  }

  private func append(paragraph text: String, to html: inout [UInt8]) {
    html += "<p>".utf8
    HTMLEncoder.append(text, to: &html)
    html += "</p>\n".utf8
  }
}

extension PageLibrary {
  /// The page that says how texts may be used again, where the site has one.
  var termsPage: Page? { site.pages(of: .page).first { $0.identity == "dung-lai-noi-dung" } }

  /// The complete address of that page.
  var terms: String? { termsPage.map { absolute.href($0.route) } }

  /// What a feed is called, and what it is about.
  func heading(_ subject: FeedSubject) -> (title: String, summary: String) {
    let configuration = site.configuration
    switch subject {
    case .site: return (configuration.title, configuration.description)
    case .models:
      return ("\(words[.models]) – \(configuration.title)", words[.lists_models])
    case .skill(let id), .campaign(let id):
      return ("\(site[id].title) – \(configuration.title)", site[id].summary)
    }
  }
}

extension StableID {
  /// The id of a page.
  func tag(_ page: Page) -> String { tag(kind: page.kind.name, identity: page.identity) }
}
