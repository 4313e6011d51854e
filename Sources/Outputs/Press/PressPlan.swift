import Content
package import SiteModel

/// What a campaign's press kit is made of.
package struct PressKit: Sendable {
  /// The name of every kit, below the page of its campaign.
  package static let fileName = "bo-tai-lieu-bao-chi.zip"

  package let campaign: PageID
  /// Its news, the oldest first.
  let news: [PageID]
  /// The awards that were given for it, the oldest first.
  let awards: [PageID]
  /// The pictures of its pages, by their paths in the project, in the order of the pages.
  package let pictures: [String]
  /// The newest day that the content of the kit names; nil where no page names one.
  let updated: PartialDate?

  /// All pages whose texts it holds.
  var pages: [PageID] { [campaign] + news + awards }

  /// Whether a published file is a press kit.
  package static func isKit(_ path: String) -> Bool { path.hasSuffix("/" + fileName) }

  static func route(_ campaign: Page) -> Route { Route(file: campaign.route.path + fileName) }
}

/// Which campaigns have a press kit: all that are told, for samples never took place.
package struct PressPlan: Sendable {
  package let kits: [PressKit]

  package init(_ site: Site) {
    guard site.configuration.outputs.press else {
      kits = []
      return
    }
    func told(_ kind: Kind) -> [PageID?: [Page]] {
      let pages = site.pages(of: kind).filter { site.isTold($0) && !$0.isUnlisted }
      return Dictionary(grouping: pages, by: \.relations.campaign).mapValues(PressKit.oldestFirst)
    }
    let (news, awards) = (told(.news), told(.award))
    kits = site.pages(of: .campaign).filter(site.isTold).map { page in
      PressKit(page, news: news[page.id] ?? [], awards: awards[page.id] ?? [], site)
    }
  }
}

extension PressKit {
  fileprivate init(_ page: Page, news: [Page], awards: [Page], _ site: Site) {
    let parts = news + awards
    campaign = page.id
    self.news = news.map(\.id)
    self.awards = awards.map(\.id)
    // Children's pictures stay on the page for which their parents gave consent.
    pictures = Self.pictures([page] + parts).filter { !site.picturesOfChildren.contains($0) }
    // The day on which a campaign begins may lie ahead; it says nothing of when a text was written.
    let days = [page.document.common.updated].compactMap { $0 } + parts.compactMap(\.updated)
    updated = days.max { $0.earliest < $1.earliest }
  }

  fileprivate static func oldestFirst(_ pages: [Page]) -> [Page] {
    let origin = Moment(minutes: 0)
    return pages.sorted {
      ($0.date?.earliest ?? origin, $0.id) < ($1.date?.earliest ?? origin, $1.id)
    }
  }

  /// What the pages show, in their order.
  private static func pictures(_ pages: [Page]) -> [String] {
    var found: [String] = []
    for page in pages {
      let inText = page.links.compactMap { link in
        if case .picture(let source) = link { source } else { nil }
      }
      for source in [page.cover].compactMap(\.self) + inText where !found.contains(source) {
        found.append(source)
      }
    }
    return found
  }
}
