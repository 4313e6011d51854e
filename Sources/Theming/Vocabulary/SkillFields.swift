extension SkillsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("skills") { $0.skills },
  ]
}

extension SkillContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("skill") { $0.skill },
    .list("other_names") { $0.otherNames },
    .flag("is_local") { $0.isLocal },
    .html("body") { $0.body },
    .list("lessons") { $0.lessons },
    .list("models") { $0.models },
    .list("news") { $0.news },
    .list("events") { $0.events },
  ]
}

extension OtherName: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("source") { $0.source },
  ]
}

extension LessonItem: TemplateScope {
  package static let fields: [Field<Self>] = [
    .number("number") { $0.number },
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("summary") { $0.summary },
    .number("minutes") { $0.minutes },
    .text("audiences") { $0.audiences },
    .text("level") { $0.level },
    .object("skill") { $0.skill },
    .flag("is_sample") { $0.isSample },
  ]
}
