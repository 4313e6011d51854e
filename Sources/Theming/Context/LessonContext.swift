/// One lesson.
package struct LessonContext: Sendable {
  package var skill: SkillLabel?
  /// The lesson's place among the lessons of its skill, from 1.
  package var number: Int?
  package var total: Int?
  package var minutes: Int
  package var audiences: [Link] = []
  package var level: String?
  package var platforms: [String] = []
  package var outcomes: [String] = []
  package var needs: [String] = []
  package var safety: [String] = []
  package var mistakes: [Mistake] = []
  package var body: TrustedHTML
  package var sources: [Link] = []
  package var reviewed: Review?
  package var previous: Link?
  package var next: Link?
  /// The models that used the lesson's skill.
  package var models: [LinkItem] = []
  package var documents: [LinkItem] = []

  package init(minutes: Int, body: TrustedHTML) {
    self.minutes = minutes
    self.body = body
  }
}

/// What can go wrong and how to put it right.
package struct Mistake: Sendable, Hashable {
  package var sign: String
  package var fix: String

  package init(sign: String, fix: String) {
    self.sign = sign
    self.fix = fix
  }
}

/// Who last checked a lesson, and when.
package struct Review: Sendable, Hashable {
  package var on: DateText
  package var by: String?

  package init(on: DateText, by: String?) {
    self.on = on
    self.by = by
  }
}
