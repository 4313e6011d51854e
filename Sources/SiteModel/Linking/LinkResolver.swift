import Content
import Diagnostics
import Encoders
import Markdown

/// Where the links of one document lead.
struct PageLinks {
  /// Those in its text, one for one.
  let inText: [ResolvedLink]
  /// The blocks of figures, by the tree nodes of their fences.
  let figureBlocks: [Int: ResolvedFigureBlock]
  /// The picture that its front matter puts on the cover, by its path in the project.
  let cover: String?
  /// What its front matter says of the pictures in its text, by their paths in the project.
  let credits: [String: PictureCredit]
  /// The file that its front matter attaches.
  let file: Route?
}

/// Resolves the links that authors wrote in texts.
struct LinkResolver {
  private let placement: Placement
  private let hidden: [String: Skipped]
  private let tables: Tables
  private let files: Set<String>
  private let unread: Unread
  private(set) var log = DiagnosticLog()
  private var suggestionsLeft = 200
  private var published: [Route: String] = [:]
  /// The pictures that some page shows, by their paths in the project.
  private(set) var pictures: Set<String> = []

  init(
    _ placement: Placement, _ visible: Visibility, _ tables: Tables, files: Set<String>,
    _ unread: Unread
  ) {
    self.placement = placement
    self.tables = tables
    self.files = files
    self.unread = unread
    hidden = visible.hidden
  }

  /// The files that some page uses, each below that page's address.
  var attachments: [PublishedAttachment] {
    published.map { PublishedAttachment(source: $0.value, route: $0.key) }
      .sorted { $0.route < $1.route }
  }

  /// The links of one document; a broken one is reported and stands as its own text.
  mutating func resolve(_ entry: Placement.Entry) -> PageLinks {
    let document = entry.document
    let inText = document.markup.links.map { link in
      resolve(link, entry) ?? .external(link.destination)
    }
    return PageLinks(
      inText: inText, figureBlocks: figureBlocks(document),
      cover: cover(document.common.cover?.image, entry),
      credits: credits(document),
      file: file((document.fields as? OfficialDocument)?.file, entry))
  }

  /// What `pictures` says, by the files it names; what the text does not show is reported.
  private mutating func credits(_ document: Document) -> [String: PictureCredit] {
    if document.common.pictures.isEmpty { return [:] }
    let written = document.markup.links.filter(\.isImage).map(\.destination)
    func target(_ path: String) -> String? {
      RelativePath.resolve(PercentEncoding.decoded(path), from: document.path)
    }
    let shown = Set(written.compactMap(target))
    var credits: [String: PictureCredit] = [:]
    for credit in document.common.pictures {
      if let target = target(credit.file.text), shown.contains(target) {
        credits[target] = credit
        continue
      }
      log.append(
        .pictureCreditUnused(
          credit.file.text, candidates: suggestions(for: credit.file.text, in: written),
          at: document.location(credit.file.range)))
    }
    return credits
  }

  /// The picture that a path in front matter names.
  private mutating func cover(_ path: LocatedText?, _ entry: Placement.Entry) -> String? {
    guard let path else { return nil }
    let place = entry.document.location(path.range)
    guard case .picture(let source) = picture(path.text, entry, at: place) else { return nil }
    return source
  }

  /// The file that a path in front matter names.
  private mutating func file(_ path: LocatedText?, _ entry: Placement.Entry) -> Route? {
    guard let path else { return nil }
    let place = entry.document.location(path.range)
    switch resolve(path: path.text, anchor: nil, entry, at: place) {
    case .attachment(let route): return route
    case nil: break
    default: log.append(.fileExpected(path.text, at: place))
    }
    return nil
  }

  private mutating func resolve(_ link: LinkAsWritten, _ entry: Placement.Entry) -> ResolvedLink? {
    let place = entry.document.location(link.range)
    let destination = link.destination
    if link.isImage { return picture(destination, entry, at: place) }
    if destination.hasPrefix("so-lieu:") { return figure(link, entry, at: place) }
    if destination.hasPrefix("van-ban:") { return document(link, at: place) }
    switch URLEncoder.classify(destination) {
    case .external: return .external(destination)
    case .refused: return nil
    case .relative: break
    }
    let parts = destination.utf8.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(Substring(parts[0]))
    let anchor = parts.count > 1 && !parts[1].isEmpty ? String(Substring(parts[1])) : nil
    if path.isEmpty, anchor == nil {
      log.append(.emptyLink(at: place))
      return nil
    }
    return resolve(path: path, anchor: anchor, entry, at: place)
  }

