extension FiguresContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("figures") { $0.figures },
    .object("pagination") { $0.pagination },
  ]
}

extension FigureSection: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("label") { $0.label },
    .text("anchor") { $0.anchor },
    .text("unit") { $0.unit },
    .object("place") { $0.place },
    .object("latest") { $0.latest },
    .flag("is_sample") { $0.isSample },
    .list("observations") { $0.observations },
    .list("used_by") { $0.usedBy },
  ]
}

extension ObservationRow: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("value") { $0.value },
    .text("unit") { $0.unit },
    .object("as_of") { $0.asOf },
    .object("source") { $0.source },
    .text("note") { $0.note },
  ]
}
