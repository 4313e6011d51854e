import Content
import Diagnostics
import Files
import Outputs
import Pictures
import SiteModel
import VietnameseText

/// Every change that a takedown will make; planning makes none.
package struct TakedownPlan: Sendable, Equatable {
  /// A place in a file, its line counted from 1.
  package struct Place: Sendable, Equatable {
    package let path: String
    package let line: Int
  }

  /// One use of a picture that is taken out of a text.
  package struct Use: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      case cover, credit, file, image, link, definition
    }

    package let kind: Kind
    package let place: Place
  }

  package let subject: TakedownSubject
  /// Files of the project that are deleted: the pictures and what is byte for byte the same.
  package let sources: [String]
  package let uses: [Use]
  /// Files in the cache that are deleted.
  package let cached: [String]
  /// Files of the site that are deleted at once, by their paths below its root.
  package let released: [String]
  /// Whether releases that could be rolled back to are deleted.
  package internal(set) var removesEarlierReleases: Bool
  /// Other places to which the site was published, where the pictures are deleted too.
  package let others: [OtherOutput]
  /// Exact copies in the project outside of content and themes, which nobody publishes.
  package let elsewhere: [String]
  /// Addresses that the ledger lets go.
  package let gone: [String]
  /// SHA-256 of the pictures, and of what was published of them, that are new in the record.
  package let recorded: [String]
  package let consents: [String]
  /// Uses that must be taken out by hand before anything is done.
  package let stuck: [Place]
  /// Files that must be deleted by hand before anything is done: copies in themes, documents
  /// and archives with the picture inside, and what cannot be read.
  package let untouchable: [String]
  /// Texts that could not be read, or that still tell the name of a picture.
  package let mentions: [Place]
  /// Whether this was all done before, and nothing is left.
  let isDone: Bool
  let edits: [ContentEdit]
  /// Whether something of the subject was found.
  let isFound: Bool

  /// How many files change or go.
  package var fileCount: Int { sources.count + edits.count + cached.count + released.count }
  /// Whether it can be carried out.
  package var isPossible: Bool { stuck.isEmpty && untouchable.isEmpty }
}

extension TakedownPlan {
  /// Plans a takedown from what is known; pure.
  init(_ material: TakedownMaterial) {
    let files = material.project.contentFiles
    var texts = TextChanges(material)
    for file in files { texts.look(at: file) }
    for text in material.project.rootTexts { texts.mention(in: text) }
    let released = material.released.filter(material.mustGo)
    let gone = material.gone(released)
    let found = files.filter { material.targets.paths.contains($0.path) && $0.isPicture }
    let record = material.digests.subtracting(
      material.project.takenDown.flatMap { $0.pictures.map(\.id) })
    subject = material.subject
    let copies = material.copies.map { Normalise.canonical($0.path) }
    sources = Set(found.map(\.path) + copies).sorted()
    uses = texts.uses
    edits = texts.edits
    stuck = texts.stuck
    mentions = texts.mentions
    cached = material.cached.filter(material.isMadeOfNothing)
    self.released = released.map(\.path)
    removesEarlierReleases = material.hasEarlierReleases
    self.gone = gone
    others = material.others
    elsewhere = material.elsewhere
    recorded = record.sorted()
    consents = material.consents
    untouchable = material.untouchable
    isFound =
      material.isPresent || material.state == .begun || !untouchable.isEmpty || !texts.uses.isEmpty
      || !texts.stuck.isEmpty
      || !gone.isEmpty || !others.isEmpty || released.contains { material.isNamed($0.path) }
    isDone = !isFound && material.wasDone
  }
}

extension TakedownMaterial {
  /// Whether this folder, or the record for all folders, says that the subject was taken down.
  fileprivate var wasDone: Bool {
    if case .consent(let reference) = subject {
      return state == .done || project.takenDown.contains { $0.consents.contains(reference) }
    }
    return state == .done
  }

  /// Whether a published file must go: it was made of a picture that goes, or of nothing that stays.
  ///
  /// What was made of pictures that are no longer there may show the same person, so whatever is
  /// not known to belong to a picture that stays goes too.
  fileprivate func mustGo(_ file: ReleasedFile) -> Bool {
    if PictureNames.isPublished(file.path) {
      return PictureNames.mark(ofPublished: file.path).map { !stayingMarks.contains($0) } ?? true
    }
    // Any kit may hold it; the build that follows makes those anew that stay.
    if PressKit.isKit(file.path) { return true }
    return digests.contains(file.digest) || whole.contains(file.digest) || isNamed(file.path)
  }

  /// Whether a published path is where a picture that goes was published whole.
  fileprivate func isNamed(_ path: String) -> Bool {
    if PictureNames.isPublished(path) { return false }
    guard let source = routes[path] else {
      return targets.names.contains(PictureTargets.name(path))
    }
    return targets.paths.contains(source)
  }

  /// Whether a file in the cache was made of no picture that stays.
  fileprivate func isMadeOfNothing(_ name: String) -> Bool {
    PictureNames.source(ofCached: name).map { !stayingDigests.contains($0) } ?? false
  }

  /// The addresses of pictures published whole that the ledger still holds.
  fileprivate func gone(_ released: [ReleasedFile]) -> [String] {
    let removed = Set(released.map { "/" + $0.path })
    let ledger = project.ledger
    return ledger.entries.values.filter { entry in
      entry.kind == Ledger.fileKind && ledger.gone[entry.url] == nil
        && (removed.contains(entry.url) || isNamed(String(entry.url.dropFirst())))
    }.map(\.url).sorted()
  }
}

/// What happens to the texts of a project.
private struct TextChanges {
  private(set) var edits: [ContentEdit] = []
  private(set) var uses: [TakedownPlan.Use] = []
  private(set) var stuck: [TakedownPlan.Place] = []
  private(set) var mentions: [TakedownPlan.Place] = []
  private let targets: PictureTargets
  private let staying: Set<String>

  init(_ material: TakedownMaterial) {
    targets = material.targets
    staying = material.staying
  }

  mutating func look(at file: ProjectFile) {
    guard let source = file.source else { return }
    guard file.text != nil, source.path.hasSuffix(".md") else { return mention(in: source) }
    switch ContentEdit.remove(targets, from: source) {
    case .unused, .unreadable: mention(in: source)
    case .stuck(let use): stuck.append(place(use.range, source))
    case .edited(let edit):
      edits.append(edit)
      uses += edit.removed.map {
        TakedownPlan.Use(kind: kind($0, source), place: place($0.range, source))
      }
      mention(in: SourceText(path: source.path, stored: edit.result))
    }
  }

  mutating func mention(in source: SourceText) {
    for line in Mentions.lines(in: source, of: targets, staying: staying) {
      mentions.append(TakedownPlan.Place(path: source.path, line: line))
    }
  }

  private func place(_ range: SourceRange, _ source: SourceText) -> TakedownPlan.Place {
    TakedownPlan.Place(path: source.path, line: source.position(range.lower).line)
  }

  private func kind(_ use: PictureUse, _ source: SourceText) -> TakedownPlan.Use.Kind {
    switch use.place {
    case .cover: .cover
    case .credit: .credit
    case .file: .file
    case .definition: .definition
    case .link: source.text(use.range).hasPrefix("!") ? .image : .link
    }
  }
}
