package import Diagnostics

/// What `site.yml` says of the whole site.
package struct SiteConfiguration: Sendable {
  /// The site's identity, from which all stable ids derive; never changed.
  package let id: String
  package let title: String
  package let description: String
  package let baseURL: BaseURL
  package let language: String
  package let publisher: Publisher
  package let contacts: [Contact]
  /// The contact shown on every page.
  package let help: Reference?
  package let menu: [MenuEntry]
  /// The theme's folder name; nil where the one written cannot be one.
  package let theme: Reference?
  package let pageSize: Int
  /// What is published beside the pages.
  package let outputs: OutputFamilies
  package let source: SourceText

  package struct Publisher: Sendable {
    package let name: String
    package let official: Bool
    package let url: String?
    package let portal: Portal?
  }

  package struct Portal: Sendable {
    package let name: String
    package let url: String
  }

  /// A public contact; only these phone numbers and e-mail addresses may stand on the site.
  package struct Contact: Sendable {
    package let id: Reference
    package let name: String
    package let phone: String?
    package let email: String?
    package let address: String?
    package let note: String?
    package let source: Source?
  }

  package struct MenuEntry: Sendable {
    package let text: String
    package let to: LocatedText
  }
}

extension SiteConfiguration {
  /// Reads `site.yml`; `baseURL` replaces the file's when a build asks for another place.
  package static func read(
    _ source: SourceText, baseURL: BaseURL? = nil, reporting log: inout DiagnosticLog
  ) -> SiteConfiguration? {
    let found = RecordFile.records(source, reporting: &log) { record in
      SiteConfiguration(reading: &record, source: source, baseURL: baseURL)
    }
    if found.isEmpty, !log.hasErrors {
      log.append(.missingKey("id", example: "trang-cua-toi", at: SourceLocation(source.path)))
    }
    return found.first
  }

  private init?(reading record: inout RecordReader, source: SourceText, baseURL override: BaseURL?)
  {
    let id = record.requiredReference("id", example: "chuyen-doi-so-tinh")
    title = record.requiredText("title", example: "…")
    description = record.requiredText("description", example: "…")
    let base = BaseURL.read(from: &record, override: override)
    language = record.text("language") ?? "vi"
    publisher =
      record.record("publisher") { Publisher(reading: &$0) }
      ?? Publisher(name: "", official: false, url: nil, portal: nil)
    record.require("publisher", example: "{name: …}")
    contacts = record.records("contacts") { Contact(reading: &$0) }
    help = record.reference("help")
    menu = record.records("menu") { MenuEntry(reading: &$0) }
    theme =
      record.has("theme") ? record.reference("theme") : Reference("cong-dong", record.range)
    pageSize = record.integer("page_size", in: 1...200) ?? 20
    outputs = record.record("outputs") { OutputFamilies(reading: &$0) } ?? OutputFamilies()
    self.source = source
    guard let id, let base else { return nil }
    self.id = id.id
    baseURL = base
  }
}

extension SiteConfiguration.Publisher {
  fileprivate init?(reading record: inout RecordReader) {
    name = record.requiredText("name", example: "…")
    official = record.flag("official")
    url = record.webAddress("url")?.text
    portal = record.record("portal") { portal in
      let name = portal.requiredText("name", example: "…")
      portal.require("url", example: "https://…")
      return portal.webAddress("url").map { SiteConfiguration.Portal(name: name, url: $0.text) }
    }
  }
}

extension SiteConfiguration.Contact {
  fileprivate init?(reading record: inout RecordReader) {
    let id = record.requiredReference("id", example: "duong-day")
    name = record.requiredText("name", example: "…")
    phone = record.text("phone")
    email = record.emailAddress("email")
    address = record.text("address")
    note = record.text("note")
    source = record.line("source").map(Source.init)
    guard let id else { return nil }
    self.id = id
  }
}

extension SiteConfiguration.MenuEntry {
  fileprivate init?(reading record: inout RecordReader) {
    text = record.requiredText("text", example: "…")
    let to = record.located("to")
    record.require("to", example: "/ky-nang/")
    guard let to else { return nil }
    self.to = to
  }
}
