import Content

/// A feed as every format writes it: complete addresses, no page, no site.
struct Feed: Sendable {
  let id: String
  let title: String
  let summary: String
  let language: String
  /// The page whose feed it is.
  let page: String
  /// The feed's own address.
  let address: String
  let author: Author
  /// The terms under which texts may be used again.
  let terms: String?
  let updated: Moment
  /// The newest first.
  var entries: [Entry] = []

  /// Who publishes the site.
  struct Author: Sendable {
    let name: String
    let address: String?
  }

  /// One page in a feed.
  struct Entry: Sendable {
    let id: String
    let title: String
    let address: String
    let published: Moment?
    let updated: Moment
    let summary: String
    /// The text as HTML with complete addresses, corrections first.
    let html: [UInt8]
    let tags: [Tag]
    /// The picture on its cover.
    let picture: String?
  }

  struct Tag: Sendable {
    let slug: String
    let name: String
  }
}
