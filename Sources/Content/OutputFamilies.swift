/// Which families of outputs a site has beside its pages: the key `outputs` of `site.yml`.
package struct OutputFamilies: Sendable, Equatable {
  /// The search page and its index.
  package let search: Bool

  /// The short addresses `/c/<code>/`.
  package let shortLinks: Bool

  package init(search: Bool = true, shortLinks: Bool = true) {
    self.search = search
    self.shortLinks = shortLinks
  }

  init(reading record: inout RecordReader) {
    search = record.isOn("search")
    shortLinks = record.isOn("short_links")
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
