package import Content

/// What is told and what is missing: campaigns by phase, skills by audience, and what needs care.
///
/// Samples, drafts and pages that are no longer kept up to date do not count.
package struct Coverage: Sendable {
  /// What stands in one cell of a campaign's row.
  package enum Cell: Sendable, Equatable {
    case told(Int)
    case missing
    /// Its time has not come.
    case later
  }

  package struct CampaignRow: Sendable {
    package let title: String
    package let path: String
    /// Trước, trong, sau.
    package let phases: [Cell]
    package let goals: Int
    package let results: Int
    /// Goals whose result is missing though the campaign is over.
    package let open: [String]
  }

  package struct SkillRow: Sendable {
    package let title: String
    /// How many lessons each audience has, in the order of `audiences`.
    package let lessons: [Int]
  }

  /// A page or a figure that needs care.
  package struct Item: Sendable, Equatable {
    package let title: String
    package let path: String
    /// The last day known, or the day that it waits for.
    package let day: PartialDate?

    package init(title: String, path: String, day: PartialDate?) {
      self.title = title
      self.path = path
      self.day = day
    }
  }

  package let campaigns: [CampaignRow]
  package let audiences: [String]
  package let skills: [SkillRow]
  /// News, lessons, models and awards that name no source of any kind.
  package let withoutSource: [Item]
  /// Lessons that nobody has reviewed, or not for a year.
  package let unreviewed: [Item]
  /// Figures of which nothing newer than a year is known.
  package let outdated: [Item]
  /// What waits for the day of its publication, the next first.
  package let waiting: [Item]
  /// The minute that it stands for.
  package let now: Moment

  package init(_ site: Site) {
    let pages = site.pages.filter { page in
      !page.isUnlisted && !page.document.common.sample && !page.document.common.draft
    }
    now = site.now
    audiences = site.audiences.map(\.name)
    campaigns = Self.campaigns(pages, site)
    skills = Self.skills(pages, site)
    withoutSource = pages.filter(\.namesNoSource).map { $0.item(day: $0.date) }
    unreviewed = pages.compactMap { page in
      guard let lesson = page.document.fields as? Lesson else { return nil }
      let isFresh = lesson.reviewed.map { !$0.on.isOverAYearOld(at: site.now) } ?? false
      return isFresh ? nil : page.item(day: lesson.reviewed?.on)
    }
    outdated = site.figures.compactMap { figure in
      guard let latest = figure.latest, latest.asOf.isOverAYearOld(at: site.now) else { return nil }
      return Item(title: figure.label, path: figure.path, day: latest.asOf)
    }
    waiting = site.skipped.compactMap { skipped in
      guard case .embargo(let day) = skipped.reason else { return nil }
      return Item(title: skipped.path, path: skipped.path, day: day)
    }.sorted { Self.order($0) < Self.order($1) }
  }

  private static func order(_ item: Item) -> (Moment, String) {
    (item.day?.earliest ?? Moment(minutes: 0), item.path)
  }
}

extension Coverage {
  private static func campaigns(_ pages: [Page], _ site: Site) -> [CampaignRow] {
    let news = Dictionary(grouping: pages.filter { $0.document.fields is News }) {
      $0.relations.campaign
    }
    let rows = pages.compactMap { page -> (Moment, CampaignRow)? in
      guard let campaign = page.document.fields as? Campaign, let starts = campaign.starts,
        let ends = campaign.ends
      else { return nil }
      let due = [true, starts.earliest <= site.now, ends.end <= site.now]
      let own = (news[page.id] ?? []).compactMap { ($0.document.fields as? News)?.phase }
      let cells = zip(Phase.allCases, due).map { phase, isDue -> Cell in
        let count = own.count { $0 == phase }
        return count > 0 ? .told(count) : isDue ? .missing : .later
      }
      let results = page.goalResults
      let open = zip(campaign.goals, results).filter { $0.1 == nil }.map(\.0.text)
      let row = CampaignRow(
        title: page.title, path: page.document.path, phases: cells, goals: campaign.goals.count,
        results: results.count { $0 != nil }, open: due[2] ? open : [])
      return (starts.earliest, row)
    }
    return rows.sorted { ($1.0, $0.1.path) < ($0.0, $1.1.path) }.map(\.1)
  }

  private static func skills(_ pages: [Page], _ site: Site) -> [SkillRow] {
    let lessons = pages.filter { $0.document.fields is Lesson }
    let skills = pages.compactMap { page in
      (page.document.fields as? Skill).map { ($0.order, page) }
    }
    return skills.sorted { ($0.0, $0.1.route) < ($1.0, $1.1.route) }.map { _, page in
      let own = lessons.filter { $0.relations.skills.contains(page.id) }
      let counts = site.audiences.map { audience in
        own.count { $0.relations.audiences.contains(audience.id.id) }
      }
      return SkillRow(title: page.title, lessons: counts)
    }
  }
}

extension Page {
  fileprivate func item(day: PartialDate?) -> Coverage.Item {
    Coverage.Item(title: title, path: document.path, day: day)
  }

  /// Whether it tells facts and names neither a source, nor a document, nor a figure with its source.
  fileprivate var namesNoSource: Bool {
    let written: [Source]
    switch document.fields {
    case let news as News: written = news.sources
    case let lesson as Lesson: written = lesson.sources
    case is Model, is Award: written = []
    default: return false
    }
    let quotes = links.contains { link in
      switch link {
      case .document, .external: true
      default: false
      }
    }
    return written.isEmpty && relations.documents.isEmpty && !quotes
      && !figures.contains { $0.observation.source != nil }
  }
}
