extension PressContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("citation") { $0.citation },
    .text("short_link") { $0.shortLink },
    .object("kit") { $0.kit },
    .object("contact") { $0.contact },
    .object("press_page") { $0.pressPage },
  ]
}
