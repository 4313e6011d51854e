extension LessonContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("skill") { $0.skill },
    .number("number") { $0.number },
    .number("total") { $0.total },
    .number("minutes") { $0.minutes },
    .list("audiences") { $0.audiences },
    .text("level") { $0.level },
    .texts("platforms") { $0.platforms },
    .texts("outcomes") { $0.outcomes },
    .texts("needs") { $0.needs },
    .texts("safety") { $0.safety },
    .list("mistakes") { $0.mistakes },
    .html("body") { $0.body },
    .list("sources") { $0.sources },
    .object("reviewed") { $0.reviewed },
    .object("previous") { $0.previous },
    .object("next") { $0.next },
    .flag("has_neighbours") { $0.previous != nil || $0.next != nil },
    .list("models") { $0.models },
    .list("documents") { $0.documents },
  ]
}

extension Mistake: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("sign") { $0.sign },
    .text("fix") { $0.fix },
  ]
}

extension Review: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("on") { $0.on },
    .text("by") { $0.by },
  ]
}
