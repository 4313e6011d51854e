import Content
import Diagnostics
import Markdown
import SiteModel

/// A content file as it will be without some pictures.
struct ContentEdit: Sendable, Equatable {
  let path: String
  /// What is taken out, by its place in the file as it is now.
  let removed: [PictureUse]
  let original: [UInt8]
  /// The bytes to store.
  let result: [UInt8]
}

/// What looking for pictures in one content file gave.
enum ContentEditing: Sendable, Equatable {
  case unused
  case edited(ContentEdit)
  /// A use that cannot be taken out without changing something else.
  case stuck(PictureUse)
  /// The file could not be read.
  case unreadable
}

extension ContentEdit {
  /// Takes every use of the targets out of a file, one after another from its end.
  ///
  /// After each step the file is parsed anew: what remains must say what it said before.
  static func remove(_ targets: PictureTargets, from source: SourceText) -> ContentEditing {
    let parser = DocumentParser()
    guard let document = parser.parse(source).document else { return .unreadable }
    let lines = Definitions(document).uses(of: targets, in: source.path)
    let removed = PictureUse.all(in: document, of: targets) + lines
    if removed.isEmpty { return .unused }
    var current = document
    while let use = PictureUse.all(in: current, of: targets).last {
      guard let next = current.without(use) else { return .stuck(use) }
      current = next
    }
    while let use = Definitions(current).uses(of: targets, in: source.path).last {
      guard let next = current.without(use) else { return .stuck(lines.last ?? use) }
      current = next
    }
    let edit = ContentEdit(
      path: source.path, removed: removed, original: source.stored, result: current.source.stored)
    return .edited(edit)
  }
}

extension Definitions {
  func uses(of targets: PictureTargets, in path: String) -> [PictureUse] {
    all { targets.target(of: $0, from: path) != nil }.map {
      PictureUse(place: .definition, range: SourceRange($0.lowerBound, $0.upperBound))
    }
  }
}

extension Document {
  /// The file without one use; nil where that would change anything else.
  fileprivate func without(_ use: PictureUse) -> Document? {
    switch use.place {
    case .cover: withoutKey(["cover"])
    case .file: withoutKey(["file"])
    case .credit(let key): withoutKey(["pictures", key])
    case .definition:
      without(
        [TextLines(bytes: source.bytes).whole(use.range.bounds)], leaving: TextSignature(markup))
    case .link(let index):
      BodyRemoval(of: markup.links[index], in: self).flatMap { removal in
        let signature = TextSignature(markup, dropping: removal.dropped, opening: index)
        return without(removal.deletions, leaving: signature)
      }
    }
  }

  private func withoutKey(_ path: [String]) -> Document? {
    FrontMatterRemoval.range(of: path, in: source).flatMap {
      without([$0.bounds], leaving: TextSignature(markup))
    }
  }

  private func without(_ deletions: [Range<Int>], leaving signature: TextSignature) -> Document? {
    var stored = source.stored
    for range in deletions.reversed() {
      let lower = Int(source.storedOffset(Int32(range.lowerBound)))
      let upper = Int(source.storedOffset(Int32(range.upperBound)))
      guard lower < upper, upper <= stored.count else { return nil }
      stored.removeSubrange(lower..<upper)
    }
    let next = DocumentParser().parse(SourceText(path: path, stored: stored)).document
    return next.flatMap { TextSignature($0.markup) == signature ? $0 : nil }
  }
}

extension SourceRange {
  fileprivate var bounds: Range<Int> { Int(lower)..<Int(upper) }
}
