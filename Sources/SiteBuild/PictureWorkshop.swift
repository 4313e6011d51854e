import Content
import Diagnostics
import Files
import Pictures

/// Prepares one picture at a time, on any thread.
struct PictureWorkshop: Sendable {
  private let tree: FileTree
  private let recipe: PictureRecipe
  private let store: AttachmentStore
  /// SHA-256 of pictures that must not be published again.
  private let takenDown: Set<String>

  init(
    _ tree: FileTree, _ recipe: PictureRecipe, _ store: AttachmentStore, takenDown: Set<String>
  ) {
    self.tree = tree
    self.recipe = recipe
    self.store = store
    self.takenDown = takenDown
  }

  /// Makes what pages show of a picture, and the whole picture where something links to it.
  ///
  /// Throws `FileError`.
  func prepare(_ file: ProjectFile, isShown: Bool, isLinked: Bool) throws -> PreparedPicture {
    if AttachmentType(path: file.path) == .drawing {
      return try drawing(file, isShown: isShown, isLinked: isLinked)
    }
    var picture = PreparedPicture(path: file.path)
    var work = PictureWork(file, tree, recipe)
    do throws(PictureRefusal) {
      let source = try store.digest(of: file) { () throws(PictureRefusal) in try work.bytes() }
      if takenDown.contains(source) { throw .content(.pictureTakenDown(at: work.place)) }
      if isShown { try show(source, &work, &picture) }
      if isLinked { picture.whole = try whole(source, &work) }
    } catch {
      switch error {
      case .machine(let failure): throw failure
      case .content(let diagnostic): picture.log.append(diagnostic)
      case .engine(let diagnostic): picture.engineFault = diagnostic
      }
    }
    return picture
  }
}

extension PictureWorkshop {
  /// A drawing is read anew by every build: that costs little, and its warnings are not lost.
  private func drawing(_ file: ProjectFile, isShown: Bool, isLinked: Bool) throws
    -> PreparedPicture
  {
    var picture = PreparedPicture(path: file.path)
    let bytes = try tree.bytes(of: file)
    let source = Digest(of: bytes).hexadecimal
    if takenDown.contains(source) {
      picture.log.append(.pictureTakenDown(at: SourceLocation(file.path)))
    }
    // Of one that no page uses nothing else is asked.
    guard isShown || isLinked, picture.log.diagnostics.isEmpty else { return picture }
    let text = SourceText(path: file.path, asStored: bytes)
    let drawing = DrawingCheck.rewritten(text, reporting: &picture.log)
    if !picture.log.diagnostics.isEmpty { picture.text = text }
    guard let drawing else { return picture }
    let kept = KeptBytes(of: drawing.bytes) { drawing.bytes }
    if isLinked { picture.whole = kept }
    if isShown {
      let variant = PictureRecord.Variant(
        width: drawing.width, height: drawing.height, format: .svg, size: drawing.bytes.count,
        digest: Digest(of: drawing.bytes).hexadecimal)
      let record = PictureRecord(
        width: drawing.width, height: drawing.height, color: nil, isStill: false,
        variants: [variant])
      let published = PublishedPicture(record, source: source, recipe: recipe)
      picture.published = published
      picture.files[published.path(of: variant)] = kept
    }
    return picture
  }

  private func show(_ source: String, _ work: inout PictureWork, _ picture: inout PreparedPicture)
    throws(PictureRefusal)
  {
    let names = PictureNames(source: source, recipe: recipe)
    let record = try record(names, &work)
    let published = PublishedPicture(record, source: source, recipe: recipe)
    picture.published = published
    if record.isStill { picture.log.append(.pictureStill(at: work.place)) }
    let again = work.forgotten
    for variant in record.variants {
      let name = names.variant(variant.width, variant.format)
      picture.files[published.path(of: variant)] = KeptBytes(
        size: variant.size, digest: variant.digest
      ) { [store] in
        if let bytes = store.bytes(of: name, digest: variant.digest) { return bytes }
        return try again.made { $0.width == variant.width && $0.format == variant.format }
      }
    }
  }

  private func record(_ names: PictureNames, _ work: inout PictureWork) throws(PictureRefusal)
    -> PictureRecord
  {
    if let record = store.record(names) { return record }
    let made = try work.make()
    var variants: [PictureRecord.Variant] = []
    for file in made.files {
      let digest = store.keep(file.bytes, as: names.variant(file.width, file.format))
      variants.append(
        PictureRecord.Variant(
          width: file.width, height: file.height, format: file.format, size: file.bytes.count,
          digest: digest))
    }
    let record = PictureRecord(
      width: made.width, height: made.height, color: made.color, isStill: made.isStill,
      variants: variants)
    store.keepSealed(record.encoded, as: names.record)
    return record
  }

  /// The whole picture in its own format, without hidden data.
  private func whole(_ source: String, _ work: inout PictureWork) throws(PictureRefusal)
    -> KeptBytes?
  {
    let name = PictureNames.whole(source: source)
    let again = work.forgotten
    let bytes: [UInt8]
    if let cached = store.sealed(name) {
      bytes = cached
    } else {
      bytes = try work.clean()
      store.keepSealed(bytes, as: name)
    }
    return KeptBytes(of: bytes) { [store] in
      if let bytes = store.sealed(name) { return bytes }
      return try again.cleaned()
    }
  }
}
