/// The home page; its one sentence is the frame's summary.
package struct HomeContext: Sendable {
  package var body: TrustedHTML?
  package var skills: [SkillDoor] = []
  package var skillsHref: String?
  /// The campaign that runs or comes next.
  package var campaign: CampaignTeaser?
  package var campaignsHref: String?
  package var models: [LinkItem] = []
  package var modelsHref: String?
  package var news: [LinkItem] = []
  package var newsHref: String?
  package var documents: [LinkItem] = []
  package var documentsHref: String?
  package var audiences: [Link] = []

  package init() {}
}
