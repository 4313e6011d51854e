/// What journalists need beside a page's own words.
package struct PressContext: Sendable {
  /// Title, publisher, day and permalink, to be selected at one tap.
  package var citation: String
  /// A short address to print and to read out.
  package var shortLink: String?
  /// The press kit of a campaign.
  package var kit: Link?
  /// Whom to ask, where the page does not say so already.
  package var contact: Contact?
  /// The page for the press.
  package var pressPage: Link

  package init(citation: String, pressPage: Link) {
    self.citation = citation
    self.pressPage = pressPage
  }
}
