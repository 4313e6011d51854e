extension HomeContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .html("body") { $0.body },
    .list("skills") { $0.skills },
    .text("skills_href") { $0.skillsHref },
    .object("campaign") { $0.campaign },
    .text("campaigns_href") { $0.campaignsHref },
    .list("models") { $0.models },
    .text("models_href") { $0.modelsHref },
    .list("news") { $0.news },
    .text("news_href") { $0.newsHref },
    .list("documents") { $0.documents },
    .text("documents_href") { $0.documentsHref },
    .list("audiences") { $0.audiences },
  ]
}
