import Content
import SiteModel
import Theming

/// What journalists need beside a page's own words.
extension PageLibrary {
  /// The citation, the short link, and where to ask.
  func press(_ page: Page) -> PressContext? {
    guard site.configuration.outputs.press, site.isTold(page) else { return nil }
    var context = PressContext(
      citation: citation(page), pressPage: Link(words[.press], href: href(.press)))
    context.shortLink = shortLink(page)
    if page.document.fields is Campaign {
      context.kit = Link(words[.press_kit], href: href(PressKit.route(page)))
    } else {
      context.contact = pressContact(page).map { Contact($0) }
    }
    return context
  }

  /// Title, publisher, day and permalink on one line.
  func citation(_ page: Page) -> String {
    let title = "“\(page.title)”"
    let parts = [title, site.configuration.publisher.name, citedDay(page)].compactMap { $0 }
    return parts.joined(separator: ", ") + ". " + absolute.href(page.route)
  }

  /// The day that a citation names: of a campaign from when to when, else the day of writing.
  private func citedDay(_ page: Page) -> String? {
    guard let campaign = page.document.fields as? Campaign else { return page.date?.vietnamese }
    guard let starts = campaign.starts, let ends = campaign.ends else { return nil }
    return "\(starts.vietnamese) – \(ends.vietnamese)"
  }

  /// The short address that is printed and read out.
  func shortLink(_ page: Page) -> String? {
    guard site.configuration.outputs.shortLinks else { return nil }
    return site.ledger.entries[page.route.rooted].map { entry in
      absolute.href(ShortLink(code: entry.code, target: page.route).route)
    }
  }

  /// Whom to ask: the campaign's contact, else the site's.
  func pressContact(_ page: Page) -> SiteConfiguration.Contact? {
    let campaign = page.relations.campaign.map { site[$0] } ?? page
    let own = (campaign.document.fields as? Campaign)?.contact?.id
    return site.contact(own) ?? site.contact(site.configuration.help?.id)
  }
}
