extension CampaignTeaser: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("slogan") { $0.slogan },
    .text("summary") { $0.summary },
    .object("starts") { $0.starts },
    .object("ends") { $0.ends },
    .text("host") { $0.host },
    .flag("is_upcoming") { $0.state == .upcoming },
    .flag("is_running") { $0.state == .running },
    .flag("is_finished") { $0.state == .finished },
    .flag("is_sample") { $0.isSample },
  ]
}

extension CampaignsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("campaigns") { $0.campaigns },
    .object("pagination") { $0.pagination },
  ]
}

extension CampaignContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("slogan") { $0.slogan },
    .object("starts") { $0.starts },
    .object("ends") { $0.ends },
    .flag("is_upcoming") { $0.state == .upcoming },
    .flag("is_running") { $0.state == .running },
    .flag("is_finished") { $0.state == .finished },
    .object("host") { $0.host },
    .list("partners") { $0.partners },
    .list("audiences") { $0.audiences },
    .list("skills") { $0.skills },
    .list("places") { $0.places },
    .list("goals") { $0.goals },
    .object("before") { $0.before },
    .object("during") { $0.during },
    .object("after") { $0.after },
    .list("events") { $0.events },
    .object("calendar") { $0.calendar },
    .list("awards") { $0.awards },
    .html("body") { $0.body },
    .list("documents") { $0.documents },
    .object("contact") { $0.contact },
    .object("press") { $0.press },
  ]
}

extension CampaignPhase: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("period") { $0.period },
    .flag("is_current") { $0.isCurrent },
    .list("news") { $0.news },
    .list("figures") { $0.figures },
  ]
}

extension Goal: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .object("result") { $0.result },
    .flag("is_unpublished") { $0.isUnpublished },
  ]
}
