extension SiteContext: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("title") { $0.title },
    .text("description") { $0.description },
    .text("language") { $0.language },
    .text("home") { $0.home },
    .list("menu") { $0.menu },
    .text("search") { $0.search },
    .list("footer_links") { $0.footerLinks },
    .object("publisher") { $0.publisher },
    .object("help") { $0.help },
    .texts("stylesheets") { $0.stylesheets },
    .texts("scripts") { $0.scripts },
    .text("favicon") { $0.favicon },
    .text("content_security_policy") { $0.contentSecurityPolicy },
  ]
}

extension Publisher: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .object("portal") { $0.portal },
  ]
}

extension ContentsEntry: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("anchor") { $0.anchor },
    .text("text") { $0.text },
    .list("children") { $0.children },
  ]
}

extension Alternate: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("language") { $0.language },
    .text("name") { $0.name },
    .text("href") { $0.href },
  ]
}
