import Content
import Encoders
import SiteModel

/// The pages of short addresses, `/c/<code>/`, which lead on at once.
///
/// They are as many as the pages themselves and nobody sees them, so that they are a few lines of
/// their own and not drawn by the theme.
enum ShortLinkOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let site = sources.site
    guard site.configuration.outputs.shortLinks else { return [] }
    let base = site.configuration.baseURL
    let style = LinkStyle(sources.links, base: base)
    let absolute = LinkStyle(.absolute, base: base)
    let gone = sources.words[.gone]
    return site.shortLinks.map { link in
      Output(path: link.route.file, mediaType: "text/html; charset=utf-8") {
        MadeOutput(
          html(
            title: site.page(at: link.target)?.title ?? gone,
            href: style.seen(from: link.route).href(link.target),
            canonical: absolute.href(link.target), language: site.configuration.language))
      }
    }
  }

  static func html(title: String, href: String, canonical: String, language: String) -> [UInt8] {
    let title = HTMLEncoder.escaped(title)
    let href = HTMLEncoder.escaped(href)
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(HTMLEncoder.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(HTMLEncoder.escaped(SecurityPolicy.meta))">
      <meta http-equiv="refresh" content="0; url=\(href)">
      <title>\(title)</title>
      <meta name="robots" content="noindex">
      <link rel="canonical" href="\(HTMLEncoder.escaped(canonical))">
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      <p><a href="\(href)">\(title)</a></p>
      </main>
      </body>
      </html>

      """.utf8)
  }
}
