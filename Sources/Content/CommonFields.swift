import Diagnostics
import Markdown

/// The front matter keys that every kind shares.
package struct CommonFields: Sendable {
  package let title: LocatedText?
  package let summary: String
  package let id: Reference?
  package let updated: PartialDate?
  package let draft: Bool
  /// The embargo: before this minute the item is not published.
  package let publishAt: PartialDate?
  package let expires: PartialDate?
  package let slug: LocatedText?
  package let aliases: [LocatedText]
  /// Old heading anchors and the ones they became.
  package let anchors: [(old: LocatedText, new: LocatedText)]
  package let tags: [LocatedText]
  package let sample: Bool
  package let cover: Cover?
  package let pictures: [PictureCredit]

  init(reading record: inout RecordReader, titled: Bool) {
    let title = record.line("title", limit: 300)
    if titled { record.require("title", example: "…") }
    self.title = title
    summary = record.requiredText("summary", limit: 1000, example: "…")
    id = record.reference("id")
    updated = record.day("updated")
    draft = record.flag("draft")
    publishAt = record.day("publish_at")
    expires = record.day("expires")
    slug = record.located("slug")
    aliases = record.locatedTexts("aliases")
    anchors = record.textTable("anchors").map { (old: $0.0, new: $0.1) }
    tags = record.locatedTexts("tags")
    sample = record.flag("sample")
    cover = record.record("cover") { Cover(reading: &$0) }
    pictures = record.table("pictures") { PictureCredit(file: $0, reading: &$1) }
  }
}

/// The picture that stands for an item.
package struct Cover: Sendable {
  package let image: LocatedText
  package let alt: String
  package let credit: String?
  package let depiction: Depiction

  init?(reading record: inout RecordReader) {
    let image = record.located("image")
    alt = record.requiredText("alt", example: "…")
    credit = record.text("credit")
    depiction = Depiction(reading: &record)
    record.require("image", example: "anh.jpg")
    guard let image else { return nil }
    self.image = image
    if AltText.saysNothing(alt, file: image.text) {
      record.report(.altSaysNothing(alt, at: record.location(record.place(of: "alt"))))
    }
  }
}

/// What must be said about a picture in the text.
package struct PictureCredit: Sendable {
  /// The path of the picture as the text writes it, relative to its file.
  package let file: LocatedText
  package let credit: String?
  package let caption: String?
  package let depiction: Depiction

  init?(file: LocatedText, reading record: inout RecordReader) {
    self.file = file
    credit = record.text("credit")
    caption = record.text("caption")
    depiction = Depiction(reading: &record)
  }
}
