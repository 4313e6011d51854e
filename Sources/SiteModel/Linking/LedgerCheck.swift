import Markdown
import Content
import Diagnostics

/// Holds a new site against the ledger: nothing that was published may vanish unexplained.
struct LedgerCheck {
  let sources: SiteSources
  let options: LinkOptions
  /// Documents that wait for their time, by path.
  let hidden: Set<String>
  let redirects: [Redirect]

  /// The ledger as it will stand; addresses and anchors that would vanish are errors.
  func next(
    _ pages: [Page], _ attachments: [PublishedAttachment], reporting log: inout DiagnosticLog
  ) -> Ledger {
    var ledger = Ledger(gone: sources.ledger.gone)
    let stable = StableID(siteID: sources.configuration.id)
    for page in pages {
      let url = page.route.rooted
      let known = sources.ledger.entries[url]
      let anchors = page.document.markup.headings.map(\.anchor)
      if let known { report(known, page, anchors, &log) }
      ledger.entries[url] = Ledger.Entry(
        url: url, kind: page.kind.name, identity: page.identity,
        code: known?.code ?? stable.shortCode(kind: page.kind.name, identity: page.identity),
        firstPublished: known?.firstPublished ?? options.today.iso,
        anchors: kept(known, page, anchors),
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

  /// Old anchors that an `anchors:` key explains stay in the ledger's memory through their new name.
  private func kept(_ known: Ledger.Entry?, _ page: Page, _ now: [String]) -> [String] {
    guard let known, !page.document.common.anchors.isEmpty else { return now }
    let explained = Set(page.document.common.anchors.map(\.old.text))
    return now + known.anchors.filter { explained.contains($0) && !now.contains($0) }
  }

  private func report(
    _ known: Ledger.Entry, _ page: Page, _ anchors: [String], _ log: inout DiagnosticLog
  ) {
    let mapped = page.document.common.anchors
    let explained = Set(mapped.map(\.old.text))
    let missing = known.anchors.filter { !anchors.contains($0) && !explained.contains($0) }
    if !missing.isEmpty {
      log.append(.anchorsVanished(missing, now: anchors, at: page.document.location))
    }
    for (old, new) in mapped where !anchors.contains(new.text) {
      let place = page.document.location(new.range)
      log.append(.anchorTargetMissing(old.text, new.text, anchors: anchors, at: place))
    }
  }

  private func keepVanished(
    _ ledger: inout Ledger, _ pages: [Page], _ log: inout DiagnosticLog
  ) {
    let redirected = Dictionary(redirects.map { ($0.from.rooted, $0.to) }) { first, _ in first }
    let waiting = options.isTimeTravel && !hidden.isEmpty
    let broken = !sources.unreadable.isEmpty
    for (url, entry) in sources.ledger.entries where ledger.entries[url] == nil {
      ledger.entries[url] = entry
      if broken || redirected[url] != nil || sources.ledger.gone[url] != nil || waiting { continue }
      let twin = pages.first { $0.identity == entry.identity && $0.kind.name == entry.kind }
      let place = SourceLocation(Ledger.fileName, entry.range)
      log.append(.addressVanished(url, movedTo: twin?.document.path, at: place))
    }
  }
}
