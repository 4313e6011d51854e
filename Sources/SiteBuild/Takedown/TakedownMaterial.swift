import Content
import Diagnostics
import Files
import Pictures
import SiteModel

/// Everything that must be known to plan a takedown.
struct TakedownMaterial: Sendable {
  let subject: TakedownSubject
  let project: Project
  let targets: PictureTargets
  /// Whether a picture of the subject is there.
  let isPresent: Bool
  /// SHA-256 of what must disappear: the pictures, and what the site has published of them.
  let digests: Set<String>
  /// SHA-256 of every file in `Content/` that is no text, by path.
  let attachments: [String: String]
  /// The references of the consents under which the pictures are shown.
  let consents: [String]
  /// Every consent reference under which some picture is shown.
  let knownConsents: [String]
  /// Files of the same bytes, also such as no build looks at.
  var copies: [FoundCopy] = []
  /// Files of the same bytes in themes, and documents and archives that hold them.
  var holders: [String] = []
  /// SHA-256 of the pictures as they are published whole.
  var whole: Set<String> = []
  /// The files of the site that are pictures.
  var released: [ReleasedFile] = []
  /// The file of the project that the site publishes at a path below its root.
  var routes: [String: String] = [:]
  var hasEarlierReleases = false
  /// Other places to which the site was published.
  var others: [OtherOutput] = []
  /// Files of the same bytes in the project, outside of content and themes.
  var elsewhere: [String] = []
  /// The names of all files in the cache of pictures.
  var cached: [String] = []
  /// Whether this takedown was begun or done before.
  var state = TakedownState.unknown
  /// Paths of the files that stay, their digests, and the marks of what is made of them.
  let staying: Set<String>
  let stayingDigests: Set<String>
  let stayingMarks: Set<String>
}

extension TakedownMaterial {
  /// Finds the pictures of a subject among those of the project; `made` are the SHA-256 of what is
  /// known to be made of them.
  init(
    _ subject: TakedownSubject, _ project: Project, _ documents: [Document],
    attachments: [String: String], made: Set<String> = []
  ) {
    var targets = PictureTargets()
    var consents: [String] = []
    var digests = made
    switch subject {
    case .picture(let path): targets.paths = [path]
    case .consent(let reference):
      consents = [reference]
      for document in documents {
        targets.paths.formUnion(document.targets(document.pictures(consent: reference)))
      }
      let known = project.takenDown.filter { $0.consents.contains(reference) }
      digests.formUnion(known.flatMap { $0.pictures.map(\.id) })
    }
    digests.formUnion(targets.paths.compactMap { attachments[$0] })
    targets.paths.formUnion(attachments.filter { digests.contains($0.value) }.keys)
    consents += documents.flatMap { $0.consents(of: targets) }
    self.subject = subject
    self.project = project
    self.targets = targets
    self.attachments = attachments
    self.digests = digests
    self.consents = Set(consents).sorted()
    knownConsents = Set(documents.flatMap(\.consents)).sorted()
    let stays = attachments.filter { !targets.paths.contains($0.key) }
    staying = Set(stays.keys)
    stayingDigests = Set(stays.values)
    stayingMarks = Set(stays.values.map(PictureNames.mark))
    isPresent = targets.paths.contains { attachments[$0] != nil }
  }
}

extension TakedownMaterial {
  /// What must not be published again: of these pictures, and of all that went before.
  var refused: RefusedPictures {
    RefusedPictures(digests.union(RefusedPictures(project.takenDown).digests))
  }

  /// Files that no run may or can delete.
  var untouchable: [String] {
    let rejected = project.contentFiles.filter {
      $0.isRejected && targets.paths.contains($0.path)
    }
    return (holders + rejected.map(\.path)).sorted()
  }
}

extension Document {
  /// The paths in the project that its front matter means.
  fileprivate func targets(_ written: [String]) -> [String] {
    written.compactMap { RelativePath.resolve(PercentEncoding.decoded($0), from: path) }
  }
}

extension ProjectFile {
  /// Whether the name says that this is a picture, of a kind that is published or not.
  var isPicture: Bool {
    isAttachment
      && (AttachmentType(path: path)?.isShown == true
        || ["heic", "heif", "avif"].contains(AttachmentType.ending(of: path)))
  }
}
