import Content
import Diagnostics
import Files
import Parallelism
import Pictures
import SiteModel

/// Makes what the site needs of the project's pictures, or takes it from the cache of earlier builds.
///
/// 1. Each picture's digest names what is made of it; files that did not change are not read again.
/// 2. What the cache does not hold is made, a picture on each worker, and kept.
/// 3. A broken picture is one diagnostic; the others go on.
struct PictureStage {
  private let project: Project
  private let workshop: PictureWorkshop
  private let jobs: Int

  init(_ project: Project, _ recipe: PictureRecipe, jobs: Int) {
    self.project = project
    self.jobs = jobs
    let takenDown = project.takenDown.flatMap { $0.pictures.map(\.id) }
    workshop = PictureWorkshop(project.tree, recipe, takenDown: Set(takenDown))
  }

  func run(_ site: Site, reporting log: inout DiagnosticLog) async throws -> PictureLibrary {
    let shown = Set(site.pictures)
    let linked = Set(
      site.attachments.map(\.source).filter { AttachmentType(path: $0)?.isShown == true })
    let paths = shown.union(linked).union(watched).sorted()
    if paths.isEmpty { return PictureLibrary() }
    let files = project.attachments
    let workshop = workshop
    let made = try await parallelMap(paths, jobs: jobs) { path in
      guard let file = files[path] else {
        preconditionFailure("The linker shows only pictures that were read: \(path)")
      }
      return try workshop.prepare(
        file, isShown: shown.contains(path), isLinked: linked.contains(path))
    }
    for picture in made { log.append(contentsOf: picture.log) }
    try workshop.finish()
    return PictureLibrary(made)
  }

  /// Pictures that no page uses must not have been taken down either: one link would publish them.
  private var watched: Set<String> {
    if project.takenDown.isEmpty { return [] }
    return Set(project.attachments.keys.filter { AttachmentType(path: $0)?.isShown == true })
  }
}

/// The pictures of a site, ready to be shown and published.
struct PictureLibrary: Sendable {
  /// What pages show, by the picture's path in the project.
  private(set) var shown: [String: PublishedPicture] = [:]
  /// The files to publish, by their path below the published root.
  private(set) var files: [String: KeptBytes] = [:]
  /// Whole pictures without hidden data, by their path in the project.
  private(set) var whole: [String: KeptBytes] = [:]

  init(_ pictures: [PreparedPicture] = []) {
    for picture in pictures {
      shown[picture.path] = picture.published
      whole[picture.path] = picture.whole
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
  var log = DiagnosticLog()
}
