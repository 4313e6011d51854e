extension DocumentRow: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("number") { $0.number },
    .text("type") { $0.type },
    .text("subject") { $0.subject },
    .text("issuer") { $0.issuer },
    .object("issued") { $0.issued },
    .object("ended") { $0.ended },
    .text("href") { $0.href },
  ]
}

extension DocumentsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("documents") { $0.documents },
    .list("filters") { $0.filters },
    .object("duties_page") { $0.duties },
    .object("calendar") { $0.calendar },
    .object("pagination") { $0.pagination },
  ]
}

extension DocumentContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("number") { $0.number },
    .text("type") { $0.type },
    .object("issuer") { $0.issuer },
    .object("issued") { $0.issued },
    .object("effective") { $0.effective },
    .object("ended") { $0.ended },
    .text("subject") { $0.subject },
    .object("signer") { $0.signer },
    .list("duties") { $0.duties },
    .object("duties_page") { $0.dutiesPage },
    .object("calendar") { $0.calendar },
    .list("based_on") { $0.basedOn },
    .list("base_of") { $0.baseOf },
    .list("replaces") { $0.replaces },
    .list("replaced_by") { $0.replacedBy },
    .list("amends") { $0.amends },
    .list("amended_by") { $0.amendedBy },
    .object("file") { $0.file },
    .object("url") { $0.url },
    .html("body") { $0.body },
    .list("used_by") { $0.usedBy },
  ]
}

extension Signer: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("role") { $0.role },
  ]
}

extension Duty: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("who") { $0.who },
    .text("what") { $0.what },
    .text("when") { $0.when },
  ]
}

extension Attachment: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .text("detail") { $0.detail },
  ]
}

extension DutiesContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("organisations") { $0.organisations },
    .object("calendar") { $0.calendar },
    .object("pagination") { $0.pagination },
  ]
}

extension OrganisationDuties: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("who") { $0.who },
    .text("anchor") { $0.anchor },
    .list("duties") { $0.duties },
  ]
}

extension DutyRow: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("what") { $0.what },
    .text("when") { $0.when },
    .object("document") { $0.document },
    .object("ended") { $0.ended },
  ]
}

extension DocumentFilter: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .list("choices") { $0.choices },
    .flag("is_current") { $0.isCurrent },
  ]
}

extension FilterChoice: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .number("count") { $0.count },
    .flag("is_current") { $0.isCurrent },
  ]
}
