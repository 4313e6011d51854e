/// The list of all skills.
package struct SkillsContext: Sendable {
  package var body: TrustedHTML?
  package var skills: [SkillDoor]

  package init(skills: [SkillDoor]) { self.skills = skills }
}

/// One skill with its lessons.
package struct SkillContext: Sendable {
  package var skill: SkillLabel
  package var otherNames: [OtherName] = []
  /// Whether each place fills the skill itself.
  package var isLocal = false
  package var body: TrustedHTML?
  package var lessons: [LessonItem] = []
  package var models: [LinkItem] = []
  package var news: [LinkItem] = []
  package var events: [EventItem] = []

  package init(_ skill: SkillLabel) { self.skill = skill }
}

/// Another name of a skill, and who calls it so.
package struct OtherName: Sendable, Hashable {
  package var name: String
  package var source: String?

  package init(_ name: String, source: String?) {
    self.name = name
    self.source = source
  }
}

/// A lesson in a list, in the order to learn.
package struct LessonItem: Sendable, Hashable {
  package var number: Int?
  package var title: String
  package var href: String
  package var summary: String
  package var minutes: Int
  /// For whom, as one text: "người dân, người cao tuổi".
  package var audiences: String
  package var level: String?
  package var skill: SkillLabel?
  package var isSample = false

  package init(title: String, href: String, summary: String, minutes: Int, audiences: String) {
    self.title = title
    self.href = href
    self.summary = summary
    self.minutes = minutes
    self.audiences = audiences
  }
}
