extension Link: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .flag("is_current") { $0.isCurrent },
  ]
}

extension DateText: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("iso") { $0.iso },
  ]
}

extension Badge: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("class_name") { $0.className },
  ]
}

extension Picture: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("href") { $0.href },
    .text("alt") { $0.alt },
    .number("width") { $0.width },
    .number("height") { $0.height },
    .text("caption") { $0.caption },
    .text("credit") { $0.credit },
    .text("class_name") { $0.className },
    .text("srcset") { $0.candidates },
    .text("sizes") { $0.layout },
    .list("sources") { $0.sources },
  ]
}

extension PictureSource: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("type") { $0.type },
    .text("srcset") { $0.candidates },
    .text("sizes") { $0.layout },
  ]
}

extension LinkItem: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("text") { $0.text },
    .text("href") { $0.href },
    .text("summary") { $0.summary },
    .text("meta") { $0.meta },
    .object("date") { $0.date },
    .object("badge") { $0.badge },
    .list("skills") { $0.skills },
  ]
}

extension LinkGroup: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("heading") { $0.heading },
    .list("items") { $0.items },
    .object("more") { $0.more },
  ]
}

extension Pagination: TemplateScope {
  package static let fields: [Field<Self>] = [
    .number("current") { $0.current },
    .number("total") { $0.total },
    .text("previous") { $0.previous },
    .text("next") { $0.next },
    .list("pages") { $0.pages },
  ]
}

extension SkillLabel: TemplateScope {
  package static let fields: [Field<Self>] = [
    .number("number") { $0.number },
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("class_name") { $0.className },
    .html("icon") { $0.icon },
  ]
}

extension SkillDoor: TemplateScope {
  package static let fields: [Field<Self>] = [
    .object("skill") { $0.skill },
    .text("summary") { $0.summary },
    .number("lesson_count") { $0.lessonCount },
  ]
}

extension Contact: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("role") { $0.role },
    .text("phone") { $0.phone },
    .text("phone_href") { $0.phoneHref },
    .text("email") { $0.email },
    .text("email_href") { $0.emailHref },
    .text("address") { $0.address },
    .text("note") { $0.note },
    .text("href") { $0.href },
  ]
}

extension Organisation: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("note") { $0.note },
  ]
}

extension QuotedFigure: TemplateScope {
  package static let fields: [Field<Self>] = [
    .text("label") { $0.label },
    .text("value") { $0.value },
    .text("unit") { $0.unit },
    .object("as_of") { $0.asOf },
    .object("source") { $0.source },
    .text("note") { $0.note },
    .text("figure_href") { $0.href },
  ]
}
