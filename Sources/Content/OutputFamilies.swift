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
  /// The page for the press, citations and press kits.
  package let press: Bool

  package init(
    search: Bool = true, feeds: Bool = true, calendar: Bool = true, data: Bool = true,
    press: Bool = true
  ) {
    self.search = search
    self.feeds = feeds
    self.calendar = calendar
    self.data = data
    self.press = press
  }

  init(reading record: inout RecordReader) {
    func isWanted(_ family: String) -> Bool { record.has(family) ? record.flag(family) : true }
    search = isWanted("search")
    feeds = isWanted("feeds")
    calendar = isWanted("calendar")
    data = isWanted("data")
    press = isWanted("press")
  }
}
