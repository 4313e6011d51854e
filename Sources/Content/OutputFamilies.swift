/// Which families of outputs a site has beside its pages: the key `outputs` of `site.yml`.
package struct OutputFamilies: Sendable, Equatable {
  /// The search page and its index.
  package let search: Bool

  package init(search: Bool = true) { self.search = search }

  init(reading record: inout RecordReader) {
    search = record.has("search") ? record.flag("search") : true
  }
}
