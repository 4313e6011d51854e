extension ListContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("items") { $0.items },
    .object("pagination") { $0.pagination },
  ]
}

extension ModelContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("place") { $0.place },
    .list("skills") { $0.skills },
    .text("stage") { $0.stage },
    .object("started") { $0.started },
    .list("figures") { $0.figures },
    .html("body") { $0.body },
    .list("documents") { $0.documents },
    .object("contact") { $0.contact },
    .list("news") { $0.news },
    .list("awards") { $0.awards },
    .list("sources") { $0.sources },
    .object("previous") { $0.previous },
    .object("next") { $0.next },
    .flag("has_neighbours") { $0.previous != nil || $0.next != nil },
  ]
}
