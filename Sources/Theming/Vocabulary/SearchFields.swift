extension SearchContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("action") { $0.action },
    .text("base") { $0.base },
    .text("links") { $0.links },
    .text("script") { $0.script },
    .text("index") { $0.index },
    .list("kinds") { $0.kinds },
    .list("skills") { $0.skills },
    .object("alphabet") { $0.alphabet },
    .flag("has_help") { $0.hasHelp },
  ]
}

extension SearchKind: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("value") { $0.value },
    .text("text") { $0.text },
    .flag("is_dated") { $0.isDated },
  ]
}

extension SearchSkill: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("value") { $0.value },
    .number("number") { $0.number },
    .text("name") { $0.name },
  ]
}
