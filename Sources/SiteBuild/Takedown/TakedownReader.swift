import Content
import Diagnostics
import Files
import Outputs
import Parallelism
import Pictures
import SiteModel

/// Reads what a takedown must know; changes nothing.
struct TakedownReader {
  private let request: BuildRequest
  private let tree: FileTree
  private let publisher: Publisher
  private let cache: CacheFolder

  init(_ request: BuildRequest, _ tree: FileTree, _ publisher: Publisher) {
    self.request = request
    self.tree = tree
    self.publisher = publisher
    cache = CacheFolder(AttachmentStore.folder, in: tree)
  }

  /// Everything about what somebody has typed, a path or a consent reference.
  func read(_ typed: String) async throws -> TakedownMaterial {
    var log = DiagnosticLog()
    let project = try await Project.read(tree, jobs: request.jobs, reporting: &log)
    let attachments = try await digests(of: project.contentFiles.filter(\.isAttachment))
    let parser = DocumentParser()
    let documents = try await parallelMap(project.markdownFiles, jobs: request.jobs) {
      parser.parse($0).document
    }
    var material = TakedownMaterial(
      subject(typed, project), project, documents.compactMap { $0 }, attachments: attachments)
    try findCopies(&material)
    try await findHolders(&material)
    try readRelease(&material)
    material.routes = try await routes(project)
    material.whole = try whole(material)
    material.cached = try cache.names()
    material.isPending = TakedownMarker(tree).stands(for: material.subject)
    return material
  }

  private func subject(_ typed: String, _ project: Project) -> TakedownSubject {
    guard let path = TakedownSubject.path(typed, in: tree) else { return .picture(typed) }
    let isPath =
      project.contentFiles.contains { $0.path == path && $0.isPicture }
      || (path.hasPrefix("Content/") && AttachmentType(path: path)?.isShown == true)
    return isPath ? .picture(path) : .consent(typed)
  }

  private func digests(of files: [ProjectFile]) async throws -> [String: String] {
    let known = KnownDigests(cache)
    let digests = try await parallelMap(files, jobs: request.jobs) { file in
      if let digest = known.digest(of: file) { return digest }
      return Digest(of: try tree.bytes(of: file)).hexadecimal
    }
    return Dictionary(zip(files.map(\.path), digests)) { first, _ in first }
  }

  private func findCopies(_ material: inout TakedownMaterial) throws {
    let sizes = Set(
      material.project.contentFiles.filter { material.targets.paths.contains($0.path) }
        .map(\.size))
    if material.digests.isEmpty || sizes.isEmpty { return }
    material.copies = try tree.copies(of: material.digests, sizes: sizes, below: "Content")
    let copies = try tree.copies(of: material.digests, sizes: sizes, below: "Themes")
    material.holders = copies.map(\.path)
  }

  /// Finds documents and archives that hold the picture byte for byte.
  private func findHolders(_ material: inout TakedownMaterial) async throws {
    let files = material.project.contentFiles.filter(\.isAttachment)
    let pictures = try files.filter { material.targets.paths.contains($0.path) }
      .map { try tree.bytes(of: $0) }
    if pictures.isEmpty { return }
    let papers = files.filter {
      !material.targets.paths.contains($0.path) && AttachmentType(path: $0.path) == .paper
    }
    let held = try await parallelMap(papers, jobs: request.jobs) { file in
      let bytes = try tree.bytes(of: file)
      return pictures.contains { PaperPictures(bytes).hold($0) }
    }
    material.holders += zip(papers, held).filter(\.1).map(\.0.path)
  }

  private func readRelease(_ material: inout TakedownMaterial) throws {
    material.released = try publisher.released { path in
      PictureNames.isPublished(path) || AttachmentType(path: path)?.isShown == true
        || PressKit.isKit(path)
    }
    material.hasEarlierReleases = try publisher.hasEarlierReleases
  }

  /// Which files of the project the site would publish, as far as it can be linked.
  private func routes(_ project: Project) async throws -> [String: String] {
    var log = DiagnosticLog()
    let configuration = project.configuration(request, reporting: &log)
    let gate = project.gate(configuration, reporting: &log)
    guard
      let sources = try await project.parse(
        configuration, gate, jobs: request.jobs, reporting: &log)
    else { return [:] }
    let site = Linker.link(sources, options: LinkOptions(now: request.clock), reporting: &log)
    return Dictionary(site.attachments.map { ($0.route.file, $0.source) }) { first, _ in first }
  }

  /// The pictures without hidden data, from the cache and made anew.
  private func whole(_ material: TakedownMaterial) throws -> Set<String> {
    if material.released.allSatisfy({ PictureNames.isPublished($0.path) }) { return [] }
    var digests: Set<String> = []
    for file in material.project.contentFiles where material.targets.paths.contains(file.path) {
      if let bytes = try clean(file) { digests.insert(Digest(of: bytes).hexadecimal) }
    }
    for name in try cache.names() where name.hasSuffix(PictureNames.wholeEnding) {
      guard let source = PictureNames.source(ofCached: name), material.digests.contains(source),
        let bytes = cache.bytes(of: name)
      else { continue }
      // Behind a seal of 64 digits.
      digests.insert(Digest(of: Array(bytes.dropFirst(64))).hexadecimal)
    }
    return digests
  }
}

extension TakedownReader {
  /// A picture without hidden data; nil where none can be made of it.
  private func clean(_ file: ProjectFile) throws -> [UInt8]? {
    if AttachmentType(path: file.path) == .drawing {
      var log = DiagnosticLog()
      let text = SourceText(path: file.path, asStored: try tree.bytes(of: file))
      return DrawingCheck.rewritten(text, reporting: &log)?.bytes
    }
    var work = PictureWork(file, tree, .standard)
    return try? work.clean()
  }
}

/// Remembers that a takedown was begun, so that one that was interrupted can be finished after its
/// picture is gone.
struct TakedownMarker {
  private static let name = "dang-do"
  private let cache: CacheFolder

  init(_ tree: FileTree) { cache = CacheFolder("go-anh", in: tree) }

  func stands(for subject: TakedownSubject) -> Bool {
    cache.bytes(of: Self.name)?.elementsEqual(subject.fingerprint.utf8) ?? false
  }

  func set(_ subject: TakedownSubject) throws(FileError) {
    try cache.keep(Array(subject.fingerprint.utf8), as: Self.name)
  }

  func remove() throws(FileError) { try cache.remove(Self.name) }
}
