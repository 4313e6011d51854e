extension TeamsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("rows") { $0.rows },
    .list("totals") { $0.totals },
    .object("pagination") { $0.pagination },
  ]
}

extension TeamRow: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("unit") { $0.unit },
    .text("level") { $0.level },
    .text("teams") { $0.teams },
    .text("members") { $0.members },
    .object("as_of") { $0.asOf },
    .object("source") { $0.source },
  ]
}

extension TeamTotal: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("level") { $0.level },
    .text("teams") { $0.teams },
    .text("members") { $0.members },
    .object("as_of") { $0.asOf },
  ]
}
