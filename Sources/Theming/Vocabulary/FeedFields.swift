extension FeedLink: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("type") { $0.type },
    .text("title") { $0.title },
    .text("href") { $0.href },
  ]
}
