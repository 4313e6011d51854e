/// A skill as its mark: number, icon, name, colour.
package struct SkillLabel: Sendable, Hashable {
  package var number: Int
  package var name: String
  package var href: String?
  /// A class of the theme that sets the colour, `skill-1` … `skill-5`.
  package var className: String
  /// The drawing of the skill, from `Theme.icon(named:)`.
  package var icon: TrustedHTML?

  package init(number: Int, name: String, href: String?, className: String) {
    self.number = number
    self.name = name
    self.href = href
    self.className = className
  }
}

/// A skill as a door to its lessons.
package struct SkillDoor: Sendable, Hashable {
  package var skill: SkillLabel
  package var summary: String
  package var lessonCount: Int

  package init(_ skill: SkillLabel, summary: String, lessonCount: Int) {
    self.skill = skill
    self.summary = summary
    self.lessonCount = lessonCount
  }
}
