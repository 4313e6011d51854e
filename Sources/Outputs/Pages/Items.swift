import Content
import SiteModel
import Theming
import VietnameseText

/// Pages as they appear in lists and on other pages.
extension PageLibrary {
  func date(_ date: PartialDate) -> DateText { DateText(date.vietnamese, iso: date.dateTime) }

  func item(_ id: PageID) -> LinkItem {
    let page = site[id]
    var item = LinkItem(page.title, href: href(page.route))
    item.summary = page.summary
    item.date = page.date.map(date)
    item.skills = page.relations.skills.compactMap { skillLabels[$0] }
    switch page.document.fields {
    case let model as Model: item.meta = model.place.map { unitName($0.id) }
    case let news as News:
      item.meta = news.place.map { unitName($0.id) }
      item.badge = news.phase.map(badge)
    case let lesson as Lesson: item.meta = "\(lesson.minutes) \(words[.minutes])"
    case let event as Event:
      item.date = event.starts.map(date)
      item.meta = event.place.map { unitName($0.id) }
      item.badge = event.status.map(badge)
    case let award as Award:
      item.meta = award.recipients.map { recipient($0).name }.joined(separator: ", ")
    case let document as OfficialDocument: item.summary = document.subject
    default: break
    }
    if page.document.common.sample {
      item.badge = item.badge ?? Badge(words[.sample], className: "badge-sample")
    }
    return item
  }

  /// A calendar as pages offer it to people, if there is one.
  func calendar(_ subject: CalendarSubject) -> Link? {
    calendarLink(subject).map { Link(words[.calendar_file], href: $0.href) }
  }

  func link(_ id: PageID) -> Link { Link(site[id].title, href: href(site[id].route)) }

  func items(_ ids: some Sequence<PageID>) -> [LinkItem] { ids.map(item) }

  func lessonItem(_ id: PageID, showsSkill: Bool = false) -> LessonItem? {
    let page = site[id]
    guard let lesson = page.document.fields as? Lesson else { return nil }
    var item = LessonItem(
      title: page.title, href: href(page.route), summary: page.summary, minutes: lesson.minutes,
      audiences: audienceNames(page).joined(separator: ", "))
    item.number = page.document.address.order
    item.level = lesson.level.map(level)
    item.isSample = page.document.common.sample
    if showsSkill { item.skill = page.relations.skills.first.flatMap { skillLabels[$0] } }
    return item
  }

  func door(_ id: PageID) -> SkillDoor? {
    skillLabels[id].map {
      SkillDoor(
        $0, summary: site[id].summary, lessonCount: lessonsOfSkill[id]?.count ?? 0)
    }
  }

  func documentRow(_ id: PageID) -> DocumentRow? {
    let page = site[id]
    guard let document = page.document.fields as? OfficialDocument else { return nil }
    var row = DocumentRow(
      type: document.type.vietnamese, subject: document.subject,
      issuer: document.issuer.map { organisationName($0.id) } ?? "", href: href(page.route))
    row.number = document.number
    row.issued = document.issued.map(date)
    row.ended = document.ended.map(date)
    return row
  }

  func campaignTeaser(_ id: PageID) -> CampaignTeaser? {
    let page = site[id]
    guard let campaign = page.document.fields as? Campaign, let starts = campaign.starts,
      let ends = campaign.ends
    else { return nil }
    var teaser = CampaignTeaser(
      name: page.title, href: href(page.route), starts: date(starts), ends: date(ends),
      state: state(campaign))
    teaser.slogan = campaign.slogan
    teaser.summary = page.summary
    teaser.host = campaign.host.map { organisationName($0.id) }
    teaser.isSample = page.document.common.sample
    return teaser
  }

  func state(_ campaign: Campaign) -> CampaignState {
    guard let starts = campaign.starts, let ends = campaign.ends else { return .upcoming }
    if site.now < starts.earliest { return .upcoming }
    return site.now < ends.end ? .running : .finished
  }

  func figure(_ quote: FigureQuote) -> QuotedFigure {
    var figure = QuotedFigure(label: quote.figure.label, value: quote.observation.text)
    figure.unit = quote.missingUnit
    figure.href = href(figure: quote.figure.id.id)
    figure.asOf = date(quote.observation.asOf)
    figure.source = source(of: quote)
    figure.note = quote.observation.note
    return figure
  }
}

/// Names from the tables.
extension PageLibrary {
  func unitName(_ id: String) -> String { site.units[id]?.name ?? id }

  func organisationName(_ id: String) -> String { site.organisations[id]?.name ?? id }

  /// A unit with its page and what it became.
  func unit(_ id: String) -> Theming.Organisation {
    var place = Theming.Organisation(unitName(id), href: href(.place(id)))
    if let unit = site.units[id], let end = unit.validTo, end.end <= site.now {
      place.note = became(end, unit.successor.map(unitName))
    }
    return place
  }

  /// An organisation and what it became.
  func organisation(_ id: String) -> Theming.Organisation {
    var organisation = Theming.Organisation(organisationName(id))
    if let row = site.organisations[id], let end = row.validTo, end.end <= site.now {
      organisation.note = became(end, row.successor.map { organisationName($0.id) })
    }
    return organisation
  }

  private func became(_ end: PartialDate, _ successor: String?) -> String {
    let until = "\(words[.was]) \(end.vietnamese)"
    return successor.map { "\(until), \(words[.became]) \($0)" } ?? until
  }

  func audienceNames(_ page: Page) -> [String] {
    page.relations.audiences.map { id in
      site.audiences.first { $0.id.id == id }?.name ?? id
    }
  }

  func audienceLinks(_ page: Page) -> [Link] {
    zip(page.relations.audiences, audienceNames(page)).map { id, name in
      Link(name, href: href(.audience(id)))
    }
  }

  func level(_ level: LessonLevel) -> String {
    words[level == .basic ? .level_basic : .level_advanced]
  }

  func badge(_ phase: Content.Phase) -> Badge {
    switch phase {
    case .before: Badge(words[.phase_before], className: "phase-truoc")
    case .during: Badge(words[.phase_during], className: "phase-trong")
    case .after: Badge(words[.phase_after], className: "phase-sau")
    }
  }
}
