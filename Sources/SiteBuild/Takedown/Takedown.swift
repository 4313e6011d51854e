import Content
import Diagnostics
import Files
import SiteModel

/// Removes a picture and everything made of it.
///
/// 1. plan: reads, and lists every change.
/// 2. The record first: from then on no build publishes the picture.
/// 3. What readers can see, what could be rolled back to, and the cache.
/// 4. Texts, ledger, and the picture itself last, so that an interrupted run can be repeated.
/// 5. A build publishes the pages without it.
package struct Takedown: Sendable {
  private let typed: String
  private let reason: String
  private let request: BuildRequest

  /// `subject` is a path or a consent reference, as typed.
  package init(_ subject: String, reason: String, request: BuildRequest) {
    typed = subject
    self.reason = reason
    self.request = request
  }

  /// What there is to do.
  package enum Planning: Sendable {
    case plan(TakedownPlan)
    /// It was taken down before, and nothing is left.
    case done
    /// Nothing of that path or reference is there; pictures of nearly that path.
    case nothing(similar: [String])
  }

  /// Plans without changing anything. Throws `FileError` or `PublishError`.
  package func plan() async throws -> Planning {
    let (tree, publisher) = try open()
    let material = try await TakedownReader(request, tree, publisher).read(typed)
    let plan = TakedownPlan(material)
    if plan.isFound { return .plan(plan) }
    let path = TakedownSubject.path(typed, in: tree) ?? typed
    return plan.isDone ? .done : .nothing(similar: similar(path, material))
  }

  /// Pictures that may have been meant: those of a folder, of that name, or of nearly that path.
  private func similar(_ path: String, _ material: TakedownMaterial) -> [String] {
    let pictures = material.project.contentFiles.filter(\.isPicture).map(\.path)
    let near = pictures.filter { $0.hasPrefix(path + "/") || $0.hasSuffix("/" + path) }
    if !near.isEmpty { return Array(near.prefix(20)) }
    return Suggestion.nearest(3, to: path, in: pictures + material.knownConsents)
  }

  /// Does what was planned and builds the site anew; refuses where the project has changed since.
  package func carryOut(_ plan: TakedownPlan) async throws -> BuildReport {
    precondition(plan.isPossible, "A plan with open questions is only shown")
    let (tree, publisher) = try open()
    let lock = try publisher.lock()
    let material = try await TakedownReader(request, tree, publisher).read(typed)
    var now = TakedownPlan(material)
    now.removesEarlierReleases = plan.removesEarlierReleases
    guard now == plan else { throw FileError(.verifyUnchanged, tree.root, code: 0) }
    let others = try OtherOutputs(plan.others, material.refused, request, tree)
    let removal = TakedownRemoval(plan, material, tree)
    try removal.record(reason, day: request.clock.date)
    try publisher.withdraw(plan.released, holding: lock)
    try publisher.removeEarlierReleases(holding: lock)
    try others.withdraw()
    try removal.forget()
    try removal.edit()
    try removal.letGo(reason)
    try removal.deleteSources()
    // What pages said of the picture stands in files that would be kept for open pages too.
    let report = try await Builder(request).build(holding: lock, retaining: false)
    if report.published != nil {
      try publisher.removeEarlierReleases(holding: lock)
      try TakedownMarker(tree).finish(plan.subject)
    }
    return report
  }

  private func open() throws -> (FileTree, Publisher) {
    let tree = try FileTree(root: request.project)
    return (tree, try Publisher(target: request.output, project: tree, home: request.home))
  }
}

/// The changes inside the project, each of which may be made again.
private struct TakedownRemoval {
  private let plan: TakedownPlan
  private let material: TakedownMaterial
  private let tree: FileTree

  init(_ plan: TakedownPlan, _ material: TakedownMaterial, _ tree: FileTree) {
    self.plan = plan
    self.material = material
    self.tree = tree
  }

  func record(_ reason: String, day: PartialDate) throws(FileError) {
    try TakedownMarker(tree).begin(plan.subject)
    try tree.removeInterruptedWrites()
    if plan.recorded.isEmpty { return }
    let text = TakenDown.text(
      adding: plan.recorded, consents: plan.consents, day: day, reason: reason,
      files: plan.fileCount, to: material.project.rootText(TakenDown.fileName)?.stored)
    try tree.replaceFile(TakenDown.fileName, with: text)
  }

  /// Removes what the cache holds of the pictures.
  func forget() throws(FileError) {
    let cache = CacheFolder(AttachmentStore.folder, in: tree)
    for name in plan.cached { try cache.remove(name) }
    try cache.removeInterrupted()
    let staying = material.staying
    try KnownDigests(cache).forget { path, digest in
      !staying.contains(path) || material.digests.contains(digest)
    }
  }

  func edit() throws(FileError) {
    let files = Dictionary(material.project.contentFiles.map { ($0.path, $0) }) { first, _ in first
    }
    for edit in plan.edits {
      guard let file = files[edit.path] else { continue }
      try tree.replace(file, with: edit.result)
    }
  }

  /// Lets addresses go in the ledger, whose other lines stay as they are.
  func letGo(_ reason: String) throws(FileError) {
    if plan.gone.isEmpty { return }
    var text = material.project.rootText(Ledger.fileName)?.stored ?? []
    if let last = text.last, last != 0x0A { text.append(0x0A) }
    text += plan.gone.flatMap { Array("gone\t\($0)\t\(reason)\n".utf8) }
    try tree.replaceFile(Ledger.fileName, with: text)
  }

  /// Deletes copies first: while the picture itself is there, it can be asked for again.
  func deleteSources() throws(FileError) {
    let files = material.project.contentFiles.filter {
      material.targets.paths.contains($0.path) && $0.isPicture
    }
    for file in files where .picture(file.path) != plan.subject { try tree.remove(file) }
    let last = files.filter { .picture($0.path) == plan.subject }
    let sizes = Set(files.map(\.size))
    try tree.removeCopies(
      of: material.digests, sizes: sizes, below: "Content", sparing: last)
    for file in last { try tree.remove(file) }
  }
}
