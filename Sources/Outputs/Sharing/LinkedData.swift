import Content
import Encoders
import SiteModel

/// What a page tells, in the words of schema.org; its `@id`s outlive addresses.
struct LinkedData {
  private let library: PageLibrary
  private var site: Site { library.site }

  init(_ library: PageLibrary) { self.library = library }

  /// The page of a document, and the way to it.
  func things(_ page: Page, _ shared: SharedPage) -> [JSONValue] {
    let common = [
      ("@type", JSONValue.string(type(page))), ("@id", .string(library.stable.tag(page))),
      ("url", .string(shared.address)), (nameKey(page), .string(shared.title)),
      ("description", .text(shared.summary)), ("inLanguage", language),
      ("image", image(shared.picture)),
    ]
    let isMeeting = page.document.fields is Event || page.document.fields is Campaign
    // Of an event schema.org dates what takes place, not the page that tells of it.
    let work =
      isMeeting
      ? []
      : [
        ("datePublished", JSONValue.date(shared.published)),
        ("dateModified", .date(shared.updated ?? shared.published)),
        ("keywords", .texts(page.tags.map { site.tagNames[$0] ?? $0 })),
        ("isPartOf", part(page)), ("publisher", publisher),
      ]
    return [.members(common + work + own(page)), trail(shared)]
  }

  /// A page that no document makes.
  func things(_ type: String, _ shared: SharedPage) -> [JSONValue] {
    let thing = JSONValue.members([
      ("@type", .string(type)), ("url", .string(shared.address)),
      ("name", .string(shared.title)), ("description", .text(shared.summary)),
      ("inLanguage", language), ("isPartOf", reference("website", "site")),
      ("publisher", publisher),
    ])
    return [thing, trail(shared)]
  }

  /// The home page stands for the whole site.
  func website(_ shared: SharedPage) -> [JSONValue] {
    [
      .members([
        ("@type", .string("WebSite")), ("@id", .string(tag("website", "site"))),
        ("url", .string(shared.address)), ("name", .string(shared.title)),
        ("description", .text(shared.summary)), ("inLanguage", language),
        ("publisher", publisher),
      ])
    ]
  }
}

// MARK: Parts that all pages have

extension LinkedData {
  private var language: JSONValue { .string(site.configuration.language) }

  /// Who publishes; an office of the state only where the site says that it is one.
  private var publisher: JSONValue {
    let publisher = site.configuration.publisher
    return .members([
      ("@type", .string(publisher.official ? "GovernmentOrganization" : "Organization")),
      ("@id", .string(tag("publisher", "site"))), ("name", .string(publisher.name)),
      ("url", .text(publisher.url)),
    ])
  }

  private func image(_ picture: SharedPicture?) -> JSONValue {
    guard let picture else { return .null }
    return .object([
      ("@type", .string("ImageObject")), ("url", .string(picture.address)),
      ("width", .integer(picture.width)), ("height", .integer(picture.height)),
    ])
  }

  private func trail(_ shared: SharedPage) -> JSONValue {
    let home = Crumb(text: library.words[.home], route: Route(page: []))
    let above = ([home] + shared.parents).map { ($0.text, library.absolute.href($0.route)) }
    let entries = (above + [(shared.title, shared.address)]).enumerated().map { index, entry in
      JSONValue.object([
        ("@type", .string("ListItem")), ("position", .integer(index + 1)),
        ("name", .string(entry.0)), ("item", .string(entry.1)),
      ])
    }
    return .object([
      ("@type", .string("BreadcrumbList")), ("itemListElement", .array(entries)),
    ])
  }

  private func tag(_ kind: String, _ identity: String) -> String {
    library.stable.tag(kind: kind, identity: identity)
  }

  private func reference(_ kind: String, _ identity: String) -> JSONValue {
    .object([("@id", .string(tag(kind, identity)))])
  }

  private func named(_ type: String, _ name: String) -> JSONValue {
    .object([("@type", .string(type)), ("name", .string(name))])
  }

