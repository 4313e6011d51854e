import Content
import Encoders

/// Writes a feed as JSON Feed 1.1.
enum JSONFeed {
  static func bytes(_ feed: Feed) -> [UInt8] {
    JSONValue.object([
      ("version", .string("https://jsonfeed.org/version/1.1")),
      ("title", .string(feed.title)),
      ("home_page_url", .string(feed.page)),
      ("feed_url", .string(feed.address)),
      ("description", .string(feed.summary)),
      ("language", .string(feed.language)),
      ("authors", .array([author(feed.author)])),
      ("items", .array(feed.entries.map(item))),
    ]).encoded
  }

  private static func author(_ author: Feed.Author) -> JSONValue {
    .members([("name", .string(author.name)), ("url", .text(author.address))])
  }

  private static func item(_ entry: Feed.Entry) -> JSONValue {
    .members([
      ("id", .string(entry.id)),
      ("url", .string(entry.address)),
      ("title", .string(entry.title)),
      ("summary", .string(entry.summary)),
      ("content_html", .string(String(decoding: entry.html, as: UTF8.self))),
      ("image", .text(entry.picture)),
      ("date_published", .text(entry.published?.iso)),
      ("date_modified", .string(entry.updated.iso)),
      ("tags", entry.tags.isEmpty ? .null : .array(entry.tags.map { .string($0.name) })),
    ])
  }
}
