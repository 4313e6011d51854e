import Content

/// Writes a feed as Atom (RFC 4287).
enum AtomFeed {
  static func bytes(_ feed: Feed) -> [UInt8] {
    var xml = XMLBuilder()
    xml.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.language])
    xml.element("id", feed.id)
    xml.element("title", feed.title)
    xml.element("subtitle", feed.summary)
    xml.element("updated", feed.updated.iso)
    xml.open("author")
    xml.element("name", feed.author.name)
    xml.element("uri", ifAny: feed.author.address)
    xml.close("author")
    link(&xml, "self", FeedFormat.atom.mediaType, feed.address)
    link(&xml, "alternate", "text/html", feed.page)
    if let terms = feed.terms { link(&xml, "license", "text/html", terms) }
    xml.element("generator", "lantoa")
    for entry in feed.entries { write(entry, to: &xml) }
    xml.close("feed")
    return xml.bytes
  }

  private static func write(_ entry: Feed.Entry, to xml: inout XMLBuilder) {
    xml.open("entry")
    xml.element("id", entry.id)
    xml.element("title", entry.title)
    link(&xml, "alternate", "text/html", entry.address)
    xml.element("published", ifAny: entry.published?.iso)
    xml.element("updated", entry.updated.iso)
    for tag in entry.tags { xml.empty("category", ["term": tag.slug, "label": tag.name]) }
    xml.element("summary", entry.summary)
    xml.element("content", entry.html, ["type": "html"])
    xml.close("entry")
  }

  private static func link(
    _ xml: inout XMLBuilder, _ relation: String, _ type: String, _ address: String
  ) {
    xml.empty("link", ["rel": relation, "type": type, "href": address])
  }
}
