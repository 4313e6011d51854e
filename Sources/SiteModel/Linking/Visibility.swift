import Content

/// Which documents a build shows, given the minute it stands for.
struct Visibility {
  private(set) var published: [Document] = []
  private(set) var skipped: [Skipped] = []
  private let options: LinkOptions

  init(_ documents: [Document], _ options: LinkOptions) {
    self.options = options
    for document in documents {
      if document.common.draft, !options.includesDrafts {
        skipped.append(Skipped(path: document.path, reason: .draft))
      } else if let day = document.common.publishAt, day.earliest > options.now {
        skipped.append(Skipped(path: document.path, reason: .embargo(day)))
      } else {
        published.append(document)
      }
    }
  }

  /// Hidden documents by path, for links that lead to them.
  var hidden: [String: Skipped] {
    Dictionary(skipped.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Paths of documents that only wait for their time.
  var hiddenPaths: Set<String> {
    Set(
      skipped.compactMap { item in
        if case .embargo = item.reason { item.path } else { nil }
      })
  }

  /// The earliest minute after now at which the clock alone changes what is shown.
  func nextChange(_ documents: [Document]) -> NextChange? {
    var changes: [NextChange] = []
    func add(_ date: PartialDate?, _ moment: Moment?, _ path: String, _ reason: NextChange.Reason) {
      guard let date, let moment, moment > options.now else { return }
      changes.append(NextChange(at: date, path: path, reason: reason, moment: moment))
    }
    for document in documents where !document.common.draft || options.includesDrafts {
      let common = document.common
      add(common.publishAt, common.publishAt?.earliest, document.path, .embargo)
      add(common.expires, common.expires?.earliest, document.path, .expiry)
      if let campaign = document.fields as? Campaign {
        add(campaign.starts, campaign.starts?.earliest, document.path, .campaignStart)
        add(campaign.ends, campaign.ends?.end, document.path, .campaignEnd)
      }
    }
    return changes.min { ($0.moment, $0.path) < ($1.moment, $1.path) }
  }
}
