import Content
import Diagnostics
import Markdown

/// One place at which a content file names a picture.
struct PictureUse: Sendable, Equatable {
  enum Place: Sendable, Equatable {
    case cover
    /// The key of `pictures`, as written.
    case credit(String)
    /// The file of an official document.
    case file
    /// An index into the links of the text.
    case link(Int)
    /// The line that a reference-style picture takes its address from.
    case definition
  }

  let place: Place
  let range: SourceRange
}

extension PictureUse {
  /// Every use of the targets in a document, in the order of the file.
  static func all(in document: Document, of targets: PictureTargets) -> [PictureUse] {
    let path = document.path
    func isTarget(_ text: String) -> Bool { targets.target(of: text, from: path) != nil }
    var uses: [PictureUse] = []
    if let image = document.common.cover?.image, isTarget(image.text) {
      uses.append(PictureUse(place: .cover, range: image.range))
    }
    for credit in document.common.pictures where isTarget(credit.file.text) {
      uses.append(PictureUse(place: .credit(credit.file.text), range: credit.file.range))
    }
    if let file = (document.fields as? OfficialDocument)?.file, isTarget(file.text) {
      uses.append(PictureUse(place: .file, range: file.range))
    }
    for (index, link) in document.markup.links.enumerated() where isTarget(link.destination) {
      uses.append(PictureUse(place: .link(index), range: link.range))
    }
    return uses.sorted { ($0.range.lower, -$0.range.upper) < ($1.range.lower, -$1.range.upper) }
  }
}

extension Document {
  /// The pictures that its front matter shows under a consent reference, as written.
  func pictures(consent: String) -> [String] {
    var found: [String] = []
    if let cover = common.cover, cover.depiction.consent?.text == consent {
      found.append(cover.image.text)
    }
    found += common.pictures.filter { $0.depiction.consent?.text == consent }.map(\.file.text)
    return found
  }

  /// All consent references of its front matter.
  var consents: [String] {
    ([common.cover?.depiction] + common.pictures.map(\.depiction)).compactMap { $0?.consent?.text }
  }

  /// The consent references of the pictures that stand for one of the targets.
  func consents(of targets: PictureTargets) -> [String] {
    var found: [String] = []
    if let cover = common.cover, targets.target(of: cover.image.text, from: path) != nil {
      found += [cover.depiction.consent?.text].compactMap { $0 }
    }
    for credit in common.pictures where targets.target(of: credit.file.text, from: path) != nil {
      found += [credit.depiction.consent?.text].compactMap { $0 }
    }
    return found
  }
}
