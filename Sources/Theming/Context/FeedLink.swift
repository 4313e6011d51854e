/// A feed or calendar of what a page shows, for the programs that look for one.
package struct FeedLink: Sendable, Hashable {
  /// The media type.
  package var type: String
  package var title: String
  package var href: String

  package init(type: String, title: String, href: String) {
    self.type = type
    self.title = title
    self.href = href
  }
}