  /// A picture is a file of the project; pages load nothing from elsewhere.
  private mutating func picture(
    _ destination: String, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink? {
    let isQuotation = ["so-lieu:", "van-ban:"].contains(where: destination.hasPrefix)
    switch URLEncoder.classify(destination) {
    case .refused where !isQuotation: return nil
    case .relative:
      let decoded = PercentEncoding.decoded(destination)
      if let target = RelativePath.resolve(decoded, from: entry.document.path),
        files.contains(target)
      {
        return shown(target, at: place)
      }
      if resolve(path: destination, anchor: nil, entry, at: place) == nil { return nil }
    default: break
    }
    log.append(.fileExpected(destination, at: place))
    return nil
  }

  private mutating func shown(_ target: String, at place: SourceLocation) -> ResolvedLink? {
    guard AttachmentType(path: target)?.isShown == true else {
      if !AttachmentType.isPhonePicture(target) {
        log.append(.pictureExpected(target, at: place))
      }
      return nil
    }
    pictures.insert(target)
    return .picture(target)
  }

  private mutating func resolve(
    path: String, anchor: String?, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink? {
    if path.isEmpty, let anchor {
      return self.anchor(anchor, entry.id, at: place).map { .anchor($0) }
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
    let index = target + "/_index.md"
    if let id = placement.byPath[target] ?? placement.byPath[index] {
      return page(id, anchor, at: place)
    }
    if let skipped = hidden[target] ?? hidden[index] {
      log.append(.linkToHidden(skipped, at: place))
      return nil
    }
    if [target, index].contains(where: {
      unread.contains(path: $0) || placement.refused.contains($0)
    }) {
      return nil
    }
    if files.contains(target) { return attachment(target, entry, at: place) }
    log.append(.brokenLink(target, candidates: nearest(to: target), at: place))
    return nil
  }

  private mutating func page(_ id: PageID, _ anchor: String?, at place: SourceLocation)
    -> ResolvedLink?
  {
    let entry = placement.entries[id.index]
    if entry.isExpired { log.append(.linkToExpired(entry.document.path, at: place)) }
    guard let anchor else { return .page(id, anchor: nil) }
    return self.anchor(anchor, id, at: place).map { .page(id, anchor: $0) }
  }

  private mutating func attachment(
    _ target: String, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink {
    let name = target.parts(separatedBy: UInt8(ascii: "/")).last ?? target
    let route = Route(file: entry.route.path + name)
    if let other = published[route], other != target {
      log.append(.attachmentCollision(target, other, at: place))
    } else {
      published[route] = target
    }
    return .attachment(route)
  }

  private mutating func rooted(_ path: String, _ anchor: String?, at place: SourceLocation)
    -> ResolvedLink?
  {
    let route = Route(page: path.parts(separatedBy: UInt8(ascii: "/")))
    if case .some(let owner) = placement.routes[route] {
      return owner.map { page($0, anchor, at: place) } ?? .route(route)
    }
    if route.path.isEmpty { return .route(route) }
    if unread.leads(to: route) { return nil }
    let routes = placement.routes.keys.map(\.rooted)
    log.append(
      .brokenLink(path, candidates: suggestions(for: path, in: routes), at: place))
    return nil
  }

  /// The heading that an anchor means, also by a name that it had before.
  private mutating func anchor(_ anchor: String, _ id: PageID, at place: SourceLocation) -> String?
  {
    let name = PercentEncoding.decoded(anchor)
    let document = placement.entries[id.index].document
    let headings = document.markup.headings
    if headings.contains(where: { $0.anchor == name }) { return name }
    if let moved = document.common.anchors.first(where: { $0.old.text == name }) {
      return moved.new.text
    }
    log.append(
      .brokenAnchor(
        name, candidates: suggestions(for: name, in: headings.map(\.anchor)),
        path: document.path, at: place))
    return nil
  }

  private mutating func nearest(to target: String) -> [String] {
    guard suggestionsLeft > 0 else { return [] }
    let lowered = target.lowercased()
    let known = Array(placement.byPath.keys) + files
    let twins = known.filter { $0.lowercased() == lowered }.sorted()
    return twins.isEmpty ? suggestions(for: target, in: known) : twins
  }

  /// The nearest three; nobody reads so many that a text full of broken links should stop the build.
  private mutating func suggestions(for name: String, in known: [String]) -> [String] {
    guard suggestionsLeft > 0 else { return [] }
    suggestionsLeft -= 1
    return Suggestion.nearest(3, to: name, in: known.sorted())
  }
}

// MARK: Quotations

extension LinkResolver {
  private mutating func figure(
    _ link: LinkAsWritten, _ entry: Placement.Entry, at place: SourceLocation
  ) -> ResolvedLink? {
    let target = String(link.destination.dropFirst("so-lieu:".utf8.count))
    var resolver = FigureResolver(placement, tables, unread)
    let quote = resolver.resolve(
      FigureReference(target, link.range), pinning: pinning(of: link, entry.document), at: place)
    log.append(contentsOf: resolver.log)
    guard let quote else { return nil }
    if !link.isEmpty, link.text != quote.observation.text {
      log.append(.figureTextDiffers(link.text, quote, target: target, at: place))
    }
    return .figure(quote)
  }

  private mutating func figureBlocks(_ document: Document) -> [Int: ResolvedFigureBlock] {
    if document.blocks.figures.isEmpty { return [:] }
    var resolver = FigureBlockResolver(FigureResolver(placement, tables, unread), document)
    defer { log.append(contentsOf: resolver.log) }
    return resolver.resolve()
  }

  private func pinning(of link: LinkAsWritten, _ document: Document) -> Pinning? {
    Pinning(document.fields) ?? (document.markup.isQuoted(link) ? .quotation : nil)
  }

  private mutating func document(_ link: LinkAsWritten, at place: SourceLocation) -> ResolvedLink? {
    let id = String(link.destination.dropFirst("van-ban:".utf8.count))
    if let page = placement.byIdentity["document"]?[id] { return .document(page) }
    if !unread.explains(.document, id) {
      let known = (placement.byIdentity["document"] ?? [:]).keys
      log.append(.unknownID(.document, id, in: known, at: place))
    }
    return nil
  }
}
