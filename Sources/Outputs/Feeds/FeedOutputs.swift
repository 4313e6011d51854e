import SiteModel

/// Atom, RSS and JSON Feed for the whole site, its models, each skill and each campaign.
enum FeedOutputs {
  /// Takes a library whose addresses are complete.
  static func outputs(_ library: PageLibrary) -> [Output] {
    library.feeds.feeds.flatMap { subject, contents in
      FeedFormat.allCases.map { format in
        let file = format.route(below: subject.route(in: library.site)).file
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
