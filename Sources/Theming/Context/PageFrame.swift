/// What every page carries whatever its kind: head, breadcrumb, notices, dates, contents.
package struct PageFrame: Sendable, Hashable {
  package var language: String
  /// The `<h1>`.
  package var title: String
  /// The `<title>`: page, section, site.
  package var documentTitle: String
  package var summary: String?
  package var canonical: String?
  /// The address to print and read out.
  package var shortLink: String?
  package var noindex = false
  /// The pages above this one, home first; the page itself is not among them.
  package var breadcrumbs: [Link] = []
  /// The day the text was written or reported.
  package var published: DateText?
  /// The newest date in the content, if later than `published`.
  package var updated: DateText?
  package var isSample = false
  package var isDraft = false
  /// From when the page has not been kept up to date.
  package var expired: DateText?
  package var tags: [Link] = []
  /// The table of contents; templates show it from two entries on.
  package var contents: [ContentsEntry] = []
  package var alternates: [Alternate] = []
  /// The feeds and calendars that the head points to.
  package var feeds: [FeedLink] = []
  package var cover: Picture?
  /// The style sheet of placeholder colours, on pages that show pictures.
  package var pictureStyles: String?
  /// What the head says to those who show, quote or archive the page.
  package var sharing: TrustedHTML?

  package init(language: String, title: String, documentTitle: String) {
    self.language = language
    self.title = title
    self.documentTitle = documentTitle
  }
}

/// One heading in a table of contents.
package struct ContentsEntry: Sendable, Hashable {
  package var anchor: String
  package var text: String
  package var children: [ContentsEntry] = []

  package init(anchor: String, text: String) {
    self.anchor = anchor
    self.text = text
  }
}

/// The same page in another language.
package struct Alternate: Sendable, Hashable {
  package var language: String
  package var name: String
  package var href: String

  package init(language: String, name: String, href: String) {
    self.language = language
    self.name = name
    self.href = href
  }
}
