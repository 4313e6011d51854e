import Content
import Diagnostics
import Encoders
import Markdown

/// Resolves the links that authors wrote in texts.
struct LinkResolver {
  private let placement: Placement
  private let hidden: [String: Skipped]
  private let tables: Tables
  private let sources: SiteSources
  private(set) var log = DiagnosticLog()
  private var published: [Route: String] = [:]

  init(_ placement: Placement, _ visible: Visibility, _ tables: Tables, _ sources: SiteSources) {
    self.placement = placement
    self.tables = tables
    self.sources = sources
    hidden = visible.hidden
  }

  /// The files that some page uses, each below that page's address.
  var attachments: [PublishedAttachment] {
    published.map { PublishedAttachment(source: $0.value, route: $0.key) }
      .sorted { $0.route < $1.route }
  }

  /// The links of one document, one for one; a broken one is reported and stands as its own text.
  mutating func resolve(_ entry: Placement.Entry) -> [ResolvedLink] {
    if let cover = entry.document.common.cover {
      let place = entry.document.location(cover.image.range)
      _ = resolve(path: cover.image.text, anchor: nil, entry, at: place)
    }
    return entry.document.markup.links.map { link in
      resolve(link, entry) ?? .external(link.destination)
    }
  }

  private mutating func resolve(_ link: LinkAsWritten, _ entry: Placement.Entry) -> ResolvedLink? {
    let place = entry.document.location(link.range)
    let destination = link.destination
    if destination.hasPrefix("so-lieu:") { return figure(link, entry, at: place) }
    if destination.hasPrefix("van-ban:") { return document(link, at: place) }
    switch URLEncoder.classify(destination) {
    case .external: return .external(destination)
    case .refused: return nil
    case .relative: break
    }
    let (path, anchor) = parts(of: destination)
    if destination.isEmpty {
      log.append(.emptyLink(at: place))
      return nil
    }
    return resolve(path: path, anchor: anchor, entry, at: place)
  }

  /// The path and the anchor of a destination.
  private func parts(of destination: String) -> (path: String, anchor: String?) {
    guard let mark = destination.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return (destination, nil)
    }
    let anchor = destination[destination.utf8.index(after: mark)...]
    return (String(destination[..<mark]), anchor.isEmpty ? nil : String(anchor))
  }

  private mutating func resolve(
    path: String, anchor: String?, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink? {
    if path.isEmpty, let anchor {
      return check(anchor, entry.id, at: place) ? .anchor(anchor) : nil
    }
    if path.hasPrefix("/") { return rooted(path, anchor, at: place) }
    let decoded = PercentEncoding.decoded(path)
    guard let target = RelativePath.resolve(decoded, from: entry.document.path) else {
      log.append(.linkOutOfProject(path, at: place))
      return nil
    }
    return file(target, anchor, entry, at: place)
  }

  private mutating func file(
    _ target: String, _ anchor: String?, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink? {
    if let id = placement.byPath[target] ?? placement.byPath[target + "/_index.md"] {
      if let anchor, !check(anchor, id, at: place) { return nil }
      if placement.entries[id.index].isExpired { log.append(.linkToExpired(target, at: place)) }
      return .page(id, anchor: anchor)
    }
    let index = target + "/_index.md"
    if let skipped = hidden[target] ?? hidden[index] {
      log.append(.linkToHidden(skipped, at: place))
      return nil
    }
    if sources.unreadable.contains(target) || sources.unreadable.contains(index) { return nil }
    if sources.attachments.contains(target) { return attachment(target, entry) }
    log.append(.brokenLink(target, candidates: nearest(to: target), at: place))
    return nil
  }

  private mutating func attachment(_ target: String, _ entry: Placement.Entry) -> ResolvedLink {
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let route = Route(file: entry.route.path + name)
    published[route] = target
    return .attachment(route)
  }

  private mutating func rooted(_ path: String, _ anchor: String?, at place: SourceLocation)
    -> ResolvedLink?
  {
    let route = Route(page: path.split(separator: "/").map(String.init))
    if case .some(let owner) = placement.routes[route] {
      guard let owner else { return .route(route) }
      if let anchor, !check(anchor, owner, at: place) { return nil }
      return .page(owner, anchor: anchor)
    }
    if route.path.isEmpty { return .route(route) }
    let routes = placement.routes.keys.map(\.rooted)
    log.append(
      .brokenLink(path, candidates: Suggestion.nearest(3, to: path, in: routes), at: place))
    return nil
  }

  private mutating func check(_ anchor: String, _ id: PageID, at place: SourceLocation) -> Bool {
    let name = PercentEncoding.decoded(anchor)
    let headings = placement.entries[id.index].document.markup.headings
    if headings.contains(where: { $0.anchor == name }) { return true }
    log.append(
      .brokenAnchor(
        name, candidates: Suggestion.nearest(3, to: name, in: headings.map(\.anchor)),
        path: placement.entries[id.index].document.path, at: place))
    return false
  }

  private func nearest(to target: String) -> [String] {
    let lowered = target.lowercased()
    if let twin = placement.byPath.keys.first(where: { $0.lowercased() == lowered }) {
      return [twin]
    }
    return Suggestion.nearest(3, to: target, in: placement.byPath.keys.sorted())
  }
}

// MARK: Quotations

extension LinkResolver {
  private mutating func figure(
    _ link: LinkAsWritten, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink? {
    let reference = FigureReference(
      String(link.destination.dropFirst("so-lieu:".utf8.count)), link.range)
    var resolver = FigureResolver(placement, tables)
    let quote = resolver.resolve(reference, mustPin: entry.document.fields is News, at: place)
    log.append(contentsOf: resolver.log)
    guard let quote else { return nil }
    if !link.isEmpty, link.text != quote.observation.text {
      log.append(.figureTextDiffers(link.text, quote.observation.text, at: place))
    }
    return .figure(quote)
  }

  private mutating func document(_ link: LinkAsWritten, at place: SourceLocation) -> ResolvedLink? {
    let id = String(link.destination.dropFirst("van-ban:".utf8.count))
    if let page = placement.byIdentity["document"]?[id] { return .document(page) }
    let known = (placement.byIdentity["document"] ?? [:]).keys
    log.append(.unknownID(.document, id, in: known, at: place))
    return nil
  }
}

/// Paths of links, relative to the file they stand in.
enum RelativePath {
  /// The project path that `path` means in `origin`; nil when it leads out of `Content/`.
  static func resolve(_ path: String, from origin: String) -> String? {
    let slash = UInt8(ascii: "/")
    var target = Array(origin.utf8)
    target.removeSubrange((target.lastIndex(of: slash) ?? 0)...)
    for part in path.utf8.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard let parent = target.lastIndex(of: slash) else { return nil }
        target.removeSubrange(parent...)
      } else {
        target.append(slash)
        target += part
      }
    }
    return String(decoding: target, as: UTF8.self)
  }
}

/// `%41`-style escapes in links.
enum PercentEncoding {
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
