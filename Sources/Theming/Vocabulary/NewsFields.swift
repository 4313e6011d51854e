extension NewsContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("campaign") { $0.campaign },
    .text("phase_class") { root in root.phase.map { "phase-" + $0.rawValue } },
    .flag("is_before") { $0.phase == .before },
    .flag("is_during") { $0.phase == .during },
    .flag("is_after") { $0.phase == .after },
    .object("place") { $0.place },
    .list("skills") { $0.skills },
    .list("figures") { $0.figures },
    .list("quotes") { $0.quotes },
    .list("corrections") { $0.corrections },
    .list("sources") { $0.sources },
    .html("body") { $0.body },
    .object("previous") { $0.previous },
    .object("next") { $0.next },
    .flag("has_neighbours") { $0.previous != nil || $0.next != nil },
    .object("press") { $0.press },
  ]
}

extension Quote: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("role") { $0.role },
  ]
}

extension Correction: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("on") { $0.on },
    .text("text") { $0.text },
  ]
}
