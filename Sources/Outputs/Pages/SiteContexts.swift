import Content
import SiteModel
import Theming

/// Makes what regions see: equal on every page but for the marked menu entry.
struct SiteContexts {
  private let base: SiteContext

  init(_ sources: OutputSources, style: LinkStyle) {
    let site = sources.site
    let configuration = site.configuration
    var publisher = Publisher(name: configuration.publisher.name)
    publisher.href = configuration.publisher.url
    publisher.portal = configuration.publisher.portal.map { Link($0.name, href: $0.url) }
    var context = SiteContext(
      title: configuration.title, description: configuration.description,
      language: configuration.language, home: style.href(Route(page: [])), publisher: publisher)
    context.menu = site.menu.map { Link($0.text, href: style.href($0.route)) }
    if sources.search != nil { context.search = style.href(SearchPage.route) }
    context.footerLinks = SiteContexts.footerLinks(site, sources.words, style)
    context.help = site.contact(configuration.help?.id).map { Contact($0) }
    context.stylesheets = sources.assets.paths(ending: ".css").map {
      style.href(Route(file: $0))
    }
    context.scripts = sources.assets.paths(ending: ".js").map { style.href(Route(file: $0)) }
    context.favicon = sources.assets.placed.first { $0.asset.name.contains("favicon") }.map {
      style.href(Route(file: $0.path))
    }
    context.contentSecurityPolicy = SecurityPolicy.meta
    base = context
  }

  /// The context with the `current`-th menu entry marked, counted from 1; 0 marks none.
  func context(current: Int) -> SiteContext {
    var context = base
    if current > 0 { context.menu[current - 1].isCurrent = true }
    return context
  }

  /// Standalone pages and the lists that stand in no menu.
  private static func footerLinks(_ site: Site, _ words: Words, _ style: LinkStyle) -> [Link] {
    let inMenu = Set(site.menu.map(\.route))
    let pages = site.pages(of: .page).filter { !inMenu.contains($0.route) }
    let subjects: [(Listing.Subject, Words.Key)] = [
      (.events, .events), (.awards, .awards), (.teams, .teams), (.figures, .figures),
      (.duties, .duties), (.audiences, .audiences),
      (.places, .places),
      (.glossary, .glossary),
      (.alphabet, .alphabet),
    ]
    let lists = subjects.compactMap { subject, word -> Link? in
      guard let route = site.listing(subject)?.route, !inMenu.contains(route) else { return nil }
      return Link(words[word], href: style.href(route))
    }
    let data =
      site.configuration.outputs.data ? [Link(words[.data], href: style.href(.openData))] : []
    let press =
      site.configuration.outputs.press ? [Link(words[.press], href: style.href(.press))] : []
    return lists + data + press + pages.map { Link($0.title, href: style.href($0.route)) }
  }
}

extension Contact {
  /// A declared contact as pages show it.
  init(_ contact: SiteConfiguration.Contact) {
    self.init(name: contact.name)
    phone = contact.phone
    phoneHref = contact.phone.map { "tel:" + Contact.dialled($0) }
    email = contact.email
    emailHref = contact.email.map { "mailto:" + $0 }
    address = contact.address
    note = contact.note
  }

  /// A number as a phone dials it: `+842437821766`, or as it is where it has no leading zero.
  private static func dialled(_ phone: String) -> String {
    let digits = String(phone.filter { $0.isASCII && $0.isNumber })
    if phone.hasPrefix("+") { return "+" + digits }
    return digits.hasPrefix("0") ? "+84" + digits.dropFirst() : digits
  }
}
