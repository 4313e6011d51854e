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
    let found = documents.compactMap { $0 }
    let subject = subject(typed, project, found)
    let asked = TakedownMaterial(subject, project, found, attachments: attachments)
    let released = try publisher.released(where: PublishedPictures.mayHold)
    let whole = try whole(asked, released)
    var material = TakedownMaterial(
      subject, project, found, attachments: attachments,
      made: whole.union(made(of: asked, released)))
    material.released = released
    material.whole = whole
    try findCopies(&material)
    try await findHolders(&material)
    material.hasEarlierReleases = try publisher.hasEarlierReleases
    material.routes = try await routes(project)
    material.cached = try cache.names()
    material.state = TakedownMarker(tree).state(of: subject)
    return material
  }

  /// SHA-256 of the published sizes of the pictures, so that nobody can put one of them back.
  private func made(of material: TakedownMaterial, _ released: [ReleasedFile]) -> Set<String> {
    let marks = Set(material.digests.map(PictureNames.mark))
    let made = released.filter {
      PictureNames.mark(ofPublished: $0.path).map(marks.contains) ?? false
    }
    return Set(made.map(\.digest))
  }

  private func subject(_ typed: String, _ project: Project, _ documents: [Document])
    -> TakedownSubject
  {
    guard let path = TakedownSubject.path(typed, in: tree) else { return .picture(typed) }
    if project.contentFiles.contains(where: { $0.path == path && $0.isPicture }) {
      return .picture(path)
    }
    if documents.contains(where: { $0.consents.contains(typed) }) { return .consent(typed) }
    let isPath = path.hasPrefix("Content/") && AttachmentType(path: path)?.isShown == true
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
    let surroundings = try Surroundings(
      of: tree, beside: publisher, digests: material.digests, sizes: sizes)
    material.elsewhere = surroundings.copies
    let refused = material.refused
    material.others = try surroundings.releases.compactMap {
      try OtherOutput($0, refused, request, tree)
    }
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
  private func whole(_ material: TakedownMaterial, _ released: [ReleasedFile]) throws
    -> Set<String>
  {
    if released.allSatisfy({ PictureNames.isPublished($0.path) }) { return [] }
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
