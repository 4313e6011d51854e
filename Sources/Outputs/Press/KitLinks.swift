import Content
import Diagnostics
import Markdown
import SiteModel

/// Links with complete addresses, and the author's own Markdown with them.
extension KitTexts {
  func plainLink(_ link: LinkAsWritten, _ target: ResolvedLink)
    -> ReadableTextFormatter.Link
  {
    typealias Written = ReadableTextFormatter.Link
    switch target {
    case .anchor: return Written()
    case .external(let address):
      return Written(text: link.isEmpty ? address : nil, note: address == link.text ? nil : address)
    case .picture(let source):
      let name = pictures[source].map { ", \($0)" } ?? ""
      return Written(text: "[\(words[.kit_picture]): \(link.text)\(name)]")
    case .figure(let quote):
      return Written(
        text: link.isEmpty ? Self.oneLine(quote.observation.text) : nil,
        note: Self.oneLine(evidence(quote)))
    case .page, .route, .attachment, .document:
      return Written(text: link.isEmpty ? title(target) : nil, note: address(target))
    }
  }

  private func title(_ target: ResolvedLink) -> String? {
    switch target {
    case .page(let id, _), .document(let id): Self.oneLine(site[id].title)
    default: nil
    }
  }

  private func address(_ target: ResolvedLink) -> String? {
    switch target {
    case .page(let id, let anchor): library.href(site[id].route, anchor: anchor)
    case .document(let id): library.href(site[id].route)
    case .route(let route), .attachment(let route): library.href(route)
    case .external(let address): address
    default: nil
    }
  }

  /// The author's own Markdown with each link of the site and each data block rewritten where it
  /// stands.
  func markdownBody(_ page: Page) -> String {
    let bytes = page.document.source.bytes
    var output: [UInt8] = []
    var reached = Int(page.document.body.lower)
    for (range, text) in replacements(page) where range.lowerBound >= reached {
      output += bytes[reached..<range.lowerBound]
      output += text.utf8
      reached = range.upperBound
    }
    output += bytes[reached..<max(reached, Int(page.document.body.upper))]
    return String(decoding: output, as: UTF8.self)
  }

  private func replacements(_ page: Page) -> [(range: Range<Int>, text: String)] {
    let bytes = page.document.source.bytes
    let links = zip(page.document.markup.links, page.links).compactMap { link, target in
      let range = Int(link.range.lower)..<Int(link.range.upper)
      return LinkLabel(bytes[range], link)
        .flatMap { markdown(link, $0, target, on: page) }.map { (range: range, text: $0) }
    }
    let blocks = blocks(page).map { node, lines in
      let place = page.document.markup.nodes[node].range
      let range = Int(place.lower)..<Int(place.upper)
      return (range: range, text: Self.markdown(lines, at: range.lowerBound, in: bytes))
    }
    return (links + blocks).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands instead of a link; nil leaves it as it is.
  private func markdown(
    _ link: LinkAsWritten, _ label: LinkLabel, _ target: ResolvedLink, on page: Page
  ) -> String? {
    switch target {
    case .external: return nil
    case .anchor(let anchor): return "[\(label.text)](\(library.href(page.route, anchor: anchor)))"
    case .picture(let source):
      guard let name = pictures[source] else {
        return "[\(words[.kit_picture]): \(label.text)](\(library.href(page.route)))"
      }
      // Articles of news and awards lie one folder deeper than the campaign's.
      return "![\(label.text)](\(page.document.fields is Campaign ? "" : "../")\(name))"
    case .figure(let quote):
      let text = label.text.isEmpty ? Self.escaped(quote.observation.text) : label.text
      return "\(text) (\(Self.escaped(evidence(quote))))"
    case .page, .route, .attachment, .document:
      guard let address = address(target) else { return nil }
      let text = label.text.isEmpty ? Self.escaped(title(target) ?? address) : label.text
      return "[\(text)](\(address))"
    }
  }
}

/// What stands between the brackets of a link, as its author wrote it.
private struct LinkLabel {
  let text: String

  /// Nil where the place in the source is no whole link.
  init?(_ bytes: ArraySlice<UInt8>, _ link: LinkAsWritten) {
    let opening = link.isImage ? bytes.dropFirst() : bytes
    guard opening.first == UInt8(ascii: "["),
      bytes.last == UInt8(ascii: ")")
        || bytes.last == UInt8(ascii: "]")
    else { return nil }
    if bytes.last == UInt8(ascii: ")"), !link.text.utf8.contains(UInt8(ascii: "[")),
      let end = opening.indices.dropLast().first(where: {
        opening[$0] == UInt8(ascii: "]") && opening[$0 + 1] == UInt8(ascii: "(")
      })
    {
      text = String(decoding: opening[(opening.startIndex + 1)..<end], as: UTF8.self)
    } else {
      text = KitTexts.escaped(link.text)
    }
  }
}
