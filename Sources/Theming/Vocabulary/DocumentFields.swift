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
