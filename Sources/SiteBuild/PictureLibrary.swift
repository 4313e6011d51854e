import Diagnostics
import Files
import Pictures

/// The pictures of a site, ready to be shown and published.
struct PictureLibrary: Sendable {
  /// What pages show, by the picture's path in the project.
  private(set) var shown: [String: PublishedPicture] = [:]
  /// The files to publish, by their path below the published root.
  private(set) var files: [String: KeptBytes] = [:]
  /// Whole pictures without hidden data, by their path in the project.
  private(set) var whole: [String: KeptBytes] = [:]
  /// The texts of drawings that have faults.
  private(set) var texts: [SourceText] = []

  init(_ pictures: [PreparedPicture] = []) {
    for picture in pictures {
      shown[picture.path] = picture.published
      whole[picture.path] = picture.whole
      texts += [picture.text].compactMap(\.self)
      files.merge(picture.files) { first, _ in first }
    }
  }
}

/// One picture of the project and what came of it.
struct PreparedPicture: Sendable {
  let path: String
  var published: PublishedPicture?
  var files: [String: KeptBytes] = [:]
  var whole: KeptBytes?
  /// The text of a drawing that has faults.
  var text: SourceText?
  /// Why no picture can be made on this machine; told once, however many pictures there are.
  var engineFault: Diagnostic?
  var log = DiagnosticLog()
}
