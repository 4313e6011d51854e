import SiteModel

/// Atom, RSS and JSON Feed for the whole site, its models, each skill and each campaign.
enum FeedOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let library = PageLibrary(sources.withCompleteAddresses)
    return library.feeds.feeds.flatMap { subject, contents in
      FeedFormat.allCases.map { format in
        let file = format.route(below: subject.route(in: sources.site)).file
        return Output(path: file, mediaType: format.mediaType) {
          MadeOutput(format.bytes(FeedMaker(library).feed(subject, format, contents)))
        }
      }
    }
  }
}

extension FeedFormat {
  fileprivate func bytes(_ feed: Feed) -> [UInt8] {
    switch self {
    case .atom: AtomFeed.bytes(feed)
    case .rss: RSSFeed.bytes(feed)
    case .json: JSONFeed.bytes(feed)
    }
  }
}
