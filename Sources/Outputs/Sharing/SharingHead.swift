import Content
import Encoders
import SiteModel
import Theming

/// Writes the part of a head that is for sharing: Open Graph, Dublin Core and linked data.
struct SharingHead {
  private let library: PageLibrary
  private var html: [UInt8] = []

  private init(_ library: PageLibrary) {
    self.library = library
    html.reserveCapacity(6000)
  }

  /// The elements for one page; `things` are what it tells as linked data, none for samples.
  static func html(_ page: SharedPage, things: [JSONValue], in library: PageLibrary)
    -> TrustedHTML
  {
    var head = SharingHead(library)
    head.writeOpenGraph(page)
    head.writeDublinCore(page)
    if !things.isEmpty { head.write(things) }
    return TrustedHTML(head.html)
  }
}

extension SharingHead {
  private mutating func writeOpenGraph(_ page: SharedPage) {
    property("og:type", page.isArticle ? "article" : "website")
    property("og:title", page.title)
    property("og:url", page.address)
    property("og:site_name", library.site.configuration.title)
    property("og:locale", locale)
    property("og:description", page.summary)
    if let picture = page.picture {
      property("og:image", picture.address)
      property("og:image:width", String(picture.width))
      property("og:image:height", String(picture.height))
      property("og:image:alt", picture.alt)
    }
    guard page.isArticle else { return }
    property("article:published_time", page.published?.dateTime)
    property("article:modified_time", page.updated?.dateTime)
  }

  private mutating func writeDublinCore(_ page: SharedPage) {
    let configuration = library.site.configuration
    html += "<link rel=\"schema.DC\" href=\"http://purl.org/dc/elements/1.1/\">\n".utf8
    name("DC.title", page.title)
    name("DC.creator", configuration.publisher.name)
    name("DC.publisher", configuration.publisher.name)
    name("DC.description", page.summary)
    name("DC.date", (page.updated ?? page.published)?.dateTime)
    name("DC.type", "Text")
    name("DC.format", "text/html")
    name("DC.language", configuration.language)
    name("DC.identifier", page.address)
    name("DC.rights", library.terms)
  }

  /// A data block: no browser runs it, and nothing in it can end it.
  private mutating func write(_ things: [JSONValue]) {
    html += "<script type=\"application/ld+json\">".utf8
    JSONValue.object([
      ("@context", .string("https://schema.org")), ("@graph", .array(things)),
    ]).append(to: &html)
    html += "</script>\n".utf8
  }

  /// The language as cards name it: with the country where it is known.
  private var locale: String {
    let language = library.site.configuration.language
    return language == "vi" ? "vi_VN" : language.replacing("-", with: "_")
  }

  private mutating func property(_ name: String, _ content: String?) {
    meta("property", name, content)
  }

  private mutating func name(_ name: String, _ content: String?) { meta("name", name, content) }

  private mutating func meta(_ attribute: String, _ name: String, _ content: String?) {
    guard let content, !content.isEmpty else { return }
    html += "<meta ".utf8
    html += attribute.utf8
    html += "=\"".utf8
    html += name.utf8
    html += "\" content=\"".utf8
    HTMLEncoder.append(content, to: &html)
    html += "\">\n".utf8
  }
}
