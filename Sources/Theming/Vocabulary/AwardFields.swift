extension AwardContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("date") { $0.date },
    .list("recipients") { $0.recipients },
    .object("decision") { $0.decision },
    .object("campaign") { $0.campaign },
    .list("models") { $0.models },
    .html("body") { $0.body },
  ]
}
