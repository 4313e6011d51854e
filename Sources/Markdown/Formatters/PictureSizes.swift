/// The files from which a browser chooses the one to load for a picture.
///
/// An immutable class, because every link's rendering has room for one and few need it.
package final class PictureSizes: Sendable, Equatable {
  /// The files of one format.
  package struct Source: Sendable, Hashable {
    /// The media type, such as `image/webp`.
    package let type: String
    /// The value of `srcset`, its addresses encoded.
    package let candidates: String

    package init(type: String, candidates: String) {
      self.type = type
      self.candidates = candidates
    }
  }

  /// The preferred format first; the last is that of the `<img>` itself.
  package let sources: [Source]
  /// The value of `sizes`: how wide the page shows the picture.
  package let layout: String

  package init(_ sources: [Source], layout: String) {
    self.sources = sources
    self.layout = layout
  }

  package static func == (left: PictureSizes, right: PictureSizes) -> Bool {
    left.sources == right.sources && left.layout == right.layout
  }
}