  private func link(_ type: String, _ id: PageID) -> JSONValue {
    let page = site[id]
    return .object([
      ("@type", .string(type)), ("@id", .string(library.stable.tag(page))),
      ("name", .string(page.title)), ("url", .string(library.absolute.href(page.route))),
    ])
  }

  private func part(_ page: Page) -> JSONValue {
    if page.document.fields is Lesson, let skill = page.relations.skills.first {
      return link("LearningResource", skill)
    }
    return reference("website", "site")
  }
}

// MARK: What each kind adds

extension LinkedData {
  private func type(_ page: Page) -> String {
    switch page.document.fields {
    case is News: "NewsArticle"
    case is Lesson, is Skill: "LearningResource"
    case is Event, is Campaign: "Event"
    case is Model, is Award: "Article"
    default: "WebPage"
    }
  }

  private func nameKey(_ page: Page) -> String {
    switch page.document.fields {
    case is News, is Model, is Award: "headline"
    default: "name"
    }
  }

  private func own(_ page: Page) -> [(String, JSONValue)] {
    switch page.document.fields {
    case let news as News: own(news, page)
    case let lesson as Lesson: own(lesson, page)
    case let event as Event: own(event, page)
    case let campaign as Campaign: own(campaign, page)
    case let document as OfficialDocument: [("about", own(document, page))]
    case is Model: [("contentLocation", places(page))]
    default: []
    }
  }

  private func own(_ news: News, _ page: Page) -> [(String, JSONValue)] {
    let corrections = news.corrections.map { correction in
      JSONValue.object([
        ("@type", .string("CorrectionComment")), ("text", .string(correction.text)),
        ("datePublished", .date(correction.on)),
      ])
    }
    return [
      ("author", publisher), ("contentLocation", places(page)),
      ("correction", corrections.list),
      ("about", page.relations.campaign.map { link("Event", $0) } ?? .null),
    ]
  }

  private func own(_ lesson: Lesson, _ page: Page) -> [(String, JSONValue)] {
    [
      ("learningResourceType", .string(library.words[.kind_lesson])),
      ("timeRequired", .string("PT\(lesson.minutes)M")), ("teaches", .texts(lesson.outcomes)),
      ("educationalLevel", .text(lesson.level.map(library.level))),
      (
        "audience",
        library.audienceNames(page).map { name in
          .object([("@type", .string("Audience")), ("audienceType", .string(name))])
        }.list
      ),
    ]
  }

  private func own(_ event: Event, _ page: Page) -> [(String, JSONValue)] {
    let status =
      switch event.status {
      case .postponed: "EventPostponed"
      case .cancelled: "EventCancelled"
      default: "EventScheduled"
      }
    return [
      ("startDate", .date(event.starts)), ("endDate", .date(event.ends)),
      ("eventStatus", .string("https://schema.org/" + status)), ("location", places(page)),
      ("superEvent", page.relations.campaign.map { link("Event", $0) } ?? .null),
    ]
  }

  private func own(_ campaign: Campaign, _ page: Page) -> [(String, JSONValue)] {
    [
      ("startDate", .date(campaign.starts)), ("endDate", .date(campaign.ends)),
      ("location", places(page)),
      (
        "organizer",
        campaign.host.map { named("Organization", library.organisationName($0.id)) } ?? .null
      ),
    ]
  }

  /// The official document that a page tells of; the page itself is the site's.
  private func own(_ document: OfficialDocument, _ page: Page) -> JSONValue {
    .members([
      ("@type", .string("Legislation")), ("name", .string(page.title)),
      ("legislationIdentifier", .text(document.number)),
      ("legislationType", .string(document.type.vietnamese)),
      ("legislationDate", .date(document.issued)),
      (
        "legislationPassedBy",
        document.issuer.map { named("Organization", library.organisationName($0.id)) } ?? .null
      ),
    ])
  }

  private func places(_ page: Page) -> JSONValue {
    page.relations.places.map { named("Place", library.unitName($0)) }.list
  }
}
