/// What is equal on many pages: everything that a region template may see.
package struct SiteContext: Sendable, Hashable {
  package var title: String
  package var description: String
  package var language: String
  /// The way to the home page, in the link style of the page.
  package var home: String
  package var menu: [Link] = []
  /// Where the search box leads; nil on a site without search.
  package var search: String?
  package var footerLinks: [Link] = []
  package var publisher: Publisher
  /// The help contact that stands in the same place on every page.
  package var help: Contact?
  package var stylesheets: [String] = []
  /// Classic scripts; none are needed to read anything.
  package var scripts: [String] = []
  package var favicon: String?
  /// The policy that the server sends too, for the `<meta>` of pages opened without one.
  package var contentSecurityPolicy: String?

  package init(
    title: String, description: String, language: String, home: String, publisher: Publisher
  ) {
    self.title = title
    self.description = description
    self.language = language
    self.home = home
    self.publisher = publisher
  }
}

/// Who publishes the site.
package struct Publisher: Sendable, Hashable {
  package var name: String
  package var href: String?
  /// The provincial portal above this site.
  package var portal: Link?

  package init(name: String) { self.name = name }
}
