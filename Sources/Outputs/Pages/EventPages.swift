import Content
import SiteModel
import Theming

/// Events in lists and on pages of their own, by absolute dates.
extension PageLibrary {
  func eventItem(_ id: PageID) -> EventItem? {
    let page = site[id]
    guard let event = page.document.fields as? Event, let starts = event.starts else { return nil }
    let times = EventTimes(starts, event.ends)
    var item = EventItem(page.title, href: href(page.route), starts: times.starts)
    item.ends = times.ends
    item.summary = page.summary
    item.place = event.place.map { unitName($0.id) }
    item.status = event.status.map(badge)
    item.isSample = page.document.common.sample
    return item
  }

  /// The list of events: those that are not over at the site's minute, and those that are.
  func events(_ ids: some Sequence<PageID>) -> EventsContext {
    var context = EventsContext(upcoming: [], past: [])
    for id in ids {
      guard let item = eventItem(id), let event = site[id].document.fields as? Event else {
        continue
      }
      if event.isOver(at: site.now) {
        context.past.append(item)
      } else {
        context.upcoming.append(item)
      }
    }
    return context
  }

  func context(_ event: Event, _ page: Page, _ body: BodyFormatter) -> EventContext {
    let none = PartialDate(year: 1970, month: nil, day: nil, minute: nil)
    let times = EventTimes(event.starts ?? none, event.ends)
    var context = EventContext(starts: times.starts)
    context.ends = times.ends
    context.place = page.relations.places.first.map(unit)
    context.audiences = audienceLinks(page)
    context.skills = page.relations.skills.compactMap { skillLabels[$0] }
    context.campaign = page.relations.campaign.map(link)
    context.status = event.status.map(badge)
    context.isCancelled = event.status == .cancelled
    context.changes = event.changes.map { Correction(on: date($0.on), text: $0.text) }
    context.contact = site.contact(event.contact?.id).map { Contact($0) }
    context.body = body.optionalHTML(page)
    context.calendar = calendar(.page(page.id))
    return context
  }

  func badge(_ status: EventStatus) -> Badge {
    let word: Words.Key =
      switch status {
      case .planned: .status_planned
      case .confirmed: .status_confirmed
      case .postponed: .status_postponed
      case .cancelled: .status_cancelled
      }
    return Badge(words[word], className: "status-" + status.rawValue)
  }
}

/// When an event begins and ends, said once where both are on one day.
private struct EventTimes {
  let starts: DateText
  let ends: DateText?

  init(_ first: PartialDate, _ last: PartialDate?) {
    var starts = DateText(first.vietnamese, iso: first.dateTime)
    guard let last, last != first else {
      self.starts = starts
      ends = nil
      return
    }
    if last.iso == first.iso, let time = first.timeOfDay, last.minute != nil { starts.text = time }
    self.starts = starts
    ends = DateText(last.vietnamese, iso: last.dateTime)
  }
}
