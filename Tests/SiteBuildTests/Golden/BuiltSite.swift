import Content
import Diagnostics
import Foundation
import SiteBuild
import SiteModel
import Testing

/// A copy of a project in a folder of its own, built as often as a test likes.
struct ProjectCopy: ~Copyable {
  /// The repository of this test.
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../..").standardizedFileURL
  /// The folder of the golden sites.
  static let fixtures = repository.appending(path: "Tests/Fixtures/sites")

  let folder: URL
  var project: URL { folder.appending(path: "project") }

  /// Copies the project's own files, written in the order that `arrange` gives them.
  init(of original: URL, arrange: ([String]) -> [String] = { $0 }) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lantoa-" + UUID().uuidString)
    let parts = ["Content", "Themes", "site.yml", "duong-dan.lock"]
    let paths = try parts.flatMap { try Self.files(original, below: $0) }
    for path in arrange(paths.sorted()) {
      let target = folder.appending(path: "project/" + path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: original.appending(path: path)).write(to: target)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Publishes into the folder `output` and returns what was published.
  func build(
    _ output: String = "public", now: String? = nil, jobs: Int = 2, base: String? = nil,
    isLocked: Bool = false, links: LinkStyle.Form = .web
  ) async throws -> BuiltSite {
    var request = request(output, now: now, jobs: jobs, base: base)
    request.links = links
    request.isLocked = isLocked
    let report = try await Builder(request).build()
    if report.hasErrors { throw Faulty(report: report) }
    let site = folder.appending(path: output)
    return BuiltSite(
      report: report, files: try Self.tree(site), retained: try Self.retained(in: site))
  }

  /// Does everything but publish.
  func check(now: String? = nil) async throws -> BuildReport {
    try await Builder(request("public", now: now, jobs: 2, base: nil)).check()
  }

  /// The first and the last minute of a week in which nothing falls due, not before a day.
  func quietWeek(from day: String) async throws -> (start: String, end: String) {
    var start = try #require(PartialDate(day)?.earliest)
    let text = { (moment: Moment) in String(moment.iso.prefix(16)) }
    while true {
      let end = Moment(minutes: start.minutes + 7 * 1440)
      let next = try await check(now: text(start)).summary?.nextChange?.moment
      guard let next, next <= end else { return (text(start), text(end)) }
      start = next
    }
  }

  private func request(_ output: String, now: String?, jobs: Int, base: String?) -> BuildRequest {
    var request = BuildRequest(
      project: project.path(), output: folder.appending(path: output).path(),
      clock: Moment(year: 2026, month: 12, day: 1))
    request.now = now.flatMap { PartialDate($0)?.earliest }
    request.jobs = jobs
    request.baseURL = base.flatMap(BaseURL.init)
    return request
  }

  /// Every file below a folder with its bytes, but for the manifest and the cache.
  static func tree(_ folder: URL) throws -> [String: Data] {
    let paths = try files(folder, below: "").filter { path in
      !path.hasPrefix(".lantoa") && !path.hasPrefix("project/.lantoa/")
    }
    return try Dictionary(
      uniqueKeysWithValues: paths.map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      })
  }

  /// The paths that the manifest marks as retained.
  private static func retained(in site: URL) throws -> Set<String> {
    let text = try String(contentsOf: site.appending(path: ".lantoa-manifest"), encoding: .utf8)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 3) }
    return Set(lines.filter { $0.count == 4 && $0[2].hasPrefix("r") }.map { String($0[3]) })
  }

  private static func files(_ root: URL, below path: String) throws -> [String] {
    let start = path.isEmpty ? root : root.appending(path: path)
    guard try isFolder(start) else { return [path] }
    let prefix = path.isEmpty ? "" : path + "/"
    return try FileManager.default.subpathsOfDirectory(atPath: start.path())
      .filter { try !isFolder(start.appending(path: $0)) }
      .map { prefix + $0 }
  }

  private static func isFolder(_ url: URL) throws -> Bool {
    try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true
  }
}

/// What one build published.
struct BuiltSite {
  let report: BuildReport
  let files: [String: Data]
  /// What earlier builds published and this one keeps for a while.
  let retained: Set<String>

  /// The files that this build planned, without those that it only keeps for pages already open.
  var planned: [String: Data] { files.filter { !retained.contains($0.key) } }

  /// A published text; empty where there is none.
  func text(_ path: String) -> String { String(decoding: files[path] ?? Data(), as: UTF8.self) }

  /// The paths at which what was planned differs from another tree.
  func differences(from other: [String: Data]) -> [String] {
    let mine = planned
    return Set(mine.keys).union(other.keys).filter { mine[$0] != other[$0] }.sorted()
  }
}

/// A build that found errors.
struct Faulty: Error, CustomStringConvertible {
  let report: BuildReport

  var description: String {
    let formatter = TextDiagnosticFormatter(language: .english) { report.sources[$0] }
    return report.diagnostics.map(formatter.format).joined()
  }
}
