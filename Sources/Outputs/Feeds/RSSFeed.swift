import Content
import Encoders

/// Writes a feed as RSS 2.0, with the whole text in `content:encoded`.
enum RSSFeed {
  static func bytes(_ feed: Feed) -> [UInt8] {
    var xml = XMLBuilder()
    xml.open(
      "rss",
      [
        "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
        "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ])
    xml.open("channel")
    xml.element("title", feed.title)
    xml.element("link", feed.page)
    xml.element("description", HTMLEncoder.escaped(feed.summary))
    xml.element("language", feed.language)
    xml.element("lastBuildDate", date(feed.updated))
    xml.element("generator", "lantoa")
    xml.empty(
      "atom:link", ["rel": "self", "type": FeedFormat.rss.mediaType, "href": feed.address])
    for entry in feed.entries { write(entry, by: feed.author, to: &xml) }
    xml.close("channel")
    xml.close("rss")
    return xml.bytes
  }

  private static func write(
    _ entry: Feed.Entry, by author: Feed.Author, to xml: inout XMLBuilder
  ) {
    xml.open("item")
    xml.element("title", entry.title)
    xml.element("link", entry.address)
    xml.element("guid", entry.id, ["isPermaLink": "false"])
    xml.element("pubDate", ifAny: entry.published.map(date))
    xml.element("atom:updated", entry.updated.iso)
    xml.element("dc:creator", author.name)
    for tag in entry.tags { xml.element("category", tag.name) }
    // A description is HTML to its readers, so a text is escaped once more.
    xml.element("description", HTMLEncoder.escaped(entry.summary))
    xml.element("content:encoded", entry.html)
    xml.close("item")
  }

  /// A minute as RFC 822 writes it: `Tue, 01 Oct 2024 08:00:00 +0700`.
  static func date(_ moment: Moment) -> String {
    let parts = ClockParts(moment)
    let names = (
      day: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
      month: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ]
    )
    return "\(names.day[parts.weekday - 1]), \(padded(parts.day, 2)) "
      + "\(names.month[parts.month - 1]) \(padded(parts.year, 4)) "
      + "\(padded(parts.hour, 2)):\(padded(parts.minute, 2)):00 +0700"
  }
}
