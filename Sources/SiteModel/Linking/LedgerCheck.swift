import Content
import Diagnostics
import Markdown

/// Holds a new site against the ledger: nothing that was published may vanish unexplained.
struct LedgerCheck {
  private let sources: SiteSources
  private let options: LinkOptions
  private let redirects: Set<String>
  /// Addresses of what waits for its time in a build for another day.
  private let waiting: Set<String>

  init(
    _ sources: SiteSources, _ options: LinkOptions, _ visible: Visibility, _ redirects: [Redirect]
  ) {
    self.sources = sources
    self.options = options
    self.redirects = Set(redirects.map(\.from.rooted))
    waiting = options.isTimeTravel ? LedgerCheck.addresses(visible.waiting, sources) : []
  }

  /// The ledger as it will stand; addresses and anchors that would vanish are errors.
  func next(
    _ pages: [Page], _ attachments: [PublishedAttachment], reporting log: inout DiagnosticLog
  ) -> Ledger {
    var ledger = Ledger(gone: sources.ledger.gone)
    var codes = ShortCodes(sources)
    for page in pages {
      let url = page.route.rooted
      let known = sources.ledger.entry(of: page.document, at: page.route)
      check(page, known, &log)
      ledger.entries[url] = Ledger.Entry(
        url: url, kind: page.kind.name, identity: page.identity,
        code: known?.code ?? codes.new(page),
        firstPublished: known?.firstPublished ?? options.today.iso, anchors: anchors(page, known),
        range: nil)
    }
    for attachment in attachments {
      let url = attachment.route.rooted
      ledger.entries[url] = Ledger.Entry(
        url: url, kind: Ledger.fileKind, identity: "-", code: "-",
        firstPublished: sources.ledger.entries[url]?.firstPublished ?? options.today.iso,
        anchors: [], range: nil)
    }
    keepVanished(&ledger, pages, &log)
    return ledger
  }
}

extension LedgerCheck {
  /// Old anchors that an `anchors:` key explains stay in the ledger, so that the key must stay too.
  private func anchors(_ page: Page, _ known: Ledger.Entry?) -> [String] {
    let now = page.document.markup.headings.map(\.anchor)
    guard let known else { return now }
    let explained = Set(page.document.common.anchors.map(\.old.text))
    return now + known.anchors.filter { explained.contains($0) && !now.contains($0) }
  }

  private func check(_ page: Page, _ known: Ledger.Entry?, _ log: inout DiagnosticLog) {
    let mapped = page.document.common.anchors
    if mapped.isEmpty, known?.anchors.isEmpty != false { return }
    let now = page.document.markup.headings.map(\.anchor)
    let explained = Set(mapped.map(\.old.text))
    let missing = (known?.anchors ?? []).filter { !now.contains($0) && !explained.contains($0) }
    if !missing.isEmpty {
      log.append(.anchorsVanished(missing, now: now, at: page.document.location))
    }
    for (old, new) in mapped where !now.contains(new.text) {
      let place = page.document.location(new.range)
      log.append(.anchorTargetMissing(old.text, new.text, anchors: now, at: place))
    }
  }

  private func keepVanished(
    _ ledger: inout Ledger, _ pages: [Page], _ log: inout DiagnosticLog
  ) {
    for (url, entry) in sources.ledger.entries where ledger.entries[url] == nil {
      ledger.entries[url] = entry
      if isExplained(url) { continue }
      let twin = pages.first { $0.identity == entry.identity && $0.kind.name == entry.kind }
      let place = SourceLocation(Ledger.fileName, entry.range)
      log.append(.addressVanished(url, movedTo: twin?.document.path, at: place))
    }
  }

  private func isExplained(_ url: String) -> Bool {
    // A redirect from a file's address stands in a folder of the file's name.
    let folder = url.hasSuffix("/") ? url : url + "/"
    return !sources.unreadable.isEmpty || redirects.contains(folder) || waiting.contains(url)
      || sources.ledger.gone[url] != nil
  }

  private static func addresses(_ documents: [Document], _ sources: SiteSources) -> Set<String> {
    let addresses = Addresses(sources.documents)
    let routes = documents.flatMap { document in
      let own = document.slug.map { addresses.route(document.address, slug: $0) }
      return [own].compactMap { $0 } + document.common.aliases.map { Alias.route($0.text) }
    }
    return Set(routes.map(\.rooted))
  }
}

/// Gives new pages short codes that no other page has.
private struct ShortCodes {
  private let stable: StableID
  private var taken: Set<String>

  init(_ sources: SiteSources) {
    stable = StableID(siteID: sources.configuration.id)
    taken = Set(sources.ledger.entries.values.map(\.code))
  }

  /// The page's code, as much longer than usual as it must be to differ from all others.
  mutating func new(_ page: Page) -> String {
    var code = ""
    for length in 6...16 {
      code = stable.shortCode(kind: page.kind.name, identity: page.identity, length: length)
      if taken.insert(code).inserted { break }
    }
    return code
  }
}
