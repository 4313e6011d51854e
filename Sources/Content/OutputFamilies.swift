/// Which families of outputs a site has beside its pages: the key `outputs` of `site.yml`.
package struct OutputFamilies: Sendable, Equatable {
  /// The search page and its index.
  package let search: Bool
  /// Atom, RSS and JSON Feed.
  package let feeds: Bool
  /// Calendar files.
  package let calendar: Bool
  /// Open data and the page that explains it.
  package let data: Bool
  /// The short addresses `/c/<code>/`.
  package let shortLinks: Bool
  /// The page for the press, citations and press kits.
  package let press: Bool

  package init(
    search: Bool = true, feeds: Bool = true, calendar: Bool = true, data: Bool = true,
    shortLinks: Bool = true, press: Bool = true
  ) {
    self.search = search
    self.feeds = feeds
    self.calendar = calendar
    self.data = data
    self.shortLinks = shortLinks
    self.press = press
  }

  init(reading record: inout RecordReader) {
    search = record.isOn("search")
    feeds = record.isOn("feeds")
    calendar = record.isOn("calendar")
    data = record.isOn("data")
    shortLinks = record.isOn("short_links")
    press = record.isOn("press")
  }
}

extension RecordReader {
  /// A flag that is on where nothing is written.
  fileprivate mutating func isOn(_ key: String) -> Bool {
    let isWritten = has(key)
    let flag = flag(key)
    return isWritten ? flag : true
  }
}
