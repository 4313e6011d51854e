import Content
import Encoders
package import SiteModel

/// `sitemap.xml`, in several files where the protocol's limit of 50,000 addresses asks for it.
enum SitemapOutputs {
  /// A page of the site and the day of its last change.
  typealias Address = (route: Route, updated: PartialDate?)

  static func outputs(_ sources: OutputSources) -> [Output] {
    let style = LinkStyle(.absolute, base: sources.site.configuration.baseURL)
    return outputs(addresses(sources.site), style, limit: 50_000)
  }

  /// Everything that search engines may know: the home page, pages, lists.
  static func addresses(_ site: Site) -> [Address] {
    let pages = site.pages.filter { !$0.isNoindex }.map { ($0.route, $0.updated) }
    let lists = site.listings.flatMap { list in
      (1...list.pageCount).map { (list.route(ofPage: $0), PartialDate?.none) }
    }
    let data: [Address] = site.configuration.outputs.data ? [(.openData, nil)] : []
    let press: [Address] = site.configuration.outputs.press ? [(.press, nil)] : []
    return [(Route(page: []), nil)] + pages + lists + data + press
  }

  /// One file, or files of at most `limit` addresses and an index of them.
  static func outputs(_ all: [Address], _ style: LinkStyle, limit: Int) -> [Output] {
    let parts = stride(from: 0, to: all.count, by: limit).map {
      Array(all[$0..<min($0 + limit, all.count)])
    }
    if parts.count == 1 {
      return [output("sitemap.xml") { urlset(parts[0], style) }]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [output("sitemap.xml") { index(names, style) }]
      + zip(names, parts).map { name, part in output(name) { urlset(part, style) } }
  }

  private static func output(_ path: String, _ make: @escaping @Sendable () -> String) -> Output {
    Output(path: path, mediaType: MediaType.of(path)) { MadeOutput(Array(make().utf8)) }
  }

  private static func urlset(_ pages: [Address], _ style: LinkStyle) -> String {
    var text = header + "<urlset xmlns=\"\(namespace)\">\n"
    for (route, updated) in pages {
      text += "<url><loc>\(XMLEncoder.escaped(style.href(route)))</loc>"
      if let updated, updated.day != nil { text += "<lastmod>\(updated.iso)</lastmod>" }
      text += "</url>\n"
    }
    return text + "</urlset>\n"
  }

  private static func index(_ names: [String], _ style: LinkStyle) -> String {
    let entries = names.map {
      "<sitemap><loc>\(XMLEncoder.escaped(style.href(Route(file: $0))))</loc></sitemap>\n"
    }
    return header + "<sitemapindex xmlns=\"\(namespace)\">\n" + entries.joined()
      + "</sitemapindex>\n"
  }

  private static let header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private static let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"
}

/// `robots.txt`, which a host reads at its root only.
package enum RobotsOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    guard let text = text(sources.site) else { return [] }
    return [
      Output(path: "robots.txt", mediaType: MediaType.of("robots.txt")) {
        MadeOutput(Array(text.utf8))
      }
    ]
  }

  /// The file's text; nil below a sub-path, where nobody would read it.
  static func text(_ site: Site) -> String? {
    guard site.configuration.baseURL.path == "/" else { return nil }
    return "User-agent: *\nAllow: /\n" + line(site) + "\n"
  }

  /// The line that leads to the sitemap; below a sub-path it belongs into the host's own file.
  package static func line(_ site: Site) -> String {
    let style = LinkStyle(.absolute, base: site.configuration.baseURL)
    return "Sitemap: " + style.href(Route(file: "sitemap.xml"))
  }
}
