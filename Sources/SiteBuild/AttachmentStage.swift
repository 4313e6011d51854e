import Content
import Diagnostics
import Files
import Outputs
import Parallelism
import Pictures
import SiteModel

/// Makes what the site needs of the project's pictures and looks into its other attachments, or
/// takes from the cache what earlier builds have made and seen.
///
/// 1. Each file's digest names what is made of it; files that did not change are not read again.
/// 2. What the cache does not hold is made, a file on each worker, and kept.
/// 3. A broken picture is one diagnostic; the others go on.
struct AttachmentStage {
  private let project: Project
  private let workshop: PictureWorkshop
  private let inspection: PaperInspection
  private let store: AttachmentStore
  private let jobs: Int

  init(_ project: Project, _ recipe: PictureRecipe, _ gate: PersonalDataGate, jobs: Int) {
    self.project = project
    self.jobs = jobs
    store = AttachmentStore(project.tree)
    let takenDown = RefusedPictures(project.takenDown).digests
    workshop = PictureWorkshop(project.tree, recipe, store, takenDown: takenDown)
    inspection = PaperInspection(project.tree, gate, store)
  }

  func run(_ site: Site, reporting log: inout DiagnosticLog) async throws -> PictureLibrary {
    let shown = Set(site.pictures)
    let packed = PressPlan(site).kits.flatMap(\.pictures)
    let linked = Set(site.attachments.map(\.source) + packed)
    let paths = shown.union(linked).union(watched).sorted()
    let files = project.attachments
    let (workshop, inspection) = (workshop, inspection)
    let prepared = try await parallelMap(paths, jobs: jobs) { path in
      guard let file = files[path] else {
        preconditionFailure("The linker publishes only attachments that were read: \(path)")
      }
      guard AttachmentType(path: path)?.isShown == true else {
        return PreparedPicture(path: path, log: try inspection.inspect(file))
      }
      return try workshop.prepare(
        file, isShown: shown.contains(path), isLinked: linked.contains(path))
    }
    for attachment in prepared { log.append(contentsOf: attachment.log) }
    if let fault = prepared.lazy.compactMap(\.engineFault).first { log.append(fault) }
    if let failure = store.finish() { log.append(.picturesNotKept(failure)) }
    return PictureLibrary(prepared)
  }

  /// Pictures that no page uses must not have been taken down either: one link would publish them.
  private var watched: Set<String> {
    if project.takenDown.isEmpty { return [] }
    return Set(project.attachments.keys.filter { AttachmentType(path: $0)?.isShown == true })
  }
}
