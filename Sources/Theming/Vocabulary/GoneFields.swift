extension GoneContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("reason") { $0.reason },
    .list("ways") { $0.ways },
  ]
}
