import Content
import Files
import Pictures

/// The pictures that must not be published again, as the record of takedowns tells.
struct RefusedPictures: Sendable {
  /// SHA-256 of the pictures and of what was made of them.
  let digests: Set<String>
  private let marks: Set<String>

  init(_ digests: Set<String>) {
    self.digests = digests
    marks = Set(digests.map(PictureNames.mark))
  }

  init(_ record: [TakenDown]) { self.init(Set(record.flatMap { $0.pictures.map(\.id) })) }

  /// Whether a published file is such a picture, or was made of one.
  func hold(_ file: ReleasedFile) -> Bool {
    digests.contains(file.digest)
      || PictureNames.mark(ofPublished: file.path).map(marks.contains) ?? false
  }
}
