/// Where a campaign stands in time.
package enum CampaignState: String, Sendable, Hashable {
  case upcoming
  case running
  case finished
}

/// A campaign in a list or on the home page.
package struct CampaignTeaser: Sendable, Hashable {
  package var name: String
  package var href: String
  package var slogan: String?
  package var summary: String?
  package var starts: DateText
  package var ends: DateText
  package var host: String?
  package var state: CampaignState
  package var isSample = false

  package init(name: String, href: String, starts: DateText, ends: DateText, state: CampaignState) {
    self.name = name
    self.href = href
    self.starts = starts
    self.ends = ends
    self.state = state
  }
}

/// The list of all campaigns, newest first.
package struct CampaignsContext: Sendable {
  package var body: TrustedHTML?
  package var campaigns: [CampaignTeaser]
  package var pagination: Pagination?

  package init(campaigns: [CampaignTeaser]) { self.campaigns = campaigns }
}

/// One campaign as a timeline in three phases.
package struct CampaignContext: Sendable {
  package var slogan: String?
  package var starts: DateText
  package var ends: DateText
  package var state: CampaignState
  package var host: Organisation
  package var partners: [Organisation] = []
  package var audiences: [Link] = []
  package var skills: [SkillLabel] = []
  package var places: [Organisation] = []
  package var goals: [Goal] = []
  /// Trước, trong and sau, always these three in this order.
  package var before = CampaignPhase()
  package var during = CampaignPhase()
  package var after = CampaignPhase()
  /// What takes place in it, in the order of time.
  package var events: [EventItem] = []
  /// The calendar of the campaign and its events.
  package var calendar: Link?
  package var awards: [LinkItem] = []
  package var body: TrustedHTML?
  package var documents: [DocumentRow] = []
  package var contact: Contact
  package var press: PressContext?

  package init(
    starts: DateText, ends: DateText, state: CampaignState, host: Organisation, contact: Contact
  ) {
    self.starts = starts
    self.ends = ends
    self.state = state
    self.host = host
    self.contact = contact
  }
}

/// One of the three bands of a campaign's timeline.
package struct CampaignPhase: Sendable, Hashable {
  /// Its time as words: "đến hết 30/9/2024".
  package var period: String?
  /// Whether today falls into it.
  package var isCurrent = false
  package var news: [LinkItem] = []
  package var figures: [QuotedFigure] = []

  package init() {}
}

/// A goal beside its result.
package struct Goal: Sendable, Hashable {
  package var text: String
  package var result: QuotedFigure?
  /// Whether the campaign is over and no result was published.
  package var isUnpublished = false

  package init(_ text: String) { self.text = text }
}
