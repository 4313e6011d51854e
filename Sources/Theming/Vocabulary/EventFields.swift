extension EventItem: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .text("summary") { $0.summary },
    .object("starts") { $0.starts },
    .object("ends") { $0.ends },
    .text("place") { $0.place },
    .object("status") { $0.status },
    .flag("is_sample") { $0.isSample },
  ]
}

extension EventsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("upcoming") { $0.upcoming },
    .list("past") { $0.past },
    .object("pagination") { $0.pagination },
  ]
}

extension EventContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("starts") { $0.starts },
    .object("ends") { $0.ends },
    .object("place") { $0.place },
    .list("audiences") { $0.audiences },
    .list("skills") { $0.skills },
    .object("campaign") { $0.campaign },
    .object("status") { $0.status },
    .flag("is_cancelled") { $0.isCancelled },
    .list("changes") { $0.changes },
    .object("contact") { $0.contact },
    .html("body") { $0.body },
    .object("calendar") { $0.calendar },
  ]
}
