import Content

/// Which documents a build shows, given the minute it stands for.
///
/// What lies in the folder of a hidden skill or campaign is hidden with it.
struct Visibility {
  private(set) var published: [Document] = []
  private(set) var skipped: [Skipped] = []
  /// Documents whose embargo has not ended.
  private(set) var waiting: [Document] = []
  private let options: LinkOptions
  /// Folders' pages that are not out at any time, by path.
  private let parents: [String: Document]

  init(_ documents: [Document], _ options: LinkOptions) {
    self.options = options
    let parents = documents.filter {
      $0.path.hasSuffix("/_index.md") && ($0.common.draft || $0.common.publishAt != nil)
    }
    self.parents = Dictionary(parents.map { ($0.path, $0) }) { first, _ in first }
    for document in documents {
      switch reason(document) {
      case nil: published.append(document)
      case let reason?:
        skipped.append(Skipped(path: document.path, reason: reason))
        if case .embargo = reason { waiting.append(document) }
      }
    }
  }

  /// Hidden documents by path, for links that lead to them.
  var hidden: [String: Skipped] {
    Dictionary(skipped.map { ($0.path, $0) }) { first, _ in first }
  }

  private func reason(_ document: Document) -> Skipped.Reason? {
    if isDraft(document) { return .draft }
    guard let day = embargo(of: document), day.earliest > options.now else { return nil }
    return .embargo(day)
  }

  private func isDraft(_ document: Document) -> Bool {
    !options.includesDrafts
      && (document.common.draft || parent(of: document)?.common.draft == true)
  }

  /// The later of the document's own embargo and its folder's.
  private func embargo(of document: Document) -> PartialDate? {
    [document.common.publishAt, parent(of: document)?.common.publishAt].compactMap { $0 }
      .max { $0.earliest < $1.earliest }
  }

  private func parent(of document: Document) -> Document? {
    parents.isEmpty ? nil : document.parentPath.flatMap { parents[$0] }
  }
}

// MARK: What the clock will change

extension Visibility {
  /// The earliest minute after now at which the clock alone changes what is shown.
  func nextChange(_ sources: SiteSources) -> NextChange? {
    let rows =
      sources.units.map { ($0.validTo, Tables.unitFile) }
      + sources.organisations.map { ($0.validTo, Tables.organisationFile) }
    let changes =
      sources.documents.filter { !isDraft($0) }.flatMap(changes)
      + rows.compactMap { end, path in change(end, end?.end, path, .tableRow) }
    return changes.min { ($0.moment, $0.path) < ($1.moment, $1.path) }
  }

  private func changes(_ document: Document) -> [NextChange] {
    let expires = document.common.expires
    let publishAt = embargo(of: document)
    let campaign = document.fields as? Campaign
    let event = document.fields as? Event
    let updated = campaign == nil ? nil : document.common.updated
    return [
      change(publishAt, publishAt?.earliest, document.path, .embargo),
      change(expires, expires?.earliest, document.path, .expiry),
      change(campaign?.starts, campaign?.starts?.earliest, document.path, .campaignStart),
      change(updated, updated?.earliest, document.path, .campaignUpdate),
      change(campaign?.ends, campaign?.ends?.end, document.path, .campaignEnd),
      change(event?.ends ?? event?.starts, event?.over, document.path, .eventEnd),
    ].compactMap { $0 }
  }

  private func change(
    _ date: PartialDate?, _ moment: Moment?, _ path: String, _ reason: NextChange.Reason
  ) -> NextChange? {
    guard let date, let moment, moment > options.now else { return nil }
    return NextChange(at: date, path: path, reason: reason, moment: moment)
  }
}
