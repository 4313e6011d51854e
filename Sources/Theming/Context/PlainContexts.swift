/// The page shown where no page is.
package struct NotFoundContext: Sendable {
  /// Ways on: the home page, the main sections, A–Z.
  package var ways: [Link]

  package init(ways: [Link]) { self.ways = ways }
}

/// A page that has moved.
package struct RedirectContext: Sendable {
  package var target: Link
  /// The target as the `<meta http-equiv="refresh">` wants it.
  package var targetHref: String

  package init(to text: String, href: String) {
    target = Link(text, href: href)
    targetHref = href
  }
}

/// A page that stands alone: about, contact, accessibility.
package struct StandaloneContext: Sendable {
  package var body: TrustedHTML
  /// Declared contacts to list below the text.
  package var contacts: [Contact] = []

  package init(body: TrustedHTML) { self.body = body }
}
