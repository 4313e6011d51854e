/// The phase of a campaign that a piece of news belongs to.
package enum Phase: String, Sendable, Hashable, CaseIterable {
  case before = "truoc"
  case during = "trong"
  case after = "sau"
}

/// One piece of news; its day is the frame's `published`.
package struct NewsContext: Sendable {
  package var campaign: Link?
  package var phase: Phase?
  package var place: Organisation?
  package var skills: [SkillLabel] = []
  package var figures: [QuotedFigure] = []
  package var quotes: [Quote] = []
  package var corrections: [Correction] = []
  package var sources: [Link] = []
  package var body: TrustedHTML
  package var previous: Link?
  package var next: Link?
  package var press: PressContext?

  package init(body: TrustedHTML) { self.body = body }
}

/// Words somebody said, with the role of the person instead of a name.
package struct Quote: Sendable, Hashable {
  package var text: String
  package var role: String?

  package init(_ text: String, role: String?) {
    self.text = text
    self.role = role
  }
}

/// What was put right in a published text.
package struct Correction: Sendable, Hashable {
  package var on: DateText
  package var text: String

  package init(on: DateText, text: String) {
    self.on = on
    self.text = text
  }
}
