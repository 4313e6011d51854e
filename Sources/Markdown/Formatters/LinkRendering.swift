/// How one link or image of a text appears in one output.
package struct LinkRendering: Sendable, Equatable {
  /// The address; nil shows the text alone.
  package var href: String?
  /// Shown instead of the link's own content, or for an image its alternative text.
  package var text: String?
  package var className: String?
  /// Trusted HTML behind the element.
  package var after: [UInt8]
  /// Size of a picture in CSS pixels.
  package var width: Int?
  package var height: Int?
  /// A picture's sizes and formats.
  package var sizes: PictureSizes?
  /// Whether a picture is seen before anybody scrolls; others wait until they are near.
  package var isSeenAtOnce = false
  /// Trusted HTML of a picture's caption; shown where the picture stands alone in its paragraph.
  package var caption: [UInt8] = []

  package init(
    href: String?, text: String? = nil, className: String? = nil, after: [UInt8] = [],
    width: Int? = nil, height: Int? = nil
  ) {
    self.href = href
    self.text = text
    self.className = className
    self.after = after
    self.width = width
    self.height = height
  }

  /// The link as its author wrote it.
  package static func plain(_ link: LinkAsWritten) -> LinkRendering {
    LinkRendering(href: link.destination)
  }
}
