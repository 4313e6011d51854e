import Diagnostics
import Content
import Encoders
import Markdown
import SiteModel
import Theming

/// Writes a page's text as HTML, with its links in the library's link style.
struct BodyFormatter: Sendable {
  private let library: PageLibrary
  private let formatter: HTMLFormatter
  private let keepsOldAnchors: Bool

  init(_ library: PageLibrary, policy: HTMLPolicy = HTMLPolicy()) {
    self.library = library
    formatter = HTMLFormatter(policy: policy)
    keepsOldAnchors = policy.writesHeadingIDs
  }

  func html(_ page: Page) -> TrustedHTML {
    let document = page.document
    let links = zip(document.markup.links, page.links).map { link, target in
      rendering(link, target, page)
    }
    var output: [UInt8] = []
    output.reserveCapacity(document.source.bytes.count * 2)
    formatter.format(document.markup, links: links, blocks: blocks(page), into: &output)
    if keepsOldAnchors {
      for (old, new) in document.common.anchors { appendOldAnchor(old.text, new.text, &output) }
    }
    return TrustedHTML(output)
  }

  /// The text, or nil where the author wrote none.
  func optionalHTML(_ page: Page) -> TrustedHTML? {
    page.document.markup.nodes.count > 1 ? html(page) : nil
  }

  private func rendering(_ link: LinkAsWritten, _ target: ResolvedLink, _ page: Page)
    -> LinkRendering
  {
    switch target {
    case .page(let id, let anchor):
      let page = library.site[id]
      return LinkRendering(
        href: library.href(page.route, anchor: anchor), text: link.isEmpty ? page.title : nil)
    case .route(let route): return LinkRendering(href: library.href(route))
    case .anchor(let anchor):
      let isHere = library.style.form != .absolute
      return LinkRendering(
        href: isHere ? "#" + anchor : library.href(page.route, anchor: anchor))
    case .external(let address):
      return LinkRendering(href: address, text: link.isEmpty ? address : nil)
    case .attachment(let route): return LinkRendering(href: library.href(route))
    case .picture(let source):
      var picture = library.rendering(source, page.credits[source])
      picture.isSeenAtOnce = page.cover == nil && opensText(link, page.document.markup)
      return picture
    case .document(let id):
      let page = library.site[id]
      return LinkRendering(
        href: library.href(page.route), text: link.isEmpty ? page.title : nil)
    case .figure(let quote): return figure(link, quote)
    }
  }

  /// Whether a picture is the first one, in the first block of a text.
  private func opensText(_ link: LinkAsWritten, _ markup: Markup) -> Bool {
    link == markup.links.first(where: \.isImage)
      && markup.nodes.count > 1 && link.node < Int(markup.nodes[1].end)
  }

  /// The observation's text with its date and source behind it.
  private func figure(_ link: LinkAsWritten, _ quote: FigureQuote) -> LinkRendering {
    var after = Array(" <span class=\"figure-quote\">(".utf8)
    HTMLEncoder.append(library.words[.as_of] + " " + quote.observation.asOf.vietnamese, to: &after)
    after += "; ".utf8
    HTMLEncoder.append(library.words[.source] + ": ", to: &after)
    let source = library.source(of: quote)
    if let href = source?.href {
      after += "<a href=\"".utf8
      URLEncoder.append(href.utf8, to: &after)
      after += "\">".utf8
      HTMLEncoder.append(source?.text ?? "", to: &after)
      after += "</a>".utf8
    } else {
      HTMLEncoder.append(source?.text ?? "…", to: &after)
    }
    after += ")</span>".utf8
    return LinkRendering(
      href: nil, text: link.isEmpty ? quote.observation.text : nil, after: after)
  }

  private func blocks(_ page: Page) -> [Int: [UInt8]] {
    let isOurs = library.style.form != .absolute
    let figures = page.figureBlocks.mapValues { block in
      FigureBlockHTML(block, library).html(withChart: isOurs)
    }
    return figures.merging(page.document.blocks.videos.mapValues(card)) { first, _ in first }
  }

  /// A video as a link with its length and transcript, never an embed.
  private func card(_ video: VideoCard) -> [UInt8] {
    var html = Array("<div class=\"video-card\"><p><a href=\"".utf8)
    URLEncoder.append(video.url.text.utf8, to: &html)
    html += "\">".utf8
    HTMLEncoder.append(video.title, to: &html)
    html += "</a>".utf8
    if let minutes = video.minutes {
      HTMLEncoder.append(" (\(minutes) \(library.words[.minutes]))", to: &html)
    }
    html += "</p>".utf8
    if let transcript = video.transcript {
      html += "<p>".utf8
      HTMLEncoder.append(transcript.text, to: &html)
      html += "</p>".utf8
    }
    html += "</div>\n".utf8
    return html
  }

  /// A former anchor keeps working: an empty target at the end would scroll wrongly, so it links on.
  private func appendOldAnchor(_ old: String, _ new: String, _ html: inout [UInt8]) {
    html += "<p class=\"moved-anchor\" id=\"".utf8
    HTMLEncoder.append(old, to: &html)
    html += "\"><a href=\"#".utf8
    URLEncoder.append(new.utf8, to: &html)
    html += "\">".utf8
    HTMLEncoder.append("→ #" + new, to: &html)
    html += "</a></p>\n".utf8
  }
}

extension PageLibrary {
  /// The source of an observation, as a link where it is a page or an address.
  func source(of quote: FigureQuote) -> Link? {
    quote.observation.source.map { link($0, document: quote.document) }
  }

  /// A source by its short name.
  func link(_ source: Source, document: PageID?) -> Link {
    if let document { return documentLink(document) }
    return switch source {
    case .link(let title, let url): Link(title, href: url.text)
    case .text(let text): Link(text.text, href: nil)
    case .document(let reference): Link(reference.id, href: nil)
    }
  }

  /// A document by its short name.
  func documentLink(_ id: PageID) -> Link {
    let page = site[id]
    let name = (page.document.fields as? OfficialDocument)?.shortTitle ?? page.title
    return Link(name, href: href(page.route))
  }

  /// The sources that front matter names.
  func links(_ sources: [Source], documents: [PageID]) -> [Link] {
    var ids = documents[...]
    return sources.map { source in
      switch source {
      case .document(let reference):
        guard let id = ids.popFirst() else { return Link(reference.id, href: nil) }
        return Link(site[id].title, href: href(site[id].route))
      case .link(let title, let url): return Link(title, href: url.text)
      case .text(let text): return Link(text.text, href: nil)
      }
    }
  }
}

extension OfficialDocument {
  /// The type with the number, or with the year where there is none.
  var shortTitle: String {
    if let number { return "\(type.vietnamese) \(number)" }
    return issued.map { "\(type.vietnamese) năm \($0.year)" } ?? type.vietnamese
  }
}
