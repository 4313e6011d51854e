import Content
import Diagnostics
import Files
import Outputs
import Parallelism
import Pictures
import Synchronization

/// Makes planned outputs for the publisher, lets none pass with personal data, and keeps what is
/// said about them.
///
/// A class because all workers add to the one log.
final class OutputCollector: Sendable {
  private let outputs: [Output]
  private let attachments: [String: ProjectFile]
  private let pictures: PictureLibrary
  private let gate: PersonalDataGate
  private let observer: BuildObserver
  private let personal = Mutex<[PublishedNumber]>([])
  private let found = Mutex<[Diagnostic]>([])
  private let done = Atomic<Int>(0)

  init(
    _ outputs: [Output], _ project: Project, _ pictures: PictureLibrary,
    _ gate: PersonalDataGate, _ observer: BuildObserver
  ) {
    self.pictures = pictures
    self.outputs = outputs
    var gate = gate
    for output in outputs where output.isHashed { gate.admit(generatedPath: output.path) }
    self.gate = gate
    self.observer = observer
    attachments = project.attachments
  }

  /// The outputs as files to publish.
  var files: [PlannedFile] {
    outputs.map { output in
      PlannedFile(path: output.path, retained: output.isHashed) { try self.contents(output) }
    }
  }

  /// What making the outputs has found so far.
  var log: DiagnosticLog {
    var log = DiagnosticLog()
    for diagnostic in found.withLock({ $0 }) { log.append(diagnostic) }
    for diagnostic in PublishedNumber.diagnostics(personal.withLock({ $0 })) {
      log.append(diagnostic)
    }
    return log
  }

  /// Makes every output and throws the bytes away.
  func makeAll(jobs: Int) async throws {
    _ = try await parallelMap(outputs, jobs: jobs) { _ = try self.contents($0) }
  }

  private func contents(_ output: Output) throws -> PlannedFile.Contents {
    defer { observer.progressed(done.add(1, ordering: .relaxed).newValue, outputs.count) }
    switch output.contents {
    case .made(let make):
      let made = make()
      if !made.diagnostics.isEmpty { found.withLock { $0 += made.diagnostics } }
      check(made, of: output)
      return .bytes(made.bytes)
    case .packed(let files): return .bytes(try pack(files, output))
    case .picture:
      guard let kept = pictures.files[output.path] else {
        preconditionFailure("Only pictures that were made are planned: \(output.path)")
      }
      return .kept(kept)
    case .copied(let source):
      if let whole = pictures.whole[source] { return .kept(whole) }
      guard let file = attachments[source] else {
        preconditionFailure("The linker publishes only attachments that were read: \(source)")
      }
      return .file(file)
    }
  }

  /// Puts an archive together; every text in it passes the gate as if it were published alone. One
  /// that is too large is an error and stays empty.
  private func pack(_ files: PackedFiles, _ output: Output) throws -> [UInt8] {
    var archive = ArchiveWriter(
      year: files.day.year, month: files.day.month ?? 1, day: files.day.day ?? 1)
    let entries = files.entries()
    let size = entries.reduce(0) { $0 + self.size(of: $1) }
    let faults = KitSize.diagnostics(size, path: output.path)
    if !faults.isEmpty { found.withLock { $0 += faults } }
    if size > KitSize.limit { return archive.finished() }
    for entry in entries {
      switch entry.contents {
      case .text(let bytes, let mediaType):
        let path = "\(output.path)/\(entry.name)"
        let numbers = gate.check(output: bytes, mediaType: mediaType, path: path)
        if !numbers.isEmpty { personal.withLock { $0 += numbers } }
        archive.add(entry.name, bytes)
      case .picture(let source):
        guard let whole = pictures.whole[source] else {
          preconditionFailure("Pictures of press kits are kept whole: \(source)")
        }
        archive.add(entry.name, try whole.bytes())
      }
    }
    return archive.finished()
  }

  private func size(of entry: PackedFiles.Entry) -> Int {
    switch entry.contents {
    case .text(let bytes, _): bytes.count
    case .picture(let source): pictures.whole[source]?.size ?? 0
    }
  }

  private func check(_ made: MadeOutput, of output: Output) {
    let numbers = gate.check(
      output: made.bytes, mediaType: output.mediaType, path: output.path, passingOver: made.codes)
    if !numbers.isEmpty { personal.withLock { $0 += numbers } }
  }
}
