extension TermsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("terms") { $0.terms },
  ]
}

extension TermItem: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .number("count") { $0.count },
    .text("summary") { $0.summary },
    .list("children") { $0.children },
  ]
}

extension TermContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("taxonomy") { $0.taxonomy },
    .html("body") { $0.body },
    .list("groups") { $0.groups },
    .object("pagination") { $0.pagination },
  ]
}

extension GlossaryContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("entries") { $0.entries },
  ]
}

extension GlossaryEntry: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("term") { $0.term },
    .text("anchor") { $0.anchor },
    .text("expansion") { $0.expansion },
    .text("meaning") { $0.meaning },
    .text("spoken") { $0.spoken },
  ]
}

extension AlphabetContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .list("letters") { $0.letters },
    .object("pagination") { $0.pagination },
  ]
}

extension LetterGroup: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("letter") { $0.letter },
    .text("anchor") { $0.anchor },
    .list("items") { $0.items },
  ]
}

extension NotFoundContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .list("ways") { $0.ways }
  ]
}

extension RedirectContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("target") { $0.target },
    .text("target_href") { $0.targetHref },
  ]
}

extension StandaloneContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("contacts") { $0.contacts },
  ]
}
